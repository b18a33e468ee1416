/** What can be asked of a shipped ruleset. Each function is made on first use, and only loads what it needs. */
import { programOf } from '../program/program-of.js'
import { preparedOf, type Bare, type Told } from '../answer/prepared.js'
import type { PeriodsScreening, Screening } from '../answer/schema.js'
import { chooser, refuseChosen } from '../request/choice.js'
import { memoize } from '../support/memoize.js'
import { load, screening, type ScreenOptions } from './load.js'
import { languageOf } from '../request/options.js'
import { nextQuestions } from './next-questions.js'
import { severalPeriods } from './several-periods.js'
import { verdictOf, type Emitted } from './verdict.js'

const loaded = /* @__PURE__ */ memoize((shipped: Told) =>
  load(preparedOf(shipped), { nyere: shipped.nyere }),
)
const program = /* @__PURE__ */ memoize(({ rules, sha256 }: Bare) =>
  programOf(
    rules({}, () => undefined),
    sha256,
  ),
)
// Questions that are answered without texts are also refused without texts.
const choose = /* @__PURE__ */ memoize((bare: Bare) =>
  chooser(program(bare).ruleset.readings ?? [], refuseChosen),
)

/** The complete answer about one row of facts, in a language that is known to have texts. */
export const answerBy = /* @__PURE__ */ memoize((shipped: Told) => screening(loaded(shipped)))

/** The complete answer about several years of one place. */
export const periodsBy = /* @__PURE__ */ memoize((shipped: Told) => severalPeriods(loaded(shipped)))

/** The complete answer in the language asked for. @throws {InputError} */
export function screenBy(shipped: Told, input: unknown, options?: ScreenOptions): Screening {
  return answerBy(shipped)(input, languageOf(shipped.tell, options))
}

/** The answer about several years in the language asked for. @throws {InputError} */
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
