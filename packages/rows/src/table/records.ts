/** Counts -> rows of a report: one for each municipality and year, with both its counts. */
import type { Language } from '../language.js'
import type { OpgoerelseRow } from '../opgoerelse-row.js'
import { columnLetters } from '../workbook/letters.js'
import type { Bemaerkning } from './account.js'
import { isPart, written } from './choices.js'
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
import { periodIn } from './parts.js'
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
      const other = known
        .map((record) => record[figure.indsats])
        .find((one) => one && one.source.read !== source.read && !areParts(one, placed))
      if (other) {
        sameTwice(other, placed, kommune, same, { ...options, sources })
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

/** Whether a person has said that the sheets of both hold parts of one number. */
function areParts(...placed: readonly Placed[]): boolean {
  return placed.every(({ source }) => isPart(source.read.layout.shared))
}

/** The same count in two tables: told where it is the same, asked where it is not. */
function sameTwice(
  one: Placed,
  other: Placed,
  kommune: string,
  same: Map<string, Bemaerkning>,
  { sprog, isAlone, sources }: Options & { readonly sources: readonly Source[] },
): void {
  const [et, andet] = [placeOf(one), placeOf(other)]
  const parts = partSheets(one, other, sources)
  const isSame = one.figure.value === other.figure.value && one.figure.fault === other.figure.fault
  // Of two quarters the same number is no repetition, unless it is none.
  if (isSame && (parts.length === 0 || !one.figure.value)) {
    same.set(`${et}/${andet}`, { kode: 'ens-tal-flere-steder', vaerdier: { et, andet } })
    return
  }
  const sheets = [one, other].map(({ source }) => source.read.layout.block.grid.sheet.navn)
  const text = optionTexts[sprog]
  throw asked('samme-tal-to-steder', {
    sprog,
    sted: { ark: sheets[1] ?? '', raekke: other.figure.row + 1, kolonne: other.figure.column + 1 },
    values: { navn: kommune, aar: one.figure.aar, et, andet },
    options: [
      ...(parts.length > 0 ? [partsOption(parts, text.sheetsAdded)] : []),
      ...[one, other].map(({ source: { read } }, i) => {
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
    ],
  })
}

/** The tables of all sheets that are named after a part of the year, as the sheets of these two are. */
function partSheets(one: Placed, other: Placed, sources: readonly Source[]): readonly Source[] {
  const period = ({ read }: Source) => periodIn(read.layout.block.grid.sheet.navn)
  const [own, its] = [period(one.source), period(other.source)]
  const isAlike = own?.kind === its?.kind && own?.whole.aar === its?.whole.aar
  if (!own || !its || !isAlike || own.number === its.number) return []
  return sources.filter((source) => period(source)?.kind === own.kind)
}

function partsOption(parts: readonly Source[], text: (sheets: readonly string[]) => string) {
  const layouts = parts.map(({ read }) => read.layout)
  const sheets = [...new Set(layouts.map(({ block }) => block.grid.sheet.navn))]
  const arkBetydning = Object.fromEntries(
    layouts.map(({ block, shared: { aar, indsats } }) => [
      block.grid.sheet.navn,
      written({ ...(aar !== undefined && { aar }), ...(indsats && { indsats }), del: true }),
    ]),
  )
  return { tekst: text(sheets), valg: { arkBetydning } }
}

/** A table as it is told of. */
function placeOf({ source: { read }, figure }: Placed): string {
  return `${read.layout.block.grid.sheet.navn}!${columnLetters(figure.column + 1)}${String(figure.row + 1)}`
}
