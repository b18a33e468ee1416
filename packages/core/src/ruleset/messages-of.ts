/** Which texts of a ruleset are messages, with arguments to fill in; all other texts are shown as they are. */
import { isNumeric } from './fact-values.js'
import { mapValues } from '../support/objects.js'
import type { Ruleset, Text } from './ruleset.js'

type OfText = (text: Text) => Text

/** The ruleset with each of its messages changed by a function. */
export function mapMessages(ruleset: Ruleset, change: OfText): Ruleset {
  const { criteria, outcomes, otherwise, undetermined, facts } = ruleset
  const { readings, checks, bemaerkninger, periods } = ruleset
  const withText = <T extends { text: Text }>(part: T): T => ({ ...part, text: change(part.text) })
  return {
    ...ruleset,
    criteria: criteria.map((each) => ({ ...each, texts: mapValues(each.texts, change) })),
    outcomes: outcomes.map(withText),
    otherwise: withText(otherwise),
    undetermined: withText(undetermined),
    facts: facts.map((fact) => (isNumeric(fact) ? { ...fact, change: change(fact.change) } : fact)),
    ...(checks && { checks: checks.map(withText) }),
    ...(bemaerkninger && { bemaerkninger: bemaerkninger.map(withText) }),
    ...(readings && {
      readings: readings.map((reading) => ({
        ...reading,
        options: reading.options.map(({ texts, ...option }) => ({
          ...option,
          ...(texts && { texts: mapValues(texts, (each) => mapValues(each, change)) }),
        })),
      })),
    }),
    ...(periods && {
      periods: {
        texts: mapValues(periods.texts, change),
        reading: {
          ...periods.reading,
          options: periods.reading.options.map(({ texts, ...option }) => ({
            ...option,
            ...(texts && { texts: mapValues(texts, change) }),
          })),
        },
      },
    }),
  }
}
