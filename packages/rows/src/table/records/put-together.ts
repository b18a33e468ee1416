/**
 * Combines rows of one municipality and year that do not contradict each other, for example if each has another count.
 */
import { columnLetters } from '../../support/letters.js'
import type { Bemaerkning } from '../account.js'
import type { Placed, Record } from '../counts/record-rows.js'
import type { Figure } from '../counts/figure.js'
import type { Maalt } from '../../words/label.js'

export interface PutTogether {
  readonly records: readonly Record[]
  readonly remarks: readonly Bemaerkning[]
  /** Counts that are not known in their own row, whether or not another of the rows gives them. */
  readonly answered: readonly Figure[]
}

/** Records of one municipality and year as one, if no two rows give the same count; otherwise unchanged. */
export function putTogether(
  order: readonly Record[],
  alike: Iterable<readonly Record[]>,
): PutTogether {
  const whole = new Map<Record, Record>()
  const gone = new Set<Record>()
  const answered: Figure[] = []
  const rows = new Map<string, Set<string>>()
  for (const records of alike) {
    const [first] = records
    const joined = records.length > 1 ? joinedOf(records) : undefined
    if (!first || !joined) continue
    whole.set(first, joined)
    const kept = figuresOf(joined)
    answered.push(...records.flatMap(figuresOf).filter((figure) => !kept.includes(figure)))
    for (const record of records) if (record !== first) gone.add(record)
    const places = rows.get(first.kommune) ?? new Set<string>()
    for (const record of records) for (const place of placesOf(record)) places.add(place)
    rows.set(first.kommune, places)
  }
  return {
    records: order
      .filter((record) => !gone.has(record))
      .map((record) => whole.get(record) ?? record),
    remarks: remarkOf(rows),
    answered,
  }
}

/** No person reads more of them. */
const maximumTold = 10

function remarkOf(rows: ReadonlyMap<string, ReadonlySet<string>>): Bemaerkning[] {
  if (rows.size === 0) return []
  const named = [...rows].map(([navn, cells]) => `${navn} (${[...cells].join(', ')})`)
  const flere = named.length - maximumTold
  const navne = named.slice(0, maximumTold).join(', ')
  return [{ kode: 'raekker-samlet', vaerdier: { navne, ...(flere > 0 && { flere }) } }]
}

const counts: readonly Maalt[] = ['behandling', 'doegn', 'ambulant']

function joinedOf(records: readonly Record[]): Record | undefined {
  const told = counts.map((count) => records.flatMap((record) => record[count] ?? []))
  if (told.some((placed) => placed.filter(isTold).length > 1)) return undefined
  const { kommune, aar } = records[0] as Record
  const [behandling, doegn, ambulant] = told.map((placed) => placed.find(isTold) ?? placed[0])
  return {
    kommune,
    aar,
    ...(behandling && { behandling }),
    ...(doegn && { doegn }),
    ...(ambulant && { ambulant }),
  }
}

function figuresOf(record: Record): Figure[] {
  return counts.flatMap((count) => record[count]?.figure ?? [])
}

/** A cell that cannot be read counts as given too. */
function isTold({ figure }: Placed): boolean {
  return figure.value !== undefined || figure.fault !== undefined
}

/** The cells that give a record's counts; the cell of a count that is not given is not looked for. */
function placesOf(record: Record): string[] {
  return counts.flatMap((count) => {
    const placed = record[count]
    if (!placed || !isTold(placed)) return []
    const { figure, source } = placed
    const cell = `${columnLetters(figure.column + 1)}${String(figure.row + 1)}`
    return source.ark === undefined ? cell : `${source.ark}!${cell}`
  })
}
