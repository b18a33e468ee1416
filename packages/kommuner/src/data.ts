/** The data: the 98 municipalities of 2007, the five regions, and the four from 2027. */
import data from './kommuner.json' with { type: 'json' }

/** One of the five regions of 2007, or Østdanmark, which takes the place of two of them in 2027. */
export interface Region {
  /** Its key: the name in lower case without Danish letters, such as `syddanmark`. */
  readonly id: string
  /** The region's code in public registers; absent if none has been published yet. */
  readonly nummer?: number
  /** Without the word »Region«. */
  readonly navn: string
  /** The first and last day on which the region exists, as `YYYY-MM-DD`. */
  readonly fra: string
  /** The last day, as `YYYY-MM-DD`; absent while no end has been decided. */
  readonly til?: string
}

/** One of the 98 municipalities of 2007. */
export interface Kommune {
  /** The municipality's code in public registers. */
  readonly nummer: number
  /** Without the word »Kommune«. */
  readonly navn: string
  /** The region it belongs to until the end of 2026, by id. */
  readonly region: string
}

/** All regions of all times, also those that have ended or have not begun; `regionerAt` gives those of one day. */
export const regioner: readonly Region[] = data.regioner
/**
 * In the order of their codes.
 */
export const kommuner: readonly Kommune[] = data.kommuner
const successors: Readonly<Record<string, string | undefined>> = data.afloest

/**
 * The regions that exist on a day.
 *
 * @param date the day, as `YYYY-MM-DD`
 * @throws {TypeError} if it is no day in that form
 * @example
 * regionerAt('2026-12-31').length // 5
 * regionerAt('2027-01-01').length // 4
 */
export function regionerAt(date: string): Region[] {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new TypeError('date: write the day as YYYY-MM-DD')
  return regioner.filter(({ fra, til }) => fra <= date && (til === undefined || date <= til))
}

/**
 * The municipalities of a region by its id, in the order of the alphabet.
 *
 * @param region the id of a region; one that does not exist gives no municipalities
 * @example
 * kommunerIn('syddanmark').length // 22
 */
export function kommunerIn(region: string): Kommune[] {
  return kommuner
    .filter((kommune) => kommune.region === region || successors[kommune.region] === region)
    .sort((a, b) => alphabet.compare(a.navn, b.navn))
}

const alphabet = new Intl.Collator('da')
