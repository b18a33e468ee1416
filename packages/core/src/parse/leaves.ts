import { dotted } from '../program/fold.js'
import { borderOf } from '../program/borders.js'
import { operators, stepOf, type Operator } from '../program/operators.js'
import { factCheck } from '../request/request-check.js'
import { list, number } from '../request/validators.js'
import { splitPath } from '../ruleset/fact-path.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { Reporter } from './reporter.js'
import { reportOthers } from './structure.js'

type Json = Readonly<Record<string, unknown>>

/** Checks comparisons: the facts and the operator must exist, and the value must fit both. */
export function leafCheck(ruleset: Ruleset, report: Reporter) {
  const parameters = (ruleset.parametre ?? []).map(({ id }) => id)
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))
  const groups = new Set(ruleset.facts.map(({ path }) => splitPath(path)[0]))

  function factOf({ fact, path }: Json, pointer: string): Fact | undefined {
    if (path !== undefined && !(typeof path === 'string' && path.startsWith('$.'))) {
      report(`${pointer}/path`, 'forkert-form', { form: 'path' })
      return undefined
    }
    if (typeof fact !== 'string') {
      if (fact === undefined) report(pointer, 'mangler-felt', { felt: 'fact' })
      else report(`${pointer}/fact`, 'forkert-type', { type: 'string' })
      return undefined
    }
    const name = dotted(fact, path)
    // A dot belongs in `path`: json-rules-engine would look for a fact named by the whole text.
    const found = fact.includes('.') ? undefined : facts.get(name)
    const [gruppe, rest] = splitPath(name)
    if (!found && facts.has(name)) {
      report(`${pointer}/fact`, 'forkert-form', { form: 'punktum', gruppe, rest: String(rest) })
    } else if (!found && path === undefined && groups.has(name)) {
      report(`${pointer}/path`, 'forkert-form', { form: 'path' })
    } else if (!found) {
      report(`${pointer}/fact`, 'ukendt-fakta', { forslag: nearest(name, [...facts.keys()]) })
    }
    return found
  }

  function operatorOf({ operator }: Json, pointer: string): Operator | undefined {
    const found =
      typeof operator === 'string' && Object.hasOwn(operators, operator)
        ? operators[operator]
        : undefined
    if (!found) {
      report(`${pointer}/operator`, 'ukendt-operator', {
        muligheder: Object.keys(operators).join(', '),
      })
    }
    return found
  }

  /** The fact to compare with: no other keys beside it, and of the same type. */
  function checkOther(value: Json, fact: Fact, pointer: string): void {
    reportOthers(value, ['fact', 'path'], pointer, report)
    const other = factOf(value, pointer)
    if (other === fact) report(pointer, 'forkert-operand', { fakta: fact.path, del: 'selv' })
    else if (other && (isNumeric(fact) ? !isNumeric(other) : other.type !== fact.type)) {
      report(pointer, 'forkert-operand', { fakta: fact.path, del: 'vaerdi' })
    }
  }

  /** A parameter instead of a number: no other keys beside it. */
  function checkParameter(value: Json, fact: Fact, pointer: string): void {
    reportOthers(value, ['parameter'], pointer, report)
    if (!parameters.includes(String(value.parameter))) {
      const muligheder = parameters.join(', ')
      report(`${pointer}/parameter`, 'ukendt-henvisning', { muligheder })
    } else if (!isNumeric(fact)) {
      report(pointer, 'forkert-operand', { fakta: fact.path, del: 'vaerdi' })
    }
  }

  return (leaf: Json, pointer: string): void => {
    const fact = factOf(leaf, pointer)
    const operator = operatorOf(leaf, pointer)
    if (!operator || !fact) return
    const { value } = leaf
    const at = `${pointer}/value`
    // A constant must be a value that the fact can have; but a border may lie between two whole numbers.
    const check =
      operator.kind === 'number' && isNumeric(fact)
        ? number({ ...fact, type: 'number' })
        : factCheck(ruleset, fact)
    if (operator.kind === 'number' && !isNumeric(fact)) {
      report(`${pointer}/operator`, 'forkert-operand', { fakta: fact.path, del: 'operator' })
    } else if (operator.kind === 'list') list(check, Infinity, 1)(value, at, report)
    else if (isObject(value) && 'parameter' in value) checkParameter(value, fact, at)
    else if (isObject(value)) checkOther(value, fact, at)
    else check(comparedPart(value, fact, operator), at, report)
  }
}

/**
 * The constant that must be within the fact's bounds. A constant above them may still be reached by a multiple of
 * the fact (`majorityOf`, `underTenthOf`), so the border is checked instead.
 */
function comparedPart(value: unknown, fact: Fact, operator: Operator): unknown {
  const isBeyond = typeof value === 'number' && isNumeric(fact) && value > fact.maximum
  return isBeyond ? borderOf(operator, value, 'left', stepOf(fact)) : value
}
