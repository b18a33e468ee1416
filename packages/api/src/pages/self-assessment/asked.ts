/** Which facts the form asks for, and which it asks only from people who want to try another interpretation. */
import type { Screener } from '@screeningsmodel/core/browser'
import { chosenReadings, readingsOf } from '../kit/facts.js'

/** All facts except those that are needed only by readings that are not chosen. */
export function askedFacts(
  { ruleset, questions }: Screener,
  laesninger: Readonly<Record<string, string>>,
): ReadonlySet<string> {
  // The form may choose how several years are read; no single question depends on that.
  const under = (each: Readonly<Record<string, string>>) =>
    questions({}, chosenReadings(ruleset, each).laesninger)
  const chosen = new Set(under(laesninger))
  const others = readingsOf(ruleset).flatMap(({ id, options }) =>
    options.flatMap((option) => under({ ...laesninger, [id]: option.id })),
  )
  const left = new Set(others.filter((path) => !chosen.has(path)))
  return new Set(ruleset.facts.map(({ path }) => path).filter((path) => !left.has(path)))
}
