/** Counts -> rows of a report: one for each municipality and year, with both its counts. */
import type { Language } from '../language.js'
import type { OpgoerelseRow } from '../opgoerelse-row.js'
import { columnLetters } from '../workbook/letters.js'
import type { Bemaerkning } from './account.js'
import { written } from './choices.js'
import type { Names } from './kommune-names.js'
import { asked, columnKey } from './question.js'
import {
  badRow,
  goodRow,
  isAdded,
  together,
  type Placed,
  type Record,
  type Source,
} from './record-rows.js'
import { optionTexts } from './option-texts.js'
import { Parts } from './record-parts.js'

interface Options {
  readonly names: Names
  readonly sprog: Language
  /** Whether the counts come from a single sheet. */
  readonly isAlone: boolean
}

/** The rows of a report. @throws {Asked} where two tables tell different numbers of the same */
export function rowsOf(
  sources: readonly Source[],
  options: Options,
): { readonly rows: OpgoerelseRow[]; readonly remarks: Bemaerkning[] } {
  const records = new Map<string, Record[]>()
  const order: Record[] = []
  const same = new Map<string, Bemaerkning>()
  const parts = new Parts()
  for (const source of sources) {
    for (const figure of source.read.figures) {
      const placed = { source, figure }
      const { navn: kommune, key: name } = options.names.named(figure.kommune)
      const key = `${name}/${String(figure.aar)}`
      const known = records.get(key) ?? []
      const other = known.find(
        (record) => record[figure.indsats]?.source.read !== source.read && record[figure.indsats],
      )
      if (other?.[figure.indsats]) {
        sameTwice(other[figure.indsats] as Placed, placed, kommune, same, options)
        continue
      }
      if (parts.add(known, placed, key)) continue
      const open = known.filter((record) => record[figure.indsats] === undefined)
      const record =
        open.find((one) => isSameRow(one, placed)) ??
        (open.length === known.length ? open[0] : undefined)
      if (record) record[figure.indsats] = placed
      else {
        const made: Record = { kommune, aar: figure.aar, [figure.indsats]: placed }
        records.set(key, [...known, made])
        order.push(made)
      }
    }
  }
  const bad = sources.flatMap((source) =>
    source.read.bad.map((row) => badRow(source, row, options)),
  )
  return {
    rows: [...order.map((record) => goodRow(record, options.sprog)), ...bad],
    remarks: [...same.values(), ...addedUp(order), ...parts.remarks()],
  }
}

/** What is told of outpatient treatment, which a person has said is a part of all treatment. */
function addedUp(records: readonly Record[]): Bemaerkning[] {
  const of = (kode: Bemaerkning['kode'], which: (record: Record) => boolean): Bemaerkning[] => {
    const antal = records.filter(which).length
    return antal > 0 ? [{ kode, vaerdier: { antal } }] : []
  }
  if (!records.some(isAdded))
    return of('ambulant-ved-siden', ({ ambulant }) => ambulant !== undefined)
  const isKnown = ({ ambulant, doegn }: Record) => together(ambulant, doegn) !== undefined
  return [
    ...of('lagt-sammen', (record) => isAdded(record) && isKnown(record)),
    ...of('ikke-lagt-sammen', (record) => record.behandling === undefined && !isKnown(record)),
    ...of('ambulant-ved-siden', (record) => record.ambulant !== undefined && !isAdded(record)),
  ]
}

function isSameRow(record: Record, { source, figure }: Placed): boolean {
  return [record.behandling, record.doegn, record.ambulant].some(
    (other) => other?.source.read === source.read && other.figure.row === figure.row,
  )
}

/** The same count in two tables: told where it is the same, asked where it is not. */
function sameTwice(
  one: Placed,
  other: Placed,
  kommune: string,
  same: Map<string, Bemaerkning>,
  { sprog, isAlone }: Options,
): void {
  const [et, andet] = [placeOf(one), placeOf(other)]
  if (one.figure.value === other.figure.value && one.figure.fault === other.figure.fault) {
    same.set(`${et}/${andet}`, { kode: 'ens-tal-flere-steder', vaerdier: { et, andet } })
    return
  }
  const sheets = [one, other].map(({ source }) => source.read.layout.block.grid.sheet.navn)
  const text = optionTexts[sprog]
  throw asked('samme-tal-to-steder', {
    sprog,
    sted: { ark: sheets[1] ?? '', raekke: other.figure.row + 1, kolonne: other.figure.column + 1 },
    values: { navn: kommune, aar: one.figure.aar, et, andet },
    options: [one, other].map(({ source: { read } }, i) => {
      const { headings, grid } = read.layout.block
      const { navn } = grid.sheet
      if (sheets[0] !== sheets[1]) return { tekst: text.onlySheet(navn), valg: { ark: [navn] } }
      const rows = headings.map((row) => row + 1)
      const counts = [one, other][1 - i]?.source.read.layout.counts ?? []
      return one.source.read.layout.block === other.source.read.layout.block
        ? {
            tekst: text.onlyColumn(columnLetters((read.layout.counts[0]?.column.index ?? 0) + 1)),
            valg: {
              kolonner: Object.fromEntries(
                counts.map(({ column }) => [
                  columnKey(read.layout.block, column.index, isAlone),
                  written({ rolle: 'ubrugt' }),
                ]),
              ),
            },
          }
        : { tekst: text.onlyTable(rows[0] ?? 1), valg: { overskrift: rows } }
    }),
  })
}

/** A table as it is told of. */
function placeOf({ source: { read }, figure }: Placed): string {
  return `${read.layout.block.grid.sheet.navn}!${columnLetters(figure.column + 1)}${String(figure.row + 1)}`
}
