/** The rules in words by ruleset, and values of each fact around their borders. */
import type { Ruleset } from '../../src/index.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import type { Value } from '../../src/program/operators.js'
import * as words from './rules-in-words.js'

export type Values = readonly (Value | undefined)[]

export const judges: Readonly<
  Record<
    string,
    (facts: words.Facts, readings: words.Readings, parametre?: words.Numbers) => words.Judged
  >
> = {
  'hoejt-specialiseret-tilbud': words.tilbud,
  'maalgruppe-udsatte-gravide': words.maalgruppe,
  indsatsniveau: words.indsatsniveau,
  samarbejdsaftale: words.samarbejdsaftale,
  'maalgruppe-fornyet-behandling': words.fornyetBehandling,
  'national-koordination': words.nationalKoordination,
  anbefalinger: words.anbefalinger,
}

const numbers: Readonly<Record<string, readonly number[]>> = {
  borgere: [0, 2, 3, 4],
  nyeBorgere: [0, 2, 3],
  aarsvaerk: [0, 0.01, 2.99, 3, 3.01, 9.01],
  medarbejdere: [0, 1, 3, 9, 10],
  medarbejdereMedErfaring: [0, 1, 4, 5, 9],
  aarsvaerkMedErfaring: [0, 0.01, 0.29, 0.3, 1.5, 1.51, 3],
}

/**
 * Values around the borders of the rules; some are repeated, so that random facts often have all six competences, and
 * often exactly one social problem.
 */
export function domainOf(ruleset: Ruleset, path: string): readonly Value[] {
  const fact = ruleset.facts.find((each) => each.path === path)!
  if (path.startsWith('socialeProblemstillinger.')) return [true, ...Array<Value>(7).fill(false)]
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice')
    return [...Array<Value>(9).fill('indgaar'), ...choicesOf(ruleset, fact)]
  return numbers[path]!
}

/** Every combination of values for the facts in these slots. */
export function* completions(
  values: Values,
  [slot, ...rest]: readonly number[],
  domains: readonly (readonly Value[])[],
): Generator<Values> {
  if (slot === undefined) {
    yield values
    return
  }
  for (const value of new Set(domains[slot])) {
    yield* completions(
      values.map((each, i) => (i === slot ? value : each)),
      rest,
      domains,
    )
  }
}
