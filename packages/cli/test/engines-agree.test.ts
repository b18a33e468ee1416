/** `--motor duckdb` and the other engine: the same rows refused, and the same outcomes of the rest. */
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { command, lines } from './support/command.js'

const seed = Number(process.env.DIFFERENTIAL_SEED ?? Date.now() % 1_000_000)
const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
t.teardown(() => rm(folder, { recursive: true, force: true }))
t.comment(`seed ${String(seed)}; again with DIFFERENTIAL_SEED=${String(seed)}`)

interface Answer {
  readonly aar?: number
  readonly reference?: string
  readonly konklusion?: string
}

const forms = JSON.parse(
  await readFile(new URL('../../fixtures/data/cpr-former.json', import.meta.url), 'utf8'),
) as readonly { readonly skrevet: string; readonly form: string; readonly cpr: boolean }[]

/** What an engine answers about each cell, alone in its column; undefined where its row is refused. */
async function answersOf(column: string, cells: readonly string[], motor: string) {
  const found: (readonly unknown[] | undefined)[] = []
  // The year tells the rows from one another, and there are 111 of them.
  for (let from = 0; from < cells.length; from += 111) {
    const rows = cells.slice(from, from + 111).map((cell, i) => [String(1990 + i), '1', cell])
    const csv = join(folder, 'celler.csv')
    await writeFile(csv, stringify([['aar', 'nyeBorgere', column], ...rows], { quoted: true }))
    const { out, err } = await command(['screen', 'tilbud', csv, '--motor', motor])
    assert.ok(out !== '' || err.includes('afvist'), err)
    const answers = (lines(out) as Answer[]).filter(({ konklusion }) => konklusion !== undefined)
    const byYear = new Map(
      answers.map(({ aar, reference, ...answer }) => [
        aar,
        [reference ?? null, answer.konklusion, criteriaOf(answer)],
      ]),
    )
    found.push(...rows.map(([aar]) => byYear.get(Number(aar))))
  }
  return found
}

/** The outcomes as the engines write them: a list with words, or a column for each criterion. */
function criteriaOf(answer: Readonly<Record<string, unknown>>): readonly unknown[] {
  const words = { opfyldt: true, 'ikke-opfyldt': false, uafklaret: null } as const
  const listed = answer.kriterier as readonly { readonly udfald: keyof typeof words }[] | undefined
  if (listed) return listed.map(({ udfald }) => words[udfald])
  return Object.entries(answer).flatMap(([name, value]) => (name === 'konklusion' ? [] : [value]))
}

/** For the name of a test, which must not hold the ends of lines that some cells do. */
const named = (cell: string) =>
  cell.replace(/[^\x21-\x7e]/g, (mark) => `<${mark.charCodeAt(0).toString(16)}>`)

t.test('CPR numbers in any written form are refused by both engines', async (t) => {
  const spreadsheet = [
    '101901234',
    '0101901234',
    '3112999999',
    '6101901234',
    '901901234',
    '311299123',
  ]
  const cells = [...forms.map(({ skrevet }) => skrevet), ...spreadsheet]
  t.ok(forms.length >= 100)
  for (const column of ['reference', 'kompetencer.social-stoette', 'borgere', 'aarsvaerk']) {
    const node = await answersOf(column, cells, 'node')
    const duckdb = await answersOf(column, cells, 'duckdb')
    for (const [i, cell] of cells.entries()) {
      t.strictSame(duckdb[i], node[i], `${column}: ${named(cell)}`)
      if (forms[i]?.cpr) t.equal(duckdb[i], undefined, `${column}: ${forms[i].form}`)
    }
  }
  const references = forms.filter(
    ({ skrevet, cpr }) => !cpr && /^[A-Za-z0-9._-]{1,64}$/.test(skrevet),
  )
  t.ok(references.length > 10)
  for (const answer of await answersOf(
    'reference',
    references.map(({ skrevet }) => skrevet),
    'duckdb',
  ))
    t.ok(answer)
})

t.test('Cells of nothing, white space and words are read alike', async (t) => {
  const plain = [
    '3',
    'indgaar',
    'Indgår',
    'na',
    'N/A',
    'null',
    '-',
    '–',
    '—',
    '',
    'x',
    'nan',
    'Infinity',
  ]
  const spaces = ['\t', '\u00a0', '\u2009', '\ufeff', '\v', '  ']
  const cells = plain.flatMap((cell) => [
    cell,
    ...spaces.flatMap((space) => [space + cell, cell + space]),
  ])
  for (const column of ['reference', 'kompetencer.social-stoette', 'borgere', 'aarsvaerk']) {
    const node = await answersOf(column, cells, 'node')
    const duckdb = await answersOf(column, cells, 'duckdb')
    for (const [i, cell] of cells.entries())
      t.strictSame(duckdb[i], node[i], `${column}: ${named(cell)}`)
  }
})

t.test('Numbers are read to nine decimals', async (t) => {
  // Nearer than 1e-13 to the middle of two ninth decimals, what is nearest is chance.
  const near = fc
    .record({
      border: fc.constantFrom(0, 1, 3, 5, 10, 12, 9999, 10_000, 100_000),
      exponent: fc.integer({ min: 1, max: 16 }),
      digit: fc.constantFrom(-9, -6, -4, -2, -1, 0, 1, 2, 4, 6, 9),
    })
    .map(({ border, exponent, digit }) => String(border + digit * 10 ** -exponent))
  const known = [
    '2.9999999999999996',
    '2,9999999999999996',
    '3.0000000000000004',
    '2.9999999996',
    '2.9999999994',
    '1e-10',
    '-1e-10',
  ]
  const cells = [...known, ...fc.sample(near, { numRuns: 300, seed })]
  for (const column of ['borgere', 'aarsvaerk']) {
    const node = await answersOf(column, cells, 'node')
    const duckdb = await answersOf(column, cells, 'duckdb')
    for (const [i, cell] of cells.entries()) t.strictSame(duckdb[i], node[i], `${column}: ${cell}`)
  }
  const [three, comma] = await answersOf('borgere', known, 'duckdb')
  t.strictSame([three, comma], Array(2).fill((await answersOf('borgere', ['3'], 'node'))[0]))
})
