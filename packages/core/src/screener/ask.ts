/** What can be asked of a shipped ruleset; each is made when it is first asked, and draws in only what it needs. */
import { periodsScreener } from '../answer/periods.js'
import type { PeriodsScreening } from '../answer/schema.js'
import { compile } from '../program/compile.js'
import { preparedOf, type Shipped } from '../program/prepared.js'
import { languages } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { load, screening, type ScreenOptions } from './load.js'
import { nextQuestions } from './next-questions.js'
import { verdictOf, type Emitted } from './verdict.js'

const loaded = /* @__PURE__ */ memoize((shipped: Shipped) => load(preparedOf(shipped)))
const program = /* @__PURE__ */ memoize(({ ruleset, sha256 }: Shipped) => compile(ruleset, sha256))

/** The whole reasoned answer about one row of facts. */
export const screenBy = /* @__PURE__ */ memoize((shipped: Shipped) => screening(loaded(shipped)))

/** Several years of one place. */
export const periodsBy = /* @__PURE__ */ memoize((shipped: Shipped) => {
  const { program, texts, read, explain } = loaded(shipped)
  const screen = periodsScreener(program, texts, read, explain)
  return (input: unknown, { sprog = languages[0] }: ScreenOptions = {}): PeriodsScreening =>
    screen(input, sprog)
})

/** The outcomes alone. */
export const verdictBy = /* @__PURE__ */ memoize(({ shipped, fast }: WithVerdict) =>
  verdictOf(program(shipped), fast),
)

export interface WithVerdict {
  readonly shipped: Shipped
  readonly fast: Emitted
}

/** What to ask next. */
export const questionsBy = /* @__PURE__ */ memoize((shipped: Shipped) =>
  nextQuestions(program(shipped)),
)
