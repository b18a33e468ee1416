/**
 * Checks that numbers have nine decimals at most. Numbers of an input are read to nine, so a threshold with the drift of a
 * sum (0.30000000000000004) could not be reached by the number that it was meant to be.
 */
import { decimal } from '../support/decimal.js'
import { escaped } from '../support/json-pointer.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { ReportProblem } from './reporter.js'

export function checkNumbers(
  { cases: _, typicalCase: __, ...rules }: Ruleset,
  report: ReportProblem,
): void {
  // What examples give is read as an input is.
  visit(rules, '', report)
}

function visit(part: unknown, pointer: string, report: ReportProblem): void {
  if (typeof part === 'number') {
    if (decimal(part) !== part) report(pointer, 'forkert-form', { form: 'decimaler' })
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, each] of Object.entries(part))
      visit(each, `${pointer}/${escaped(key)}`, report)
  }
}
