/** The data: the 98 municipalities of 2007, the five regions, and the four from 2027. */
import data from './kommuner.json' with { type: 'json' }

export interface Region {
  readonly id: string
  /** The region's code in public registers; absent if none has been published yet. */
  readonly nummer?: number
  /** Without the word »Region«. */
  readonly navn: string
  /** The first and last day on which the region exists, as `YYYY-MM-DD`. */
  readonly fra: string
  readonly til?: string
}

export interface Kommune {
  /** The municipality's code in public registers. */
  readonly nummer: number
  /** Without the word »Kommune«. */
  readonly navn: string
  /** The region it belongs to until the end of 2026, by id. */
  readonly region: string
}

export const regioner: readonly Region[] = data.regioner
/** In the order of their codes. */
export const kommuner: readonly Kommune[] = data.kommuner
const successors: Readonly<Record<string, string | undefined>> = data.afloest

/**
 * The regions that exist on a day.
 *
 * @example
 * regionerAt('2026-12-31').length // 5
 * regionerAt('2027-01-01').length // 4
 */
export function regionerAt(date: string): Region[] {
  return regioner.filter(({ fra, til }) => fra <= date && (til === undefined || date <= til))
}

/** The municipalities of a region by its id, in the order of the alphabet. */
export function kommunerIn(region: string): Kommune[] {
  return kommuner
    .filter((kommune) => kommune.region === region || successors[kommune.region] === region)
    .sort((a, b) => alphabet.compare(a.navn, b.navn))
}

const alphabet = new Intl.Collator('da')
