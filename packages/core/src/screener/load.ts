/** Prepared -> what every kind of answer is made from. */
import { explainer, type Explain } from '../answer/explain.js'
import { textsOf, type Texts } from '../answer/texts.js'
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Problem } from '../errors/problems.js'
import { requestReader, type Request, type RequestReader } from '../evaluation/request.js'
import { compile } from '../program/compile.js'
import type { Program } from '../program/program.js'
import { formCheck, refuse } from '../request/form.js'
import { requestCheck } from '../request/request-check.js'
import { languages, type Language } from '../support/language.js'
import type { Sha256 } from '../support/sha256.js'
import type { Prepared } from '../program/prepared.js'

export interface ScreenOptions {
  /** The language of the texts; Danish unless said. */
  readonly sprog?: Language | undefined
}

export interface ScreenerOptions {
  /** SHA-256 of a text in hex, where the platform has a faster one than the core's own in JavaScript. */
  readonly sha256?: Sha256 | undefined
}

export interface Loaded {
  readonly program: Program
  readonly texts: Texts
  /** What is wrong with the form of an input. */
  readonly problemsOf: (input: unknown, language: Language) => readonly Problem<InputErrorCode>[]
  readonly read: RequestReader
  readonly explain: Explain
}

export function load({ ruleset, sha256, parse }: Prepared, options: ScreenerOptions = {}): Loaded {
  const program = compile(ruleset, sha256)
  const texts = textsOf(program, parse)
  return {
    program,
    texts,
    problemsOf: formCheck(requestCheck(ruleset)),
    read: requestReader(program, texts.checks, () => program),
    explain: explainer(program, texts, options.sha256),
  }
}

/** The request that an input holds. @throws {InputError} */
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

/** Makes the whole reasoned answer about one row of facts. */
export function screening(loaded: Loaded) {
  return (input: unknown, { sprog = languages[0] }: ScreenOptions = {}) =>
    loaded.explain(accept(loaded, input, sprog), sprog)
}
