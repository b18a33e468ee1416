/** Prepared -> what all kinds of answers are made from. */
import { explainer, type Explain } from '../answer/explain.js'
import type { Newer } from '../answer/schema.js'
import { textsOf, type Texts } from '../answer/texts.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem, Teller } from '../errors/problems.js'
import { requestReader, type Request, type RequestReader } from '../evaluation/request.js'
import { programOf } from '../program/program-of.js'
import { canonical } from '../program/fingerprint.js'
import { changedParameters, variantHash } from '../program/parameters.js'
import type { Program } from '../program/program.js'
import { formCheck, refuse } from '../request/form.js'
import { requestCheck } from '../request/request-check.js'
import type { ParameterValues } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { isObject, own } from '../support/objects.js'
import type { Prepared } from '../answer/prepared.js'

/** How an answer is to be given. */
export interface ScreenOptions {
  /** The language of the texts; by default Danish. */
  readonly sprog?: Language | undefined
}

/** How a ruleset is to be asked. */
export interface ScreenerOptions {
  /** A newer version of the ruleset, which answers mention. */
  readonly nyere?: Newer | undefined
  /** Values that replace those of the ruleset's parameters; this makes a variant, which its answers mention. */
  readonly parametre?: ParameterValues | undefined
  /** The language of texts if a call asks for none; by default Danish. */
  readonly sprog?: Language | undefined
}

export interface Loaded {
  readonly program: Program
  readonly texts: Texts
  /** The language if a call asks for none. */
  readonly sprog: Language
  /** Puts the problems of an input into words. */
  readonly tell: Teller
  /** The problems with the form of an input. */
  readonly problemsOf: (input: unknown, language: Language) => readonly Problem<InputErrorCode>[]
  readonly read: RequestReader
  readonly explain: Explain
  /** The parameters that differ from the ruleset's own. */
  readonly changed: ParameterValues
  /** The same ruleset with these parameters changed in addition. */
  readonly variant: (parametre: ParameterValues) => Loaded
}

export function load(prepared: Prepared, options: ScreenerOptions = {}): Loaded {
  const variants = memoize(
    (changed: ParameterValues) => loadVariant(prepared, changed, options, asked),
    canonical,
  )
  function asked(values: ParameterValues): Loaded {
    return variants(changedParameters(prepared.ruleset, values))
  }
  return asked(options.parametre ?? {})
}

function loadVariant(
  { ruleset, sha256, rules, tell, parse, next, changes }: Prepared,
  changed: ParameterValues,
  { nyere, sprog = languages[0] }: ScreenerOptions,
  other: Loaded['variant'],
): Loaded {
  const program = programOf(rules(changed), variantHash(sha256, changed))
  const texts = textsOf(program, parse)
  return {
    program,
    texts,
    sprog,
    tell,
    problemsOf: formCheck(requestCheck(ruleset), tell),
    read: requestReader(program, texts.checks, tell, () => program),
    explain: explainer(program, texts, {
      changed,
      nyere,
      next,
      changes: changes?.(program, parse),
    }),
    changed,
    variant: (values) => other({ ...changed, ...values }),
  }
}

/** Checks and reads an input. @throws {InputError} */
export function accept(
  { problemsOf, read }: Pick<Loaded, 'problemsOf' | 'read'>,
  input: unknown,
  language: Language,
): Request {
  refuse(problemsOf(input, language))
  const { request, problems } = read(input, language)
  refuse(problems)
  return request
}

/**
 * The variant that a request asks for with its parameters; without any, the ruleset as it is loaded.
 *
 * @throws {InputError}
 */
export function meantBy(loaded: Loaded, input: unknown, language: Language): Loaded {
  const values = parametersIn(input)
  if (!values) return loaded
  refuse(loaded.problemsOf(input, language))
  return loaded.variant(values)
}

/** The parameters of a valid request or period; null counts as absent. */
export function parametersIn(input: unknown): ParameterValues | undefined {
  const values = isObject(input) ? own(input, 'parametre') : undefined
  if (!isObject(values)) return undefined
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, number] => entry[1] !== null),
  )
}

/** A function that gives the complete answer about one row of facts. */
export function screening(loaded: Loaded) {
  return (input: unknown, language: Language) => {
    const meant = meantBy(loaded, input, language)
    return meant.explain(accept(meant, input, language), language)
  }
}
