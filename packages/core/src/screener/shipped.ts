/**
 * The shipped rulesets, ready to ask. Each function only loads the rulesets of its own subject, and of these only
 * what answers are made from (`generated/shipped`), so that a bundle carries nothing else.
 */
import type { Screening } from '../answer/schema.js'
import { toldBy, withChanges, type Shipped } from '../answer/prepared.js'
import { memoize } from '../support/memoize.js'
import { answerBy, periodsBy } from './ask.js'
import { askedFor, defaults, refuseOther } from './asked.js'
import type {
  CaseInput,
  CaseScreening,
  LevelInput,
  LevelScreening,
  TargetGroupInput,
  TargetGroupScreening,
  TilbudInput,
  TilbudPerioderInput,
  TilbudPerioderScreening,
  TilbudScreening,
} from './inputs.js'
import type { ScreenOptions } from './load.js'
import { refuseUnknown } from '../errors/problems.js'
import { languageOf } from '../request/options.js'
// Last, so that a bundle has its code in one piece and its texts after it: they are compressed better apart.
import { tellInput } from '../errors/tell-input.js'
import { tellOneYear } from '../errors/tell-one-year.js'
import {
  hoejtSpecialiseretTilbud,
  hoejtSpecialiseretTilbudPerioder,
} from '../generated/shipped/hoejt-specialiseret-tilbud.js'
import { indsatsniveau } from '../generated/shipped/indsatsniveau.js'
import { maalgruppeUdsatteGravide } from '../generated/shipped/maalgruppe-udsatte-gravide.js'

/** There is one version; with more, `askedFor` would choose the one in force. */
const tilbud = /* @__PURE__ */ toldBy(
  tellOneYear,
  /* @__PURE__ */ withChanges(hoejtSpecialiseretTilbud),
)
const perioder = /* @__PURE__ */ toldBy(
  tellInput,
  /* @__PURE__ */ withChanges(hoejtSpecialiseretTilbudPerioder),
)
const ofCases = [maalgruppeUdsatteGravide, indsatsniveau]
const told = /* @__PURE__ */ memoize((shipped: Shipped) => toldBy(tellOneYear, shipped))

/**
 * Whether a tilbud is highly specialised in one calendar year, with reasons (Syddanmark 2020, section 3, items
 * 1–4). The same answer as `POST /screen-tilbud`.
 *
 * @param input the known facts; a fact that is absent or null is not known
 * @throws {InputError} if the input is malformed, impossible or contains a CPR number, or there is no such option
 * @example
 * screenTilbud({ borgere: 4, aarsvaerk: 2.5 }).konklusion // 'ikke-hoejt-specialiseret'
 */
export function screenTilbud(input: TilbudInput, options?: ScreenOptions): TilbudScreening {
  const language = languageOf(tellOneYear, options)
  refuseOther(tilbud, input, language)
  return answerBy(tilbud)(input, language) as TilbudScreening
}

/**
 * Several years of one tilbud: an answer for each year, and one for all of them.
 *
 * @throws {InputError} as `screenTilbud` does, and if a year occurs twice
 * @example
 * screenTilbudPerioder({ perioder: [{ aar: 2018, borgere: 2 }, { aar: 2019, borgere: 4 }] }).samlet.konklusion
 * // 'ikke-hoejt-specialiseret'
 */
export function screenTilbudPerioder(
  input: TilbudPerioderInput,
  options?: ScreenOptions,
): TilbudPerioderScreening {
  const language = languageOf(tellInput, options)
  refuseOther(perioder, input, language)
  return periodsBy(perioder)(input, language) as TilbudPerioderScreening
}

/**
 * Whether an anonymised case belongs to the target group (Bilag 2, Tema 1) or, with `ruleset: 'indsatsniveau'`,
 * which level of effort it points to. Other rulesets about cases are passed in `rulesets`, from entries of their
 * own (`@screeningsmodel/core/rulesets/…`), so that a bundle only carries those that it uses.
 *
 * @throws {InputError} if the input is malformed, impossible or contains a CPR number, there is no such option, or the
 *   ruleset has no texts in the language
 * @example
 * screenCase({ gravid: false }).konklusion // 'ikke-omfattet'
 */
export function screenCase(input: TargetGroupInput, options?: ScreenOptions): TargetGroupScreening
export function screenCase(input: LevelInput, options?: ScreenOptions): LevelScreening
export function screenCase(input: CaseInput, options?: ScreenOptions): CaseScreening
/**
 * The same for other rulesets about cases.
 *
 * @param input the facts, with the ruleset that is asked by its id (`ruleset`)
 */
export function screenCase(
  input: object,
  options: ScreenOptions & {
    /** Other rulesets about cases, from entries of their own. */
    readonly rulesets: readonly Shipped[]
  },
): Screening
export function screenCase(
  input: object,
  options?: ScreenOptions & {
    /** Other rulesets about cases, from entries of their own. */
    readonly rulesets?: readonly Shipped[]
  },
): Screening {
  const language = languageOf(tellOneYear, options, undefined, ['sprog', 'rulesets'])
  const possible = [...ofCases, ...(options?.rulesets ?? [])]
  const asked = askedFor(possible, defaults.sag, tellOneYear, input, language)
  // An entry of one language has no texts in another.
  refuseUnknown(language, tellOneYear, Object.keys(asked.ruleset.undetermined.text))
  return answerBy(told(asked))(input, language)
}
