/** The words that an argument of a text can be. A case of a `select` for another word would never be chosen. */
import { argument } from '../answer/text-arguments.js'
import { udfaldOf } from '../answer/udfald.js'
import { argumentName } from '../errors/messages.js'
import { isNumeric, wordsOf } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'

/** By argument; one that is not here can be any word or number. */
export function argumentWords(ruleset: Ruleset): ReadonlyMap<string, readonly string[]> {
  const { facts, criteria, readings = [] } = ruleset
  const outcomes = [true, false, null].map(udfaldOf)
  const words: readonly (readonly [name: string, words: readonly string[]])[] = [
    ...facts
      .filter((fact) => !isNumeric(fact))
      .map((fact) => {
        const values = wordsOf(ruleset, fact).map((value) => String(argument(value)))
        return [fact.path, [...values, 'ukendt']] as const
      }),
    ...criteria.map(({ id }) => [`udfald_${id}`, outcomes] as const),
    ...readings.map(
      ({ id, options }) => [`laesning_${id}`, options.map((each) => each.id)] as const,
    ),
  ]
  return new Map(words.map(([name, those]) => [argumentName(name), those.map(argumentName)]))
}
