/** Unknown -> Ruleset, or every problem at once, with the texts of a given teller. */
import type { Arguments } from '../errors/messages.js'
import { problemBy, RulesetError, type Problem, type Teller } from '../errors/problems.js'
import type { RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { frozen } from '../support/frozen.js'
import type { Language } from '../support/language.js'
import { checkCases } from './cases.js'
import { checkConditions } from './conditions.js'
import { checkMessages } from './messages.js'
import { checkNames } from './names.js'
import { checkNumbers } from './numbers.js'
import { readyMade } from './ready-made.js'
import type { Reporter } from './reporter.js'
import { checkStructure } from './structure.js'

const maximumProblems = 100

/** @throws {RulesetError} with every problem found */
export function parseBy(tell: Teller, document: unknown, language: Language): Ruleset {
  const problems: Problem<RulesetErrorCode>[] = []
  const told = (pointer: string, code: RulesetErrorCode, values?: Arguments): void => {
    if (problems.length < maximumProblems) {
      problems.push(problemBy(tell, language, pointer, code, values))
    }
  }
  const report: Reporter = Object.assign(told, { language, full: false, bounded: true })
  const givet = readyMade(document)
  if (givet !== undefined) {
    told('', 'intet-dokument', { givet })
    throw new RulesetError(problems)
  }
  if (typeof (document as { basedOn?: unknown } | null | undefined)?.basedOn === 'string') {
    told('/basedOn', 'mangler-grundlag')
    throw new RulesetError(problems)
  }
  // Each check relies on those before it, so the first that finds problems is the last that runs.
  const checks = [
    checkStructure,
    checkNumbers,
    checkNames,
    checkConditions,
    checkMessages,
    checkCases,
  ]
  for (const check of checks) {
    check(document as Ruleset, report)
    if (problems.length > 0) throw new RulesetError(problems)
  }
  return frozen(document as Ruleset)
}
