/** Counts -> rows of a report: one for each municipality and year, with both its counts. */
import type { OpgoerelseRow } from '../../row/opgoerelse-row.js'
import type { Bemaerkning } from '../account.js'
import type { Figure } from '../counts/figure.js'
import { isPart } from '../choices/choices.js'
import {
  badRow,
  goodRow,
  isAdded,
  together,
  type Placed,
  type Record,
  type Source,
} from '../counts/record-rows.js'
import { putTogether } from './put-together.js'
import { Parts } from './record-parts.js'
import { sameTwice, type TwiceOptions } from './same-twice.js'

/** The rows of a report. @throws {Asked} if two tables give different numbers for the same count */
export function rowsOf(
  sources: readonly Source[],
  options: Omit<TwiceOptions, 'sources'>,
): {
  readonly rows: OpgoerelseRow[]
  readonly remarks: Bemaerkning[]
  /** Counts that another row gives. */
  readonly answered: readonly Figure[]
} {
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
  const together = putTogether(order, records.values())
  const bad = sources.flatMap((source) =>
    source.read.bad.map((row) => badRow(source, row, options)),
  )
  return {
    rows: asTheyStand(
      sources,
      together.records.map((record) => goodRow(record, options.sprog)),
      bad,
    ),
    remarks: [
      ...same.values(),
      ...together.remarks,
      ...addedUp(together.records),
      ...parts.remarks(),
    ],
    answered: together.answered,
  }
}

/** The good rows in their order, with each bad one where it stands among those of its sheet. */
function asTheyStand(
  sources: readonly Source[],
  good: readonly OpgoerelseRow[],
  bad: readonly OpgoerelseRow[],
): OpgoerelseRow[] {
  const sheetOf = ({ fil, ark }: Pick<OpgoerelseRow, 'fil' | 'ark'>) => JSON.stringify([fil, ark])
  const sheets = [...new Set(sources.map(sheetOf))]
  const numbers = new Map(sheets.map((sheet, i) => [sheet, i]))
  const placeOf = (row: OpgoerelseRow): Place => [numbers.get(sheetOf(row)) ?? 0, row.linje]
  let latest: Place = [0, 0]
  const placed = good.map((row) => {
    const place = placeOf(row)
    if (compared(place, latest) > 0) latest = place
    return { row, place: latest }
  })
  return [...placed, ...bad.map((row) => ({ row, place: placeOf(row) }))]
    .sort((a, b) => compared(a.place, b.place))
    .map(({ row }) => row)
}

type Place = readonly [sheet: number, line: number]
const compared = (a: Place, b: Place) => a[0] - b[0] || a[1] - b[1]

/** Counts of outpatient treatment, which a person has said is a part of all treatment. */
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

/** Whether a person has said that both sheets have parts of one number. */
function areParts(...placed: readonly Placed[]): boolean {
  return placed.every(({ source }) => isPart(source.read.layout.shared))
}
