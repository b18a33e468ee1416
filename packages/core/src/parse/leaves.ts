import { dotted } from '../program/fold.js'
import { operators, stepOf, type Operator } from '../program/operators.js'
import { factCheck } from '../request/request-check.js'
import { list, number } from '../request/validators.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { Reporter } from './reporter.js'
import { reportOthers } from './structure.js'

type Json = Readonly<Record<string, unknown>>

/** Comparisons: facts and an operator that exist, and a value that fits both. */
export function leafCheck(ruleset: Ruleset, report: Reporter) {
  const parameters = (ruleset.parametre ?? []).map(({ id }) => id)
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))

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
    // The dot belongs in `path`; json-rules-engine would look for a fact of the whole name.
    const found = fact.includes('.') ? undefined : facts.get(name)
    if (!found) {
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

  /** The fact that another one is compared with, named alone and of the same kind. */
  function checkOther(value: Json, fact: Fact, pointer: string): void {
    reportOthers(value, ['fact', 'path'], pointer, report)
    const other = factOf(value, pointer)
    if (other && (isNumeric(fact) ? !isNumeric(other) : other.type !== fact.type)) {
      report(pointer, 'forkert-operand', { fakta: fact.path, del: 'vaerdi' })
    }
  }

  /** A parameter of the document, named alone, in place of a number. */
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
    // A constant is something that the fact can be; between two whole numbers there is a border too.
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

/** What is compared: the constant or, where it is greater than the fact can be, the part of it that is asked for. */
function comparedPart(value: unknown, fact: Fact, { border }: Operator): unknown {
  const isBeyond = typeof value === 'number' && isNumeric(fact) && value > fact.maximum
  return isBeyond && border ? border(value, 'left', stepOf(fact))[0] : value
}
