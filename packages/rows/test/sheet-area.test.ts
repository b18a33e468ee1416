/** What a sheet spans is told alike however its XML is written: quickly where programs write it so, by a parser elsewhere. */
import fc from 'fast-check'
import { zipSync } from 'fflate'
import t from 'tap'
import { seed, times } from '../../core/test/support/runs.js'
import { columnLetters } from '../src/workbook/letters.js'
import { within } from '../src/workbook/unfold.js'

const limits = { unfolded: 100_000, rows: 30, columns: 30, cells: 400, entries: 10, strings: 4 }

interface Sheet {
  /** The numbers of its rows, each with those of its cells. */
  readonly rows: readonly (readonly [number, readonly number[]])[]
  readonly texts: number
}

const numbers = (maxLength: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: 33 }), { maxLength })
    .map((list) => [...list].sort((a, b) => a - b))
const sheets: fc.Arbitrary<Sheet> = fc.record({
  rows: numbers(8).chain((rows) =>
    fc.tuple(...rows.map((row) => fc.tuple(fc.constant(row), numbers(4)))),
  ),
  texts: fc.integer({ min: 0, max: 5 }),
})

const forms: Readonly<Record<string, (xml: string) => string>> = {
  'as programs write it': (xml) => xml,
  'with a comment': (xml) => `${xml}<!-- <c r="ZZ99"> -->`,
  'with a prefix': (xml) => xml.replaceAll(/<(\/?)(row|c|si)\b/g, '<$1x:$2'),
  'in other quotation marks': (xml) => xml.replaceAll('"', "'"),
  'with line ends within tags': (xml) => xml.replaceAll(/<(row|c) /g, '<$1\n'),
  'with the address last': (xml) => xml.replaceAll(/ (r="\w+") (\w+="\w+")/g, ' $2 $1'),
}

function xmlOf({ rows, texts }: Sheet): string {
  const lines = rows.map(([row, columns]) => {
    const cells = columns.map(
      (column) => `<c r="${columnLetters(column)}${String(row)}" s="1"><v>0</v></c>`,
    )
    return `<row r="${String(row)}" ht="15">${cells.join('')}</row>`
  })
  return `<sheetData>${lines.join('')}</sheetData>${'<si><t>æ</t></si>'.repeat(texts)}`
}

/** Whether a sheet is within the limits, by its numbers alone. */
function isWithin({ rows, texts }: Sheet): boolean {
  const last = Math.max(0, ...rows.map(([row]) => row))
  const wide = Math.max(0, ...rows.flatMap(([, columns]) => columns))
  return (
    last <= limits.rows &&
    wide <= limits.columns &&
    texts <= limits.strings &&
    last * wide <= limits.cells
  )
}

function isTaken(content: string): boolean {
  const entries = { 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': content }
  const zip = zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    ),
  )
  try {
    within(zip, limits, 'da')
    return true
  } catch {
    return false
  }
}

t.test('in every form, beside its numbers', async (t) => {
  t.comment(`FC_SEED=${String(seed)}`)
  const seen = { true: 0, false: 0 }
  fc.assert(
    fc.property(sheets, (sheet) => {
      const expected = isWithin(sheet)
      seen[`${expected}`] += 1
      for (const [name, form] of Object.entries(forms)) {
        const taken = isTaken(form(xmlOf(sheet)))
        if (taken !== expected) throw new Error(`${name}: ${taken ? 'taken' : 'refused'}`)
      }
    }),
    { seed, numRuns: times(200) },
  )
  t.ok(seen.true > 0 && seen.false > 0, 'both are met')
})
