/** The unit of a number, as it is written after the number. */
import type { Language } from '../support/language.js'
import type { Text } from './text.js'

/** Anything that has a unit: a fact or a parameter. */
export interface WithUnit {
  /** The unit after a number. */
  readonly unit: Text
  /** The unit after exactly 1, if it is another word. */
  readonly unitOne?: Text | undefined
}

/**
 * The unit after a number; exactly one may have another word.
 *
 * @param fact what has a unit
 * @param value the number before it
 * @param language of the unit
 * @example
 * unitAfter(rulesets[0].facts[0], 1, 'da') // 'borger om året'
 */
export function unitAfter({ unit, unitOne }: WithUnit, value: number, language: Language): string {
  return (value === 1 && unitOne ? unitOne : unit)[language]
}
