/** A ruleset document and the choices of its reader -> a DMN model. */
import { checkLanguage } from '../errors/language.js'
import { InputError } from '../errors/problems.js'
import { parseRuleset } from '../parse/index.js'
import { languages, type Language } from '../support/language.js'
import { chosenOf, type ChoiceOptions } from './chosen.js'
import { dmnEditions, dmnSource, type DmnEdition } from './dmn.js'
import { notOneOf } from './one-of.js'

export interface DmnOptions extends ChoiceOptions {
  /** The edition of DMN: 1.5 unless said. Modellers that are made with dmn-js read 1.3. */
  readonly udgave?: DmnEdition | undefined
  /** The language of labels, descriptions and error texts; Danish unless said. */
  readonly sprog?: Language | undefined
}

/**
 * The rules as a DMN model (XML): an input for each fact, a decision for each criterion, named condition and
 * outcome, in FEEL, and a decision table for the conclusion.
 *
 * It says what `verdict` says: a fact that is null is not known, and so may a criterion be; what comes of null is
 * written out in each comparison, since FEEL's own comparisons with null are false. Every input must be given, as
 * null where it is not known. A text outside a fact's choices is not known. Impossible combinations are not refused,
 * and lists (`medarbejderliste`) have no place in it: give the counts.
 *
 * @param ruleset a ruleset document; checked as `compileRuleset` checks it
 * @throws {RulesetError} when the document cannot be used
 * @throws {InputError} when `laesninger` or `parametre` names something that the ruleset does not have, or `udgave` is none
 * @example
 * toDmn(rulesets[0]).includes('<inputData id="borgere"') // true
 */
export function toDmn(ruleset: unknown, options: DmnOptions = {}): string {
  const { sprog = languages[0], udgave = '1.5' } = options
  checkLanguage(sprog)
  const { document, choice, problems } = chosenOf(parseRuleset(ruleset, sprog), options, sprog)
  const wrong = [...notOneOf(udgave, dmnEditions, '/udgave', sprog), ...problems]
  if (wrong.length > 0) throw new InputError(wrong)
  return dmnSource(document, { edition: udgave, choice, language: sprog })
}
