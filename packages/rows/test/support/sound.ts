/**
 * What is true of every reading of every file, from the cells alone: places contain what the reading says, counts of
 * missing and refused cells agree with the rows, a question has a place and answers that can be given, and both
 * languages say the same.
 */
import assert from 'node:assert/strict'
import {
  meaningOf,
  queryOf,
  readOpgoerelser,
  summaryOf,
  valgFrom,
  type Aflaesning,
  type ChoiceTexts,
  type Kilde,
  type Laest,
  type OpgoerelseRow,
  type ReadOpgoerelserOptions,
  type Spurgt,
  type Valg,
} from '../../src/opgoerelser.js'
import type { Sheet } from '../../src/workbook/workbook.js'

/** @throws {Error} if something in a reading is not true */
export function sound(
  kilder: readonly Kilde[],
  options: ReadOpgoerelserOptions,
  one: Aflaesning,
): void {
  const sheets = kilder.flatMap(({ ark }) => ark)
  soundAccount(sheets, one)
  if (one.spoergsmaal) {
    const sprog = options.sprog === 'en' ? 'da' : 'en'
    soundQuestion(sheets, one, readOpgoerelser(kilder, { ...options, sprog }))
  } else {
    // Only some rows of a large file.
    for (const row of one.raekker.slice(0, 200)) soundPlaces(sheets, one, row)
    soundCounts(one)
    soundSentences(sheets, one)
  }
}

/** A cell as people see it. */
function seen(sheets: readonly Sheet[], ark: string, row: number, column: number): string {
  const cell = sheets.find(({ navn }) => navn === ark)?.rows[row - 1]?.[column - 1]
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? '#' : words(String(cell))
}
const words = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

function lettersOf(column: number): string {
  const [first, last] = [Math.floor((column - 1) / 26), (column - 1) % 26]
  const letter = (at: number) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(at)
  return (first > 0 ? letter(first - 1) : '') + letter(last)
}
const numberOf = (letters: string) =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

function soundAccount(sheets: readonly Sheet[], { redegoerelse }: Aflaesning): void {
  const { ark, tabeller, totaler, udeladt, ukendteNavne, rettedeNavne } = redegoerelse
  assert.deepEqual(
    ark.map(({ navn }) => navn),
    sheets.map(({ navn }) => navn),
  )
  for (const { laest, hvorfor } of ark) assert.equal(laest, hvorfor === undefined)
  const at = (name: string, row: number, column: number) => seen(sheets, name, row, column)
  const rowOf = (name: string, row: number) =>
    (sheets.find(({ navn }) => navn === name)?.rows[row - 1] ?? []).map((_, i) =>
      at(name, row, i + 1),
    )
  for (const table of tabeller) {
    const { overskrift, foersteRaekke, sidsteRaekke, kolonner, titler, foersteRaekker } = table
    assert.ok(foersteRaekke <= sidsteRaekke && Math.max(0, ...overskrift) < foersteRaekke)
    assert.deepEqual(
      overskrift,
      [...overskrift].sort((a, b) => a - b),
    )
    for (const { raekke, celler } of foersteRaekker) {
      const own = kolonner.map(({ bogstav }, i) => {
        const text = at(table.ark, raekke, numberOf(bogstav))
        const { rows } = sheets.find(({ navn }) => navn === table.ark) ?? { rows: [] }
        const cell = rows[raekke - 1]?.[numberOf(bogstav) - 1]
        // The display of errors and dates has its own test; here they must be nothing else.
        const shown = celler[i] ?? ''
        const isOther = typeof cell === 'object' && cell !== null
        if (isOther && shown.includes(cell instanceof Date ? text.slice(2, 4) : text)) return shown
        return typeof cell === 'number' ? text.replace('.', ',') : text
      })
      assert.deepEqual(celler, own, `row ${String(raekke)} as it stands`)
    }
    assert.deepEqual(
      foersteRaekker.slice(0, overskrift.length).map(({ raekke }) => raekke),
      overskrift,
    )
    for (const title of titler)
      for (const part of title.split(' ')) {
        const above = Array.from({ length: foersteRaekke }, (_, i) => rowOf(table.ark, i))
        assert.ok(above.flat().join(' ').includes(part), `the title »${title}« stands above`)
      }
    for (const { bogstav, navn, betydning } of kolonner) {
      assert.ok(betydning === '-' || meaningOf(betydning), betydning)
      for (const row of overskrift)
        assert.ok(navn.includes(at(table.ark, row, numberOf(bogstav))), `${bogstav} is »${navn}«`)
    }
  }
  for (const { sted, afvigelser, kontrolleret } of totaler) {
    assert.ok(afvigelser.length <= kontrolleret)
    assert.ok(rowOf(sted.ark, sted.raekke).length > 0)
    for (const { sted: place, staar, sum } of afvigelser) {
      const text = at(place.ark, place.raekke, place.kolonne ?? 0)
      assert.equal(countOf(text) ?? writtenOf(text), staar)
      assert.notEqual(staar, sum)
    }
  }
  for (const { navn, sted } of [...udeladt, ...ukendteNavne, ...rettedeNavne])
    assert.ok(sheets.some(({ navn: name }) => name === sted.ark) && sted.raekke > 0, navn)
  for (const { sted, steder } of [...ukendteNavne, ...rettedeNavne]) {
    assert.deepEqual(steder[0], sted)
    assert.equal(new Set(steder.map((each) => JSON.stringify(each))).size, steder.length)
  }
  for (const { sted, vaerdier, kode } of redegoerelse.bemaerkninger) {
    if (!sted) continue
    const text = at(sted.ark, sted.raekke, sted.kolonne ?? 0)
    if (kode === 'i-alt-kolonne') assert.ok(text !== '' && String(vaerdier['navn']).includes(text))
    else assert.notEqual(countOf(text), undefined, `${kode} is about a number`)
  }
  for (const { navn, sted, kode } of udeladt)
    if (kode !== 'gruppe' && navn !== '' && !rowOf(sted.ark, sted.raekke).includes(navn)) {
      const above = Array.from({ length: sted.raekke }, (_, i) => rowOf(sted.ark, i))
      assert.ok(above.flat().includes(navn), `»${navn}« stands in row ${String(sted.raekke)}`)
    }
}

/** A number as the tests write it. */
function countOf(text: string): number | undefined {
  if (['ingen', 'nul', 'none', 'zero'].includes(text.toLowerCase())) return 0
  const digits = /^\d{1,3}(?:[ \u00A0]\d{3})+$/.test(text) ? text.replace(/\s/g, '') : text
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : undefined
}

/** The only number in a cell with other words. */
function writtenOf(text: string): number | undefined {
  const [only, ...more] = text.match(/\d+/g) ?? []
  return only !== undefined && more.length === 0 ? Number(only) : undefined
}

/** Every number of a row is in its stated place. */
function soundPlaces(sheets: readonly Sheet[], one: Laest, row: OpgoerelseRow): void {
  const input = (row.input ?? {}) as Readonly<Record<string, unknown>>
  const { height } = bounds(sheetOf(sheets, row.ark))
  assert.ok(row.linje >= 1 && row.linje <= height, 'a row of its sheet')
  for (const { pointer, kolonne } of row.errors ?? [])
    assert.ok(['/behandling', '/doegn', '/kommune', '/aar', ''].includes(pointer) && kolonne)
  if (!row.placeOf) return
  const isMade = one.redegoerelse.bemaerkninger.some(({ kode }) => kode.endsWith('lagt-sammen'))
  const texts = (pointer: string) => {
    const { ark, linje, kolonne, fil } = row.placeOf?.(pointer) ?? { linje: 0, fil: '' }
    assert.equal(fil, row.fil)
    const { navn } = sheetOf(sheets, ark)
    return kolonne === undefined ? undefined : [seen(sheets, navn, linje, kolonne)]
  }
  // A number with words beside it is reported with its place.
  const isTold = (pointer: string) => {
    const { linje = 0, kolonne = 0 } = row.placeOf?.(pointer) ?? {}
    const place = lettersOf(kolonne) + String(linje)
    return one.redegoerelse.bemaerkninger.some(
      ({ kode, vaerdier: { celler, flere } }) =>
        kode === 'skrevne-tal' && (flere !== undefined || String(celler).includes(`${place} (`)),
    )
  }
  for (const pointer of ['/behandling', '/doegn']) {
    const value = input[pointer.slice(1)]
    if (typeof value !== 'number') continue
    const found = (texts(pointer) ?? []).map(
      (text) => countOf(text) ?? (isTold(pointer) ? writtenOf(text) : undefined),
    )
    const isThere = found.some((count) =>
      isMade ? count !== undefined && count <= value : count === value,
    )
    assert.ok(isThere, `${pointer} ${String(value)} is ${found.join()}`)
  }
  const year = texts('/aar')
  const ofYear = String(input['aar']).slice(2)
  const isInCell = !year || year.some((text) => text === '' || text.includes(ofYear))
  assert.ok(isInCell || isOfColumn(sheets, one, row), 'its year')
}

/** Whether the column with a row’s year is one of that year. */
function isOfColumn(sheets: readonly Sheet[], one: Laest, row: OpgoerelseRow): boolean {
  const { aar } = row.input as { readonly aar: number }
  const { ark, linje = 0, kolonne = 0 } = row.placeOf?.('/aar') ?? {}
  const { navn } = sheetOf(sheets, ark)
  return one.redegoerelse.tabeller.some(
    (table) =>
      table.ark === navn &&
      table.foersteRaekke <= linje &&
      linje <= table.sidsteRaekke &&
      table.kolonner.some(
        ({ bogstav, betydning }) =>
          lettersOf(kolonne) === bogstav && betydning.includes(String(aar)),
      ),
  )
}

/** The sheet of a row is named exactly if the file has several. */
function sheetOf(sheets: readonly Sheet[], ark: string | undefined): Sheet {
  assert.equal(ark === undefined, sheets.length === 1)
  const sheet = ark === undefined ? sheets[0] : sheets.find(({ navn }) => navn === ark)
  assert.ok(sheet)
  return sheet
}

function bounds(sheet: Sheet | undefined) {
  const rows = sheet?.rows ?? []
  return { height: rows.length, width: Math.max(0, ...rows.map((cells) => cells.length)) }
}

/** The counts of the rows, if nothing was combined or repeated. */
function soundCounts({ raekker, redegoerelse }: Laest): void {
  const { aar, kommuner, ikkeOplyst, afvist, bemaerkninger } = redegoerelse
  const inputs = raekker.map(({ input }) => (input ?? {}) as Readonly<Record<string, unknown>>)
  const good = inputs.filter((input) => input['aar'] !== undefined)
  assert.deepEqual(
    aar,
    [...new Set(good.map((input) => Number(input['aar'])))].sort((a, b) => a - b),
  )
  assert.deepEqual(new Set(kommuner), new Set(good.map((input) => input['kommune'])))
  assert.equal(new Set(kommuner).size, kommuner.length)
  if (bemaerkninger.some(({ kode }) => /lagt-sammen|flere-steder|ved-siden/.test(kode))) return
  const isOpen = (row: OpgoerelseRow, i: number, key: string) =>
    inputs[i]?.[key] === undefined && row.placeOf?.(`/${key}`).kolonne !== undefined
  const open = raekker.flatMap((row, i) =>
    ['behandling', 'doegn'].filter((key) => isOpen(row, i, key)),
  )
  assert.equal(ikkeOplyst, open.length, 'what is not known')
  assert.equal(afvist, raekker.flatMap(({ errors = [] }) => errors).length, 'what is refused')
}

/** At the start of a sentence »Én« and »Ét« are both 1. */
const spelled = 'Nul,É,To,Tre,Fire,Fem,Seks,Syv,Otte,Ni,Ti,Elleve,Tolv'.split(',')

/** Both languages have the same numbers and names, in different words. */
function soundSentences(sheets: readonly Sheet[], { redegoerelse }: Laest): void {
  const [danish, english] = [summaryOf(redegoerelse, 'da'), summaryOf(redegoerelse, 'en')]
  assert.equal(danish.length, english.length)
  danish.forEach((line, i) => sameInBoth(line, english[i] ?? ''))
  const told = danish.join(' ')
  assert.doesNotMatch(told, /\b0 tal\b/)
  const isFile = isFileAlone(sheets)
  if (isFile) withoutSheet(`${told} ${english.join(' ')}`)
  // Named columns are not counted as well.
  const untold = (kode: string) => [
    'passer',
    'indsats',
    ...(kode === 'ingen-antal' ? ['antal'] : []),
    ...(isFile ? ['ark'] : []),
  ]
  for (const { kode, vaerdier } of redegoerelse.bemaerkninger.slice(0, 10))
    for (const [key, value] of Object.entries(vaerdier))
      if (!untold(kode).includes(key))
        for (const item of String(value).split(', '))
          assert.ok(
            told.includes(item) || told.includes(spelled[Number(item)] ?? '#'),
            `${key}: ${item}`,
          )
}

export function sameInBoth(danish: string, english: string): void {
  for (const text of [danish, english]) assert.doesNotMatch(text, /undefined|»«|“”|NaN/)
  // A year alone, or codes and columns alone, are the same in both.
  if (!/^[\d\W]*$/.test(danish)) assert.notEqual(danish, english)
  assert.ok(danish.trim() !== '' && english.trim() !== '')
  const numbers = (text: string) => (text.match(/\d+/g) ?? []).sort()
  assert.deepEqual(numbers(danish), numbers(english))
}

/** The subject of a question: whether it has a row and a column, and whether its text names them. */
const about: Readonly<Record<string, { raekke?: boolean; kolonne?: boolean; ark?: false }>> = {
  'ingen-tabel': { ark: false },
  'ukendt-valg': { ark: false },
  'hvad-er-kolonnen': { kolonne: true },
  'hvad-er-raekken': { raekke: true },
  'to-steder': { kolonne: false },
  'to-ens-kolonner': { kolonne: true },
  'er-raekken-en-sum': { raekke: true, kolonne: false },
  'i-alt-kolonnen': { kolonne: true },
  'flere-raekker': { raekke: true },
  'samme-tal-to-steder': { raekke: true, kolonne: true },
}

function soundQuestion(sheets: readonly Sheet[], one: Spurgt, other: Aflaesning): void {
  const { kode, tekst, sted, muligheder } = one.spoergsmaal
  const { ark, raekke, kolonne } = about[kode] ?? {}
  assert.equal(sted === undefined, ark === false, kode)
  if (sted) {
    const sheet = sheets.find(({ navn }) => navn === sted.ark)
    const { height, width } = bounds(sheet)
    assert.ok(sheet, kode)
    if (isFileAlone(sheets)) withoutSheet(tekst)
    else assert.ok(tekst.includes(sted.ark), `${kode} names its sheet`)
    if (raekke !== undefined) assert.ok(sted.raekke, `${kode} has a row`)
    if (kolonne !== undefined) assert.ok(sted.kolonne, `${kode} has a column`)
    if (sted.raekke) {
      assert.ok(sted.raekke <= height)
      assert.match(tekst, new RegExp(`(?:række|row|[A-Z]).*?${String(sted.raekke)}\\b`))
    }
    if (sted.kolonne) assert.ok(sted.kolonne <= width)
    if (kolonne || (kode === 'ambulant-og-doegn' && sted.kolonne))
      assert.match(tekst, new RegExp(`\\b${lettersOf(sted.kolonne ?? 0)}(?:\\d|\\b)`))
  }
  // A column named beside a heading is the one that names the rows, and can be chosen.
  if (kode === 'to-steder') {
    const letters = /(?:kolonne|column) ([A-Z]+)\b/.exec(tekst)?.[1]
    const columns = one.redegoerelse.tabeller.flatMap(({ kolonner }) => kolonner)
    assert.ok(
      columns.some(
        ({ bogstav, betydning }) =>
          bogstav === letters && ['aar', 'indsats', 'kommune'].includes(betydning),
      ),
    )
    assert.match(muligheder[1]?.tekst ?? '', new RegExp(` ${String(letters)}$`))
  }
  const flags = muligheder.map(({ flag }) => flag)
  assert.equal(new Set(flags).size, flags.length, `${kode}: two answers are one`)
  for (const { valg, flag, tekst: text } of muligheder) {
    assert.notEqual(text.trim(), '')
    assert.deepEqual(told(ofFlags(flag)), told(valg), flag)
    assert.deepEqual(told(ofQuery(queryOf(valg))), told(valg), flag)
  }
  assert.ok(other.spoergsmaal, 'asked in the other language too')
  const { spoergsmaal: same } = other
  assert.equal(same.kode, kode)
  assert.deepEqual(same.sted, sted)
  assert.deepEqual(
    same.muligheder.map(({ valg }) => valg),
    muligheder.map(({ valg }) => valg),
  )
  sameInBoth(tekst, same.tekst)
  muligheder.forEach(({ tekst: text }, i) => sameInBoth(text, same.muligheder[i]?.tekst ?? ''))
}

/** A CSV file has no sheets. */
function isFileAlone([first, ...more]: readonly Sheet[]): boolean {
  return first?.csv === true && more.length === 0
}

/** Texts about a single CSV file never name a sheet or a cell of one. */
function withoutSheet(text: string): void {
  assert.doesNotMatch(text, /\bark(?:et)? [»"]|\bsheet “|![A-Z]+\d/i)
}

/** The choices, without empty ones. */
const told = (valg: Valg | undefined) => JSON.parse(JSON.stringify(valg ?? null)) as unknown

/** Flags as a shell takes them apart. */
export function ofFlags(flags: string): Valg | undefined {
  const found = [...flags.matchAll(/--(\w+) (?:'((?:[^']|'\\'')*)'|(\S+))/g)]
  return ofPairs(
    found.map(([, name = '', text, bare = '']) => [name, text?.replaceAll("'\\''", "'") ?? bare]),
  )
}

export const ofQuery = (query: string) => ofPairs([...new URLSearchParams(query)])

function ofPairs(pairs: readonly (readonly [string, string])[]): Valg | undefined {
  const of = (name: string) => pairs.filter(([key]) => key === name).map(([, value]) => value)
  const texts: ChoiceTexts = {
    ark: of('ark'),
    kolonne: of('kolonne'),
    raekke: of('raekke'),
    navn: of('navn'),
    overskrift: of('overskrift')[0],
  }
  return valgFrom(texts)
}
