/** The errors of the library, each a list of problems with a place, a stable code and advice on how to mend it. */
import { languages, type Language } from '../support/language.js'
import { looksLikeCpr } from '../support/personal-data.js'
import { memoize } from '../support/memoize.js'
import type { InputErrorCode } from './error-texts.js'
import { compileMessage, type Argument, type Message } from './messages.js'
import type { Parts } from './parts.js'
import type { RulesetErrorCode } from './ruleset-error-texts.js'

/** A problem: where it is (JSON Pointer), which it is (stable code), and what to do about it. */
export interface Problem<Code extends string = string> {
  /** Its place in the input or the document, as a JSON Pointer; empty for the whole. */
  readonly pointer: string
  /** The stable code; `docs/reference/errors.md` explains each. */
  readonly code: Code
  /** What is wrong and how to mend it, in words. Never a value that was sent. */
  readonly detail: string
}

abstract class ProblemsError<Code extends string> extends Error {
  /** Every problem that was found. */
  readonly errors: readonly Problem<Code>[]

  constructor(errors: readonly Problem<Code>[]) {
    super(errors.map(({ pointer, detail }) => `${pointer || '/'}: ${detail}`).join('\n'))
    this.errors = errors
  }
}

/**
 * Input that cannot be screened. `errors` is the list of problems, as the service answers with it. It never
 * holds a value that was sent.
 *
 * @example
 * let told
 * try { screenTilbud({ borgere: -1 }) } catch (error) { told = error.errors }
 * told // [{ pointer: '/borgere', code: 'under-minimum', detail: 'Antallet kan ikke være negativt.' }]
 */
export class InputError extends ProblemsError<InputErrorCode> {
  /** Its name, also where the class is another copy of the library’s. */
  override readonly name = 'InputError'
}

/**
 * A ruleset document that cannot be used. `errors` has every problem at once, each with a pointer into the document.
 *
 * @example
 * let told
 * try { compileRuleset({ ...rulesets[0], version: 'ny' }) } catch (error) { told = error.errors[0].pointer }
 * told // '/version'
 */
export class RulesetError extends ProblemsError<RulesetErrorCode> {
  /** Its name, also where the class is another copy of the library’s. */
  override readonly name = 'RulesetError'
}

/** Gives the message of an error code. Other entries than the main one add texts of their own (`tellerOf`). */
export type Teller = (code: RulesetErrorCode) => Message

/** Messages in one language, taken apart when the package was built. */
export type MessagesByCode = Readonly<Record<string, Parts>>
export type ErrorMessages = Readonly<Record<Language, MessagesByCode>>

/** A teller that uses these messages. */
export function tellerFrom(...messages: readonly ErrorMessages[]): Teller {
  return memoize((code) =>
    compileMessage((language) => messages.flatMap((each) => each[language][code] ?? [])),
  )
}

/** A teller with one language, used whichever is asked for: a bundle for one language carries no other. */
export function tellerIn(...messages: readonly MessagesByCode[]): Teller {
  return tellerFrom(...messages.map((each) => ({ da: each, en: each })))
}

/** A problem, with its text in the language asked for. */
export function problemBy<Code extends RulesetErrorCode>(
  tell: Teller,
  language: Language,
  pointer: string,
  code: Code,
  values: Readonly<Record<string, Argument>> = {},
): Problem<Code> {
  return { pointer, code, detail: tell(code)(language, values) }
}

/**
 * A pointer to a key, or to its parent if the key itself may be something personal (a name, a sentence, a CPR
 * number): only what looks like the name of a field is repeated.
 *
 * @param parent the JSON Pointer of the object that has the key; empty for the input itself
 * @param key the key as somebody wrote it
 * @example
 * pointerTo('/kompetencer', 'Anna Hansen') // '/kompetencer'
 */
export function pointerTo(parent: string, key: string): string {
  const isName = /^[A-Za-z0-9._-]{1,64}$/.test(key) && !/\d{6}/.test(key) && !looksLikeCpr(key)
  return isName ? `${parent}/${key}` : parent
}

/**
 * Throws if there are no texts in the language; a caller without types may give any value.
 *
 * @param possible the languages that there are texts in
 * @throws {InputError}
 */
export function refuseUnknown(
  sprog: string,
  tell: Teller,
  possible: readonly string[] = languages,
): void {
  if (possible.includes(sprog)) return
  const values = { muligheder: possible.join(', ') }
  throw new InputError([problemBy(tell, languages[0], '/sprog', 'ukendt-vaerdi', values)])
}
