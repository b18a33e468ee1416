/** Checks readings and numbers that are chosen together with a ruleset, in a query or a form. */
import { InputError, type Language, type Screener } from '@screeningsmodel/core'
import type { SideOptions } from '@screeningsmodel/core/forskel'

/** @throws {InputError} when a ruleset has no such reading or number */
export function checkChosen(
  screener: Screener,
  { laesninger, parametre }: SideOptions,
  sprog: Language,
): void {
  const problems = screener.check({ laesninger, parametre }, { sprog })
  if (problems.length > 0) throw new InputError(problems)
}
