/**
 * A file of counts, however it is laid out -> the rows of a report, with an account of how it was read;
 * or one question, where it can be read in two ways. Counts are never moved from one meaning to another
 * without the reader having seen it.
 */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { languages, type Language } from '../language.js'
import type { OpgoerelseRow } from '../opgoerelser.js'
import type { Sheet } from '../workbook/workbook.js'
import type { Bemaerkning, LaestTabel, Redegoerelse, Total } from './account.js'
import { rowError, RowsError } from '../problem.js'
import { columnLetters } from '../workbook/letters.js'
import { blocksOf, type Block } from './blocks.js'
import { columnsOf } from './column.js'
import { sumColumns, sumRows, totalsOf } from './checks.js'
import { meaningOfSheet, unmatchedColumns, type Meaning, type Valg } from './choices.js'
import type { Context } from './context.js'
import { tableOf } from './described.js'
import { figuresOf, type Figures } from './figures.js'
import { Grid, isBlank } from './grid.js'
import { forgetTexts, isClear, labelOf } from './label.js'
import { namesOf, type Names } from './kommune-names.js'
import { layoutsOf } from './layout.js'
import { asked, Asked, type Spoergsmaal } from './question.js'
import { rowsOf, type Source } from './records.js'
import { optionTexts } from './texts.js'

/** A file as it is read: `sheetsOf` makes its sheets. */
export interface Kilde {
  /** What it is called in a sentence. */
  readonly fil: string
  readonly ark: readonly Sheet[]
}

export interface ReadOpgoerelserOptions {
  /** What a person has chosen; nothing unless said. */
  readonly valg?: Valg | undefined
  /** The region that the report is about: a row with its name is a sum. */
  readonly region?: string | undefined
  /** The municipalities there are, or the name of their region; all Danish ones unless said. */
  readonly kommuner?: readonly string[] | undefined
  readonly sprog?: Language | undefined
}

export type Aflaesning = Laest | Spurgt

export interface Laest {
  readonly spoergsmaal?: undefined
  /** The rows of a report, good and bad. */
  readonly raekker: readonly OpgoerelseRow[]
  readonly redegoerelse: Redegoerelse
}

export interface Spurgt {
  readonly spoergsmaal: Spoergsmaal
  /** What is known so far. */
  readonly redegoerelse: Redegoerelse
}

/**
 * Reads files of counts. It does no I/O: the same sheets and choices give the same reading. An answer of the
 * question is taken by adding its `valg` to the choices (`withChoice`) and reading again.
 *
 * @throws {RowsError} when the files have headings, but no rows
 * @example
 * const kilder = [{ fil: 'tal.xlsx', ark: await sheetsOf(bytes, 'tal') }]
 * const laest = readOpgoerelser(kilder, { region: 'Syddanmark' })
 * if (laest.spoergsmaal) console.log(laest.spoergsmaal.tekst, laest.spoergsmaal.muligheder)
 * else console.log(laest.raekker.map(({ input }) => input), laest.redegoerelse)
 */
export function readOpgoerelser(
  kilder: readonly Kilde[],
  { valg = {}, region, kommuner, sprog = languages[0] }: ReadOpgoerelserOptions = {},
): Aflaesning {
  const names = namesOf(kommuner)
  const sheets = kilder.flatMap(({ fil, ark }) => ark.map((sheet) => ({ fil, sheet })))
  const chosen = sheets.map(({ sheet }, i) => whyNot(sheet, i + 1, valg))
  const read = sheets.flatMap(({ sheet }, i) => (chosen[i] === undefined ? [sheet.navn] : []))
  const given = { sprog, valg, region, names, isAlone: read.length === 1, sheets: read }
  const seen: Seen = {
    sources: [],
    blocks: [],
    unread: [],
    empty: [],
    without: new Set(),
    totals: [],
    remarks: [],
  }
  const account = () => accountOf({ kilder, sheets, chosen, seen, names })
  try {
    refuseUnknownSheets(sheets, valg, sprog)
    for (const [i, { fil, sheet }] of sheets.entries()) {
      if (chosen[i] !== undefined) continue
      try {
        readSheet(fil, sheet, seen, { ...given, number: i + 1 })
      } catch (error) {
        throw error instanceof Asked ? withoutSheet(error, sheets, chosen, i, sprog) : error
      }
    }
    if (valg.kolonner) refuseUnknownColumns(account().tabeller, given)
    if (seen.sources.length === 0) throw noTable(seen, sprog)
    const { rows, same } = rowsOf(seen.sources, given)
    seen.remarks.push(...same, ...missingCounts(seen.sources))
    return { raekker: rows, redegoerelse: account() }
  } catch (error) {
    if (!(error instanceof Asked)) throw error
    return { spoergsmaal: error.spoergsmaal, redegoerelse: account() }
  } finally {
    forgetTexts()
  }
}

/** Unknown names that the nearest one is looked for. */
const maximumSuggested = 100

function noTable({ unread, empty }: Seen, sprog: Language): Error {
  const [heading] = empty
  if (unread.length === 0 && heading !== undefined) {
    return new RowsError([rowError(sprog, 'ingen-raekker')], heading + 1)
  }
  const liste = unread
    .flatMap((block) => columnsOf(block, undefined))
    .map(({ index, name }) => `${columnLetters(index + 1)} (${name})`)
    .slice(0, maximumSuggested)
    .join(', ')
  return asked('ingen-tabel', {
    sprog,
    values: { liste: liste === '' ? undefined : liste },
    eksempel: "--overskrift 3 --kolonne 'A=kommune' --kolonne 'B=behandling:2019'",
  })
}

/** A sheet that was chosen, and is not there. @throws {Asked} */
function refuseUnknownSheets(
  sheets: readonly { readonly sheet: Sheet }[],
  { ark = [], arkBetydning = {} }: Valg,
  sprog: Language,
): void {
  const names = sheets.map(({ sheet }) => sheet.navn)
  const isKnown = (name: string) => names.includes(name) || names[Number(name) - 1] !== undefined
  const valg = [...ark, ...Object.keys(arkBetydning)].find((name) => !isKnown(name))
  if (valg === undefined) return
  throw asked('ukendt-valg', { sprog, values: { valg, liste: names.join(', ') } })
}

/** A column that was chosen, and is not there. @throws {Asked} */
function refuseUnknownColumns(
  tables: readonly LaestTabel[],
  { valg, sprog }: { readonly valg: Valg; readonly sprog: Language },
): void {
  const [unknown] = unmatchedColumns(valg, tables)
  if (unknown === undefined || tables.length === 0) return
  const liste = tables
    .flatMap(({ kolonner }) => kolonner.map(({ bogstav, navn }) => `${bogstav} (${navn})`))
    .join(', ')
  throw asked('ukendt-valg', { sprog, values: { valg: unknown, liste } })
}

/** What has been read of the sheets so far. */
interface Seen {
  readonly sources: Source[]
  /** Tables that were found, with what stands for all their counts. */
  readonly blocks: { readonly block: Block; readonly context: Context }[]
  /** Headings below which no counts were found, and the last rows of those below which nothing stands. */
  readonly unread: Block[]
  readonly empty: number[]
  /** Sheets without a table. */
  readonly without: Set<Sheet>
  readonly totals: Total[]
  readonly remarks: Bemaerkning[]
}

type WhyNot = Redegoerelse['ark'][number]['hvorfor']

function whyNot(sheet: Sheet, number: number, { ark }: Valg): WhyNot {
  if (ark) {
    const isChosen = ark.some((name) => name === sheet.navn || name === String(number))
    return isChosen ? undefined : 'fravalgt'
  }
  if (sheet.skjult) return 'skjult'
  return sheet.rows.every((row) => row.every(isBlank)) ? 'tomt' : undefined
}

function readSheet(
  fil: string,
  sheet: Sheet,
  seen: Seen,
  given: Omit<Context, 'shared' | 'sheetKommune'>,
): void {
  const grid = new Grid(sheet)
  const ofSheet = meaningOfSheet(given.valg, sheet.navn, given.number)
  const sheetKommune = kommuneNamed(sheet.navn)?.navn
  let any = false
  for (const block of blocksOf(grid, given.valg.overskrift)) {
    if (block.rows.length === 0) {
      seen.empty.push(block.headings.at(-1) ?? 0)
      continue
    }
    const shared = { ...ofSheet, ...ofTitles(block) }
    const context: Context = { ...given, shared, sheetKommune }
    seen.blocks.push({ block, context })
    const read = layoutsOf(block, context)
      .filter(({ counts }) => counts.length > 0)
      .map((layout) => figuresOf(layout, context))
    if (read.length === 0) {
      seen.blocks.pop()
      seen.unread.push(block)
      continue
    }
    any = true
    for (const figures of read) {
      seen.totals.push(...totalsOf(figures, context))
      seen.remarks.push(...remarksOf(figures, context))
      seen.sources.push({ fil, read: figures })
    }
  }
  if (!any) seen.without.add(sheet)
  const hidden = new Set(sheet.skjulteRaekker)
  const counted = seen.sources
    .filter(({ read }) => read.layout.block.grid === grid)
    .flatMap(({ read }) => read.figures.map(({ row }) => row))
  const antal = new Set(counted.filter((row) => hidden.has(row))).size
  if (antal > 0) {
    seen.remarks.push({ kode: 'skjulte-raekker', vaerdier: { ark: sheet.navn, antal } })
  }
}

/** What titles above a table say of all its counts; only those that say nothing else. */
function ofTitles({ grid, titles }: Block): Meaning {
  let meaning: Meaning = {}
  for (const row of titles) {
    const label = labelOf(grid.at(row, grid.filled(row)[0] ?? 0))
    if (!isClear(label) || label.rolle !== undefined) continue
    const { aar, indsats } = label
    meaning = { ...meaning, ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
  }
  return meaning
}

function remarksOf(figures: Figures, context: Context): Bemaerkning[] {
  const { layout, carried } = figures
  const ark = layout.block.grid.sheet.navn
  const inColumns = layout.counts.filter(({ at }) => at.aar !== undefined)
  const yearsOf = (indsats: string) =>
    new Set(inColumns.filter(({ at }) => at.indsats === indsats).map(({ at }) => at.aar))
  const [behandling, doegn] = [yearsOf('behandling'), yearsOf('doegn')]
  const uneven = [...behandling, ...doegn].filter(
    (aar) => behandling.size > 0 && doegn.size > 0 && !(behandling.has(aar) && doegn.has(aar)),
  )
  return [
    ...sumRows(figures, context),
    ...sumColumns(figures, context),
    ...(carried > 0 ? [{ kode: 'navn-ovenfra' as const, vaerdier: { ark, antal: carried } }] : []),
    ...(uneven.length > 0
      ? [{ kode: 'aar-mangler-i-kolonner' as const, vaerdier: { ark, aar: uneven.join(', ') } }]
      : []),
  ]
}

/** A kind of count that no table holds. Where rows could not be read, it is not known what they hold. */
function missingCounts(sources: readonly Source[]): Bemaerkning[] {
  if (sources.every(({ read }) => read.figures.length === 0)) return []
  const told = new Set(
    sources.flatMap(({ read: { figures, layout } }) =>
      [...figures, ...layout.counts.map(({ at }) => at)].map(({ indsats }) => indsats),
    ),
  )
  return (['behandling', 'doegn'] as const)
    .filter((indsats) => !told.has(indsats))
    .map((indsats) => ({ kode: 'indsats-mangler', vaerdier: { indsats } }))
}

/** One more answer to any question about a sheet: that the sheet is not to be read. */
function withoutSheet(
  { spoergsmaal }: Asked,
  sheets: readonly { readonly sheet: Sheet }[],
  chosen: readonly WhyNot[],
  own: number,
  sprog: Language,
): Asked {
  const others = sheets.flatMap(({ sheet: { navn } }, i) =>
    chosen[i] === undefined && i !== own ? [navn] : [],
  )
  if (others.length === 0) return new Asked(spoergsmaal)
  const tekst = optionTexts[sprog].withoutSheet(sheets[own]?.sheet.navn ?? '')
  const valg = { ark: others }
  const flag = others.map((navn) => `--ark '${navn}'`).join(' ')
  return new Asked({
    ...spoergsmaal,
    muligheder: [...spoergsmaal.muligheder, { tekst, valg, flag }],
  })
}

function accountOf({
  kilder,
  sheets,
  chosen,
  seen,
  names,
}: {
  readonly kilder: readonly Kilde[]
  readonly sheets: readonly { readonly sheet: Sheet }[]
  readonly chosen: readonly WhyNot[]
  readonly seen: Seen
  readonly names: Names
}): Redegoerelse {
  const figures = seen.sources.flatMap(({ read }) =>
    read.figures.map((figure) => ({ figure, ark: read.layout.block.grid.sheet.navn })),
  )
  const kommuner = new Map<
    string,
    { navn: string; isKnown: boolean; sted: { ark: string; raekke: number } }
  >()
  for (const { figure, ark } of figures) {
    const { navn, key, isKnown } = names.named(figure.kommune)
    if (!kommuner.has(key))
      kommuner.set(key, { navn, isKnown, sted: { ark, raekke: figure.row + 1 } })
  }
  return {
    fil: kilder.map(({ fil }) => fil).join(', '),
    ark: sheets.map(({ sheet }, i) => {
      const hvorfor = chosen[i] ?? (seen.without.has(sheet) ? ('ingen-tabel' as const) : undefined)
      return { navn: sheet.navn, laest: hvorfor === undefined, ...(hvorfor && { hvorfor }) }
    }),
    tabeller: seen.blocks.map(({ block, context }) =>
      tableOf(
        block,
        context,
        seen.sources.filter(({ read }) => read.layout.block === block).map(({ read }) => read),
      ),
    ),
    aar: [...new Set(figures.map(({ figure }) => figure.aar))].sort((a, b) => a - b),
    kommuner: [...kommuner.values()].map(({ navn }) => navn),
    ukendteNavne: [...kommuner.values()]
      .filter(({ isKnown }) => !isKnown)
      .map(({ navn, sted }, i) => {
        const forslag = i < maximumSuggested ? names.nearest(navn) : undefined
        return { navn, sted, ...(forslag !== undefined && { forslag }) }
      }),
    totaler: seen.totals,
    udeladt: seen.sources.flatMap(({ read }) => read.left),
    ikkeOplyst: figures.filter(({ figure }) => figure.value === undefined).length,
    afvist:
      figures.filter(({ figure }) => figure.fault !== undefined).length +
      seen.sources.reduce((sum, { read }) => sum + read.bad.length, 0),
    bemaerkninger: seen.remarks,
  }
}
