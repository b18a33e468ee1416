/** A ruleset ready for use: the complete answer, the answer about several years, the bare verdict. */
import { compacter } from '../answer/compact.js'
import { keptAnswers } from '../answer/kept.js'
import { isBeside, remarksOf, type Conclusion } from '../answer/remarks.js'
import type { RemarkAnswer } from '../answer/schema.js'
import type {
  AnyNames,
  ChoiceOf,
  CompactScreeningOf,
  Names,
  PeriodsScreeningOf,
  ScreeningOf,
  VerdictOf,
} from '../answer/typed.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { requestReader } from '../evaluation/request.js'
import { halfOf } from '../program/fingerprint.js'
import type { PeriodsOf } from '../ruleset/described.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { chooser } from '../request/choice.js'
import { refuse } from '../request/form.js'
import { languageOf } from '../request/options.js'
import { memoize } from '../support/memoize.js'
import {
  accept,
  load,
  meantBy,
  screening,
  type Loaded,
  type ScreenerOptions,
  type ScreenOptions,
} from './load.js'
import { nextQuestions } from './next-questions.js'
import { prepare } from './prepare.js'
import type { Prepared } from '../answer/prepared.js'
import { severalPeriods } from './several-periods.js'
import { bitVerdict } from './bit-verdict.js'
import { verdictOf, type Emitted } from './verdict.js'
import { emitted } from '../generated/verdicts.js'
// Last, so that a bundle has its code in one piece and its texts after it: they are compressed better apart.
import { tellInput } from '../errors/tell-input.js'

/**
 * A ruleset that can be asked.
 *
 * @typeParam N the names of its ruleset
 * @typeParam Input the facts that it takes
 */
export interface Screener<N extends Names = AnyNames, Input = unknown> {
  /** The document as it was published. */
  readonly document: Ruleset
  /** The document with its parameters' names replaced by numbers: the rules that are used. */
  readonly ruleset: Ruleset
  /** SHA-256 of the document as canonical JSON, without `$schema`. */
  readonly sha256: string
  /**
   * The problems for which `screen` would refuse an input; empty if there are none.
   *
   * @param input what somebody sent
   */
  readonly check: (input: Input, options?: ScreenOptions) => readonly Problem<InputErrorCode>[]
  /**
   * The complete answer about one row of facts.
   *
   * @param input what somebody sent; everything is checked
   * @throws {InputError}
   */
  readonly screen: (input: Input, options?: ScreenOptions) => ScreeningOf<N>
  /**
   * What is odd about facts, given the conclusions of other rulesets about the same case: the remarks of the
   * document with a matching `beside`. @throws {InputError}
   *
   * @param input what somebody sent; everything is checked
   * @param others the conclusions of the other rulesets
   */
  readonly remarksBeside: (
    input: Input,
    others: readonly Conclusion[],
    options?: ScreenOptions,
  ) => readonly RemarkAnswer[]
  /**
   * The short answer about one row of many, checked like `screen`.
   *
   * @param input what somebody sent; everything is checked
   * @throws {InputError}
   */
  readonly compact: (input: Input, options?: ScreenOptions) => CompactScreeningOf<N>
  /**
   * The answer about several years of one place, each and all together.
   *
   * @param input what applies to all years, and the facts of each in `perioder`; everything is checked
   * @throws {InputError}
   */
  readonly screenPerioder: (
    input: PeriodsOf<Input>,
    options?: ScreenOptions,
  ) => PeriodsScreeningOf<N>
  /**
   * The outcomes alone, as fast as possible: no texts, and no checks of the input. A fact that is absent or not of
   * its type counts as not known. `laesninger` chooses readings (`{ 'kompetencer-fra': 'eget-personale' }`). The
   * result is frozen, and may be the same object for other facts with the same outcomes.
   * @param facts the facts; they are not checked
   * @throws {InputError} for a reading or an option that the ruleset does not have, as `screen`
   */
  readonly verdict: (facts: Input, laesninger?: ChoiceOf<N>) => VerdictOf<N>
  /**
   * The same ruleset with other values of its parameters; parameters that it does not have are ignored.
   *
   * @param parametre a number for each parameter that is changed, by its id
   */
  readonly variant: (parametre: ParameterValues) => Screener<N, Input>
  /**
   * The facts to ask for next, in order, as in `naesteSpoergsmaal` of `screen`: only their dotted paths, from
   * facts read as `verdict` reads them. Empty if the conclusion is settled.
   * @param facts the facts; they are not checked
   * @throws {InputError} for a reading or an option that the ruleset does not have
   */
  readonly questions: (facts: Input, laesninger?: ChoiceOf<N>) => readonly N['fakta'][]
}

/** A screener for a ruleset that is known to be valid; `compileRuleset` checks the ruleset first. */
export function screenerOf(ruleset: Ruleset, options?: ScreenerOptions): Screener {
  const made = prepare(ruleset, tellInput)
  const fast = emitted[halfOf(made.sha256)]
  return screenerFrom(made, { fast, bits: bitVerdict, keep: keptAnswers }, options)
}

/**
 * A screener without the verdicts emitted at build time, and without what only pays off for millions of rows: a
 * page that asks one ruleset need not load these.
 *
 * @throws {InputError} if there is no such option
 * @example
 * screenerOf(rulesets[0]).screen({ borgere: 2 }).konklusion // 'ikke-hoejt-specialiseret'
 */
export function leanScreenerOf(ruleset: Ruleset, options?: ScreenerOptions): Screener {
  languageOf(tellInput, options, undefined, ['nyere', 'parametre', 'sprog'])
  return screenerFrom(prepare(ruleset, tellInput), {}, options)
}

/** A screener made from a prepared ruleset, with a choice of what makes it faster. */
export function screenerFrom(made: Prepared, faster: Faster, options?: ScreenerOptions): Screener {
  return screenerOn(made, load(made, options), faster)
}

/** Optional parts that make a screener faster. */
export interface Faster {
  /** The verdict emitted at build time, if the ruleset has one. */
  readonly fast?: Emitted | undefined
  /** Computes the verdicts of other rulesets, and with other parameters. */
  readonly bits?: typeof bitVerdict
  /** Caches short answers. */
  readonly keep?: typeof keptAnswers
}

function screenerOn(made: Prepared, loaded: Loaded, faster: Faster): Screener {
  const { fast, bits, keep } = faster
  const { program, problemsOf, read } = loaded
  const isVariant = Object.keys(loaded.changed).length > 0
  const compactBy = memoize((meant: Loaded) => {
    // A short answer does not mention the other readings, so only the chosen ones are evaluated.
    const readOne = requestReader(
      meant.program,
      meant.texts.checks,
      meant.tell,
      (variant) => variant,
    )
    const tell = compacter(meant.program, meant.changed)
    const short = { problemsOf: meant.problemsOf, read: readOne }
    const kept = keep?.(meant.program, tell)
    return (input: unknown, sprog: Language) => kept?.(input) ?? tell(accept(short, input, sprog))
  })

  const languageIn = (options?: ScreenOptions) => languageOf(loaded.tell, options, loaded.sprog)
  const answer = screening(loaded)
  const answerPeriods = severalPeriods(loaded)

  function check(input: unknown, options?: ScreenOptions) {
    const sprog = languageIn(options)
    const problems = problemsOf(input, sprog)
    return problems.length > 0 ? problems : read(input, sprog).problems
  }

  const choose = chooser(program.ruleset.readings ?? [], (laesninger) => {
    refuse(problemsOf({ laesninger }, loaded.sprog))
  })

  const screener: Screener = {
    document: made.ruleset,
    ruleset: program.ruleset,
    sha256: program.sha256,
    check,
    screen: (input, options) => answer(input, languageIn(options)),
    remarksBeside: (input, others, options) => {
      const sprog = languageIn(options)
      const meant = meantBy(loaded, input, sprog)
      const { evaluation } = accept(meant, input, sprog)
      return remarksOf(evaluation, sprog, meant.texts, isBeside(others))
    },
    compact: (input, options) => {
      const sprog = languageIn(options)
      return compactBy(meantBy(loaded, input, sprog))(input, sprog)
    },
    screenPerioder: (input, options) => answerPeriods(input, languageIn(options)),
    verdict: verdictOf(program, (isVariant ? undefined : fast) ?? bits?.(program), choose),
    questions: nextQuestions(program, choose),
    variant: (parametre) => screenerOn(made, loaded.variant(parametre), faster),
  }
  loadedBy.set(screener, loaded)
  askedBy.set(screener.screen, loaded)
  return screener
}

const loadedBy = new WeakMap<object, Loaded>()
const askedBy = new WeakMap<object, Loaded>()

/**
 * What a screener's complete answers are made from; undefined if they are not made here, but by another copy of
 * the library or in a notebook.
 */
export function answering({ screen }: { readonly screen: object }): Loaded | undefined {
  return askedBy.get(screen)
}

/** What a screener is made from, for other things made of it, such as a diagram. */
export function loadedOf(screener: Pick<Screener, 'ruleset'>): Loaded {
  const known = loadedBy.get(screener)
  if (known) return known
  // An object in place of a screener, as in a notebook: it has the rules, with numbers for its parameters.
  const loaded = load(prepare(screener.ruleset, tellInput))
  loadedBy.set(screener, loaded)
  return loaded
}
