/** A ruleset that is ready for use: the whole answer, several years, or the bare verdict. */
import { compacter } from '../answer/compact.js'
import { explainer } from '../answer/explain.js'
import { periodsScreener } from '../answer/periods.js'
import { remarksOf, type Conclusion } from '../answer/remarks.js'
import type {
  CompactScreening,
  Newer,
  PeriodsScreening,
  RemarkAnswer,
  Screening,
  Verdict,
} from '../answer/schema.js'
import { textsOf } from '../answer/texts.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { requestReader, type Request, type RequestReader } from '../evaluation/request.js'
import { emitted } from '../generated/verdicts.js'
import { compile } from '../program/compile.js'
import { canonical, halfOf, type Sha256 } from '../program/fingerprint.js'
import { changedParameters, varied } from '../program/parameters.js'
import type { Program, Variant } from '../program/program.js'
import { choiceOf } from '../request/choice.js'
import { formCheck, refuse } from '../request/form.js'
import { requestCheck } from '../request/request-check.js'
import { factValues } from '../request/values.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import { languages, type Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { isObject, own } from '../support/objects.js'
import { nextQuestions } from './next-questions.js'

export interface ScreenOptions {
  /** The language of the texts; Danish unless said. */
  readonly sprog?: Language | undefined
}

export interface ScreenerOptions {
  /** SHA-256 of a text in hex, where the platform has a faster one than the core's own in JavaScript. */
  readonly sha256?: Sha256 | undefined
  /** A newer version of the ruleset, which its answers name. */
  readonly nyere?: Newer | undefined
  /** Other values of the ruleset's parameters: a variant, which its answers name. */
  readonly parametre?: ParameterValues | undefined
}

export interface Screener {
  /** The document as it is published. */
  readonly document: Ruleset
  /** The rules: the document with its parameters' numbers in place of their names. */
  readonly ruleset: Ruleset
  /** SHA-256 of the document as canonical JSON; `$schema` left out. */
  readonly sha256: string
  /** What keeps an input from being screened: the errors that `screen` would throw; none if it can be. */
  readonly check: (input: unknown, options?: ScreenOptions) => readonly Problem<InputErrorCode>[]
  /** The whole reasoned answer about one row of facts. @throws {InputError} */
  readonly screen: (input: unknown, options?: ScreenOptions) => Screening
  /**
   * What is odd about facts beside the conclusions of other rulesets about the same case: the remarks that
   * the document keeps for them (`beside`). @throws {InputError}
   */
  readonly remarksBeside: (
    input: unknown,
    others: readonly Conclusion[],
    options?: ScreenOptions,
  ) => readonly RemarkAnswer[]
  /** The short answer for one row of many, checked as `screen` checks it. @throws {InputError} */
  readonly compact: (input: unknown, options?: ScreenOptions) => CompactScreening
  /** Several years of one place, and all of them together. @throws {InputError} */
  readonly screenPerioder: (input: unknown, options?: ScreenOptions) => PeriodsScreening
  /**
   * The outcomes alone, as fast as can be: no texts, and no checks of the input. A fact that is absent
   * or not of its type is not known. `laesninger` chooses readings (`{ 'kompetencer-fra': 'eget-personale' }`).
   */
  readonly verdict: (facts: unknown, laesninger?: Readonly<Record<string, string>>) => Verdict
  /** The same ruleset with other values of its parameters; those that it does not have are left out. */
  readonly variant: (parametre: ParameterValues) => Screener
  /**
   * The facts to ask for next, most informative first, as `naesteSpoergsmaal` of `screen` has them: their
   * dotted paths alone, read as `verdict` reads facts. None when the conclusion is settled.
   */
  readonly questions: (
    facts: unknown,
    laesninger?: Readonly<Record<string, string>>,
  ) => readonly string[]
}

/** Makes a ruleset that is known to be sound ready for use; `compileRuleset` checks one first. */
export function screenerOf(
  document: Ruleset,
  { parametre = {}, ...platform }: ScreenerOptions = {},
): Screener {
  const variants = memoize(
    (changed: ParameterValues) => variantOf(frozen(document), changed, asked, platform),
    canonical,
  )
  function asked(values: ParameterValues): Screener {
    return variants(changedParameters(document, values))
  }
  return asked(parametre)
}

/** A document with some of its parameters changed; `asked`: the same with others, for a request that wants them. */
function variantOf(
  document: Ruleset,
  changed: ParameterValues,
  asked: (values: ParameterValues) => Screener,
  { sha256, nyere }: Pick<ScreenerOptions, 'sha256' | 'nyere'>,
): Screener {
  const program = compile(frozen(varied(document, changed)))
  const { ruleset } = program
  const texts = textsOf(program)
  const problemsOf = formCheck(requestCheck(ruleset))
  const read = requestReader(program, texts.checks, () => program)
  // A short answer tells nothing of other readings.
  const readOne = requestReader(program, texts.checks, (variant) => variant)
  const explain = explainer(program, texts, { changed, nyere }, sha256)
  const compact = compacter(program, changed)
  const periods = periodsScreener(program, texts, read, explain)

  function accept(reader: RequestReader, input: unknown, language: Language): Request {
    refuse(problemsOf(input, language))
    const { request, problems } = reader(input, language)
    refuse(problems)
    return request
  }

  function check(input: unknown, { sprog = languages[0] }: ScreenOptions = {}) {
    const problems = problemsOf(input, sprog)
    return problems.length > 0 ? problems : read(input, sprog).problems
  }

  /** The variant that a request asks for, once its form is known to be right; this one if it asks for none. */
  function meant(input: unknown, language: Language): Screener {
    const values = isObject(input) ? own(input, 'parametre') : undefined
    if (!isObject(values)) return self
    refuse(problemsOf(input, language))
    return asked({ ...changed, ...withoutNull(values) })
  }

  const self: Screener = {
    document,
    ruleset,
    sha256: program.sha256,
    check,
    screen: (input, { sprog = languages[0] } = {}) => {
      const screener = meant(input, sprog)
      if (screener !== self) return screener.screen(withoutParameters(input), { sprog })
      return explain(accept(read, input, sprog), sprog)
    },
    remarksBeside: (input, others, { sprog = languages[0] } = {}) => {
      const screener = meant(input, sprog)
      if (screener !== self)
        return screener.remarksBeside(withoutParameters(input), others, { sprog })
      const { evaluation } = accept(read, input, sprog)
      return remarksOf(evaluation, sprog, texts, others)
    },
    compact: (input, { sprog = languages[0] } = {}) => {
      const screener = meant(input, sprog)
      if (screener !== self) return screener.compact(withoutParameters(input), { sprog })
      return compact(accept(readOne, input, sprog))
    },
    screenPerioder: (input, { sprog = languages[0] } = {}) => {
      const values = isObject(input) ? own(input, 'parametre') : undefined
      if (!isObject(values)) return periods(input, sprog)
      refuse(periods.problems(input, sprog))
      const screener = asked({ ...changed, ...withoutNull(values) })
      return screener.screenPerioder(withoutParameters(input), { sprog })
    },
    verdict: verdictOf(program),
    questions: nextQuestions(program),
    variant: (values) => asked({ ...changed, ...values }),
  }
  return self
}

/** Parameters that a request gives a value; null is the same as none. */
function withoutNull(values: Readonly<Record<string, unknown>>): ParameterValues {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null),
  )
}

/** A request that has been taken to its variant. */
function withoutParameters(input: unknown): unknown {
  const entries: [string, unknown][] = Object.entries(input as object)
  return Object.fromEntries(entries.filter(([key]) => key !== 'parametre'))
}

/** The code emitted at build time where the ruleset has some; the closures otherwise. */
function verdictOf(program: Program): Screener['verdict'] {
  const { ruleset, sha256, variants } = program
  const valuesOf = factValues(program)
  const fast = emitted[halfOf(sha256)]

  const slow = (facts: unknown, variant: Variant): Verdict => {
    const { values } = valuesOf(isObject(facts) ? facts : {})
    const evaluation = evaluationOf(program, variant, values)
    return {
      konklusion: conclusionId(program, conclude(evaluation)),
      udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
    }
  }

  return (facts, laesninger) => {
    if (laesninger === undefined) return fast?.(facts) ?? slow(facts, variants[0])
    const choice = choiceOf(ruleset.readings ?? [], laesninger)
    return fast?.(facts, ...choice) ?? slow(facts, program.variant(choice))
  }
}
