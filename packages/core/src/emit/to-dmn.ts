/** A ruleset document and a caller's choices -> a DMN model. */
import { checkLanguage } from '../errors/language.js'
import { InputError } from '../errors/problems.js'
import { notOneOf } from '../errors/word.js'
import { parseRuleset } from '../parse/index.js'
import { languages, type Language } from '../support/language.js'
import { chosenOf, type ChoiceOptions } from './chosen.js'
import { dmnEditions, dmnSource, type DmnEdition } from './dmn.js'

/** How a model is written. */
export interface DmnOptions extends ChoiceOptions {
  /** The edition of DMN, by default 1.5. Modellers made with dmn-js read 1.3. */
  readonly udgave?: DmnEdition | undefined
  /** The language of labels, descriptions and error texts; by default Danish. */
  readonly sprog?: Language | undefined
}

/**
 * The rules as a DMN model (XML): an input for each fact, a decision in FEEL for each criterion, named condition
 * and outcome, and a decision table for the conclusion.
 *
 * The model gives what `verdict` gives. A fact that is null is not known, and a criterion may be null too; each
 * comparison spells out what null gives, since FEEL's own comparisons with null are false. Every input must be
 * given, as null if it is not known. A text that is not one of a fact's choices counts as not known. Impossible
 * combinations are not refused, and lists (`medarbejderliste`) are not supported: give the counts.
 *
 * @param ruleset a ruleset document; checked as `compileRuleset` checks it
 * @throws {RulesetError} if the document cannot be used
 * @throws {InputError} if `laesninger` or `parametre` names something that the ruleset does not have, `udgave` is not
 *   an edition, or there is no such option
 * @example
 * toDmn(rulesets[0]).includes('<inputData id="borgere"') // true
 */
export function toDmn(ruleset: unknown, options: DmnOptions = {}): string {
  const { sprog = languages[0], udgave = '1.5' } = options
  checkLanguage(sprog)
  const own = parseRuleset(ruleset, sprog)
  const { document, choice, problems } = chosenOf(own, options, ['udgave', 'sprog'], sprog)
  const wrong = [...notOneOf(udgave, dmnEditions, '/udgave', sprog), ...problems]
  if (wrong.length > 0) throw new InputError(wrong)
  return dmnSource(document, { edition: udgave, choice, language: sprog })
}
