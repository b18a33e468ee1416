/** A valid ruleset, with everything that can be prepared before it is used. */
import { changesTeller, type ChangesTeller } from './changes.js'
import { nextOf, type NextTeller } from './next.js'
import type { Parts } from '../errors/parts.js'
import type { Teller } from '../errors/problems.js'
import type { Program } from '../program/program.js'
import type { Rules } from '../program/rules.js'
import type { ParameterValues, Ruleset, Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

export interface Prepared {
  readonly ruleset: Ruleset
  /** SHA-256 of the whole document as canonical JSON, without `$schema`. */
  readonly sha256: string
  /** The rules, with every parameter's name replaced by its number; `changed` overrides the document's own numbers. */
  readonly rules: (changed: ParameterValues) => Rules
  /** Puts the problems of an input into words. */
  readonly tell: Teller
  /** Splits a message of the ruleset into its parts. */
  readonly parse: (text: string) => Parts
  /** Gives what comes after a conclusion; absent if nothing comes after any. */
  readonly next?: NextTeller | undefined
  /** Makes the function that puts changes into words; absent if no fact can be acted on. */
  readonly changes?: ((program: Program, parse: Prepared['parse']) => ChangesTeller) | undefined
}

/** A ruleset that was prepared when the package was built, without its texts. */
export interface Bare extends Pick<Prepared, 'sha256'> {
  /** The rules, where `text` is asked for each text in the order of the document. */
  readonly rules: (changed: ParameterValues, text: TextSource) => Rules
  /** A newer version that was shipped with it, and that answers mention. */
  readonly nyere?: { version: string; gaelderFra?: string }
}

/**
 * The texts of a ruleset in the order of their places, with parameters filled in; messages are split into parts
 * already.
 */
export type Words = (parametre: ParameterValues) => readonly (string | Parts)[]

/** Gives the next text. */
type TextSource = () => Text | undefined

/** Everything that an answer is made from, and nothing else. */
export interface Shipped
  extends Omit<Bare, 'rules'>, Rules, Pick<Prepared, 'rules' | 'next' | 'changes'> {}

/** A shipped ruleset with the texts of the errors of its input, in every language or in one. */
export interface Told extends Shipped {
  readonly tell: Teller
}

export function toldBy(tell: Teller, shipped: Shipped): Told {
  return { ...shipped, tell }
}

/**
 * A shipped ruleset that can put changes into words. Only rulesets whose facts can be acted on load that code, and no
 * bare verdict does.
 */
export function withChanges(shipped: Shipped): Shipped {
  return { ...shipped, changes: changesTeller }
}

/** A shipped ruleset that can tell what comes after a conclusion, where another ruleset does. */
export function withNext(shipped: Shipped): Shipped {
  return { ...shipped, next: nextOf }
}

type WordsByLanguage = Partial<Readonly<Record<Language, Words>>>

/** A ruleset with its texts, in the languages that a bundle is made for. */
export function worded(bare: Bare, words: WordsByLanguage): Shipped {
  return withRules(bare, (changed) => bare.rules(changed, inTurn(words, changed)))
}

/** A shipped ruleset with its texts about several periods, which an answer about one period does not need. */
export function withPeriods(
  shipped: Shipped,
  periods: (text: TextSource) => NonNullable<Ruleset['periods']>,
  words: WordsByLanguage,
): Shipped {
  return withRules(shipped, (changed) => {
    const rules = shipped.rules(changed)
    return {
      ...rules,
      ruleset: { ...rules.ruleset, periods: periods(inTurn(words, changed)) },
    }
  })
}

function withRules(bare: Omit<Bare, 'rules'>, rules: Prepared['rules']): Shipped {
  return { ...bare, ...rules({}), rules }
}

/** The texts one after the other, each in every language. */
function inTurn(words: WordsByLanguage, changed: ParameterValues): TextSource {
  const texts = Object.entries(words).map(([language, of]) => [language, of(changed)] as const)
  let at = -1
  return () => {
    at += 1
    return Object.fromEntries(
      texts.map(([language, each]) => [language, each[at]]),
    ) as unknown as Text
  }
}

export function preparedOf(shipped: Told): Prepared {
  return { ...shipped, parse: partsIn }
}

/** The parts of a message that is split into them already, unless it is one. */
export function partsIn(text: string | Parts): Parts {
  return typeof text === 'string' ? [text] : text
}
