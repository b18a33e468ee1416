/** The shipped rulesets, ready to ask. */
import type { PeriodsScreening, Screening } from '../answer/schema.js'
import { rulesets } from '../rulesets/index.js'
import type { CaseInput, TilbudInput, TilbudPerioderInput } from './inputs.js'
import { registryOf } from './registry.js'
import type { ScreenOptions } from './screener.js'

const shipped = registryOf(rulesets)

/**
 * Whether a tilbud is highly specialised in one calendar year, with reasons (Syddanmark 2020,
 * section 3, items 1–4). The same answer as `POST /screen-tilbud`.
 *
 * @param input what is known; a fact that is absent or null is not known
 * @throws {InputError} when the input is malformed, impossible or holds a CPR number
 * @example
 * screenTilbud({ borgere: 4, aarsvaerk: 2.5 }).konklusion // 'ikke-hoejt-specialiseret'
 */
export function screenTilbud(input: TilbudInput, options?: ScreenOptions): Screening {
  return shipped.screenTilbud(input, options)
}

/**
 * Several years of one tilbud: an answer per year, and one for all of them.
 *
 * @throws {InputError} also when a year stands twice
 * @example
 * screenTilbudPerioder({ perioder: [{ aar: 2018, borgere: 2 }, { aar: 2019, borgere: 4 }] }).samlet.konklusion
 * // 'ikke-hoejt-specialiseret'
 */
export function screenTilbudPerioder(
  input: TilbudPerioderInput,
  options?: ScreenOptions,
): PeriodsScreening {
  return shipped.screenTilbudPerioder(input, options)
}

/**
 * Whether an anonymised case belongs to the target group (Bilag 2, Tema 1) or, with
 * `ruleset: 'indsatsniveau'`, which level of effort it points to.
 *
 * @throws {InputError} when the input is malformed, impossible or holds a CPR number
 * @example
 * screenCase({ gravid: false }).konklusion // 'ikke-omfattet'
 */
export function screenCase(input: CaseInput, options?: ScreenOptions): Screening {
  return shipped.screenCase(input, options)
}
