/** Tema 2: each tilbud, who uses it, and its screening, year by year. */
import { isObject, own } from '../../support/objects.js'
import type { Validator } from '../../request/validators.js'
import type { Language } from '../../support/language.js'
import type { Registry } from '../../screener/registry.js'
import type { Screening } from '../../answer/schema.js'
import { anvendelser } from '../input/bounds.js'
import { tilbudSubject } from '../input/screened.js'
import { isSumAmongRows, municipalityKey, shown } from '../input/names.js'
import type { RowReader } from './rows.js'
import type { TilbudScreeninger } from '../form/schema.js'
import { order } from '../figures/table.js'
import type { Uses } from '../figures/uses.js'

type Row = Readonly<Record<string, unknown>>
type Period = TilbudScreeninger['perioder'][number]
type Anvendelse = NonNullable<TilbudScreeninger['anvendelser']>[number]

/** Facts that are numbers of women, and are masked if they are small. */
const womenFacts = ['borgere', 'nyeBorgere'] as const
/** The keys that tell who uses a tilbud, which screening does not need. */
const useKeys = new Set(['kommune', 'anvendelse'])
/** The keys of a row that are not facts. */
const beside = new Set(['reference', 'aar', 'ruleset', 'laesninger', ...useKeys])

export interface TilbudReading {
  readonly reader: RowReader
  readonly shipped: Registry
  readonly uses: Uses
  readonly threshold: number
  /** Whether municipalities are named. */
  readonly names: boolean
  readonly language: Language
}

interface GoodRow {
  readonly row: Row
  readonly pointer: string
}

export function readTilbud(
  rows: readonly unknown[] | null | undefined,
  check: Validator,
  reading: TilbudReading,
): readonly TilbudScreeninger[] {
  const good: GoodRow[] = []
  reading.reader.each(rows, {
    name: 'tilbud',
    check,
    keys: ['aar', 'reference', 'kommune', 'anvendelse'],
    apart: isTotalOfTilbud,
    use: (row, pointer) => good.push({ row, pointer }) > 0,
  })
  const tilbud = new Map<string, { perioder: Period[]; rows: Row[] }>()
  for (const together of groupsOf(good)) {
    const period = periodOf(together, reading)
    if (!period) continue
    const reference = String(own(together[0]?.row ?? {}, 'reference'))
    const seen = tilbud.get(reference) ?? { perioder: [], rows: [] }
    seen.perioder.push(period)
    seen.rows.push(...together.map(({ row }) => row))
    tilbud.set(reference, seen)
  }
  return [...tilbud].map(([reference, { perioder, rows }]) => {
    const brug = usesIn(rows, reading.names)
    return {
      reference,
      ...(brug.length > 0 && { anvendelser: brug }),
      perioder: perioder.sort((a, b) => (a.aar ?? Infinity) - (b.aar ?? Infinity)),
    }
  })
}

/** Whether a row is a sum of others instead of a tilbud. */
export function isTotalOfTilbud(row: unknown): row is Row {
  const reference = isObject(row) ? own(row, 'reference') : undefined
  return typeof reference === 'string' && isSumAmongRows(reference)
}

/** The rows of each tilbud and year, in the order of their first row. */
function groupsOf(rows: readonly GoodRow[]): readonly (readonly GoodRow[])[] {
  const groups = new Map<string, GoodRow[]>()
  for (const one of rows) {
    const place = placeOf(one.row)
    groups.set(place, [...(groups.get(place) ?? []), one])
  }
  return [...groups.values()]
}

/**
 * The screening of a tilbud in one year. A row without facts only tells who uses it; rows with different facts, or
 * with the same content again, are all refused.
 */
function periodOf(together: readonly GoodRow[], reading: TilbudReading): Period | undefined {
  const withFacts = together.filter(({ row }) => hasFacts(row))
  const silent = together.filter(({ row }) => ![...useKeys].some((key) => own(row, key)))
  if (new Set(withFacts.map(({ row }) => factsOf(row))).size > 1 || silent.length > 1) {
    // A repetition is noticed at its second row.
    const [first, ...others] = together.map(({ pointer }) => pointer)
    for (const pointer of [...others, first]) {
      reading.reader.tell(`${pointer ?? ''}/aar`, 'aar-to-gange', { sted: 'raekke' })
    }
    return undefined
  }
  const [one] = withFacts.length > 0 ? withFacts : together
  return one && screened(one, reading)
}

function placeOf(row: Row): string {
  return JSON.stringify([own(row, 'reference'), own(row, 'aar') ?? null])
}

function hasFacts(row: Row): boolean {
  return Object.entries(row).some(([key, value]) => !beside.has(key) && value != null)
}

function factsOf(row: Row): string {
  const sorted = (value: unknown): unknown =>
    isObject(value)
      ? Object.entries(value)
          .filter(([, one]) => one != null)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)])
      : value
  return JSON.stringify(sorted(withoutUse(row)))
}

/**
 * A number of borgere that is too small to be shown is not used either, because an outcome, a reason or a
 * fingerprint would reveal it. So the tilbud is screened by exactly what is shown.
 */
function screened(
  { row, pointer }: GoodRow,
  { reader, shipped, uses, threshold, language }: TilbudReading,
): Period | undefined {
  const asked = withoutUse(row)
  const small = womenFacts.filter((fact) => {
    const count = own(row, fact)
    return typeof count === 'number' && count > 0 && count < threshold
  })
  return reader.screened(pointer, () => {
    const screener = shipped.asked(tilbudSubject, asked, { sprog: language })
    const screen = (input: Row): Screening => screener.screen(input, { sprog: language })
    const input = uses.withReadings(screener.ruleset, asked)
    // The whole row first, so that problems with a number that is not shown are reported too.
    const whole = screen(input)
    uses.screened('tilbud', screener.ruleset, input)
    if (small.length === 0) return whole
    const hidden = Object.fromEntries(small.map((fact) => [fact, null]))
    return { ...screen({ ...input, ...hidden }), maskeret: true as const }
  })
}

/** The years and the municipalities of each use; a use that no row mentions is left out. */
function usesIn(rows: readonly Row[], names: boolean): Anvendelse[] {
  return anvendelser.flatMap((anvendelse) => {
    const used = rows.filter((row) => own(row, 'anvendelse') === anvendelse)
    if (used.length === 0) return []
    const kommuner = new Map<string, string>()
    for (const row of names ? used : []) {
      const kommune = own(row, 'kommune')
      if (typeof kommune !== 'string') continue
      const key = municipalityKey(kommune)
      kommuner.set(key, kommuner.get(key) ?? shown(kommune))
    }
    const aar = used.flatMap((row) => (own(row, 'aar') as number | null | undefined) ?? [])
    return [
      {
        anvendelse,
        aar: [...new Set(aar)].sort((a, b) => a - b),
        kommuner: [...kommuner.values()].sort(order.compare),
      },
    ]
  })
}

function withoutUse(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !useKeys.has(key)))
}
