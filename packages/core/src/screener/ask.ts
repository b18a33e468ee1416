/** What can be asked of a shipped ruleset; each is made when it is first asked, and draws in only what it needs. */
import { programOf } from '../program/program-of.js'
import { preparedOf, type Bare, type Told } from '../answer/prepared.js'
import type { PeriodsScreening, Screening } from '../answer/schema.js'
import { chooser, refuseChosen } from '../request/choice.js'
import { memoize } from '../support/memoize.js'
import { languageOf, load, screening, type ScreenOptions } from './load.js'
import { nextQuestions } from './next-questions.js'
import { severalPeriods } from './several-periods.js'
import { verdictOf, type Emitted } from './verdict.js'

const loaded = /* @__PURE__ */ memoize((shipped: Told) =>
  load(preparedOf(shipped), { nyere: shipped.nyere }),
)
const program = /* @__PURE__ */ memoize(({ rules, sha256 }: Bare) => programOf(rules({}), sha256))
// What is asked without words refuses without words.
const choose = /* @__PURE__ */ memoize((bare: Bare) =>
  chooser(program(bare).ruleset.readings ?? [], refuseChosen),
)

/** The whole reasoned answer about one row of facts, in a language that there are texts in. */
export const answerBy = /* @__PURE__ */ memoize((shipped: Told) => screening(loaded(shipped)))

/** The same of several years of one place. */
export const periodsBy = /* @__PURE__ */ memoize((shipped: Told) => severalPeriods(loaded(shipped)))

/** The answer in the language that is asked for. @throws {InputError} */
export function screenBy(shipped: Told, input: unknown, options?: ScreenOptions): Screening {
  return answerBy(shipped)(input, languageOf(shipped.tell, options))
}

/** The same of several years. @throws {InputError} */
export function screenPeriodsBy(
  shipped: Told,
  input: unknown,
  options?: ScreenOptions,
): PeriodsScreening {
  return periodsBy(shipped)(input, languageOf(shipped.tell, options))
}

/** The outcomes alone. */
export const verdictBy = /* @__PURE__ */ memoize(({ bare, fast }: WithVerdict) =>
  verdictOf(program(bare), fast, choose(bare)),
)

export interface WithVerdict {
  readonly bare: Bare
  readonly fast: Emitted
}

/** What to ask next. */
export const questionsBy = /* @__PURE__ */ memoize((bare: Bare) =>
  nextQuestions(program(bare), choose(bare)),
)
