import { dotted } from '../program/fold.js'
import { operators, type Operator } from '../program/operators.js'
import { acceptance } from '../request/read-facts.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { Reporter } from './reporter.js'

type Json = Readonly<Record<string, unknown>>

/** Comparisons: facts and an operator that exist, and a value that fits both. */
export function leafCheck(ruleset: Ruleset, report: Reporter) {
  const parameters = (ruleset.parametre ?? []).map(({ id }) => id)
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))

  function factOf({ fact, path }: Json, pointer: string): Fact | undefined {
    const isText = typeof fact === 'string'
    const name = isText ? dotted(fact, typeof path === 'string' ? path : undefined) : ''
    // The dot belongs in `path`; json-rules-engine would look for a fact of the whole name.
    const found = isText && fact.includes('.') ? undefined : facts.get(name)
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

  /** Whether an operator can compare a fact with what the leaf names: a constant, a list or another fact. */
  function fits(value: unknown, fact: Fact, { kind }: Operator, pointer: string): boolean {
    if (isObject(value) && 'parameter' in value) {
      const found = parameters.includes(String(value.parameter))
      if (!found)
        report(`${pointer}/parameter`, 'ukendt-henvisning', { muligheder: parameters.join(', ') })
      return kind !== 'list' && isNumeric(fact) && isOnly(value, 'parameter')
    }
    if (isObject(value)) {
      const other = factOf(value, pointer)
      if (kind === 'list') return false
      return !other || (isNumeric(fact) ? isNumeric(other) : other.type === fact.type)
    }
    const values: unknown[] = kind !== 'list' ? [value] : Array.isArray(value) ? value : []
    return values.length > 0 && values.every(acceptance(ruleset, fact))
  }

  function expected(fact: Fact, { kind }: Operator): string {
    const one = fact.type === 'choice' ? choicesOf(ruleset, fact).join(' | ') : fact.type
    return kind === 'list' ? `[${one}]` : one
  }

  return (leaf: Json, pointer: string): void => {
    const fact = factOf(leaf, pointer)
    const operator = operatorOf(leaf, pointer)
    if (!operator || !fact) return
    if (operator.kind === 'number' && !isNumeric(fact)) {
      report(`${pointer}/operator`, 'forkert-operand', { krav: `${fact.path}: ${fact.type}` })
    } else if (!fits(leaf.value, fact, operator, `${pointer}/value`)) {
      report(`${pointer}/value`, 'forkert-operand', { krav: expected(fact, operator) })
    }
  }
}

function isOnly(value: Json, key: string): boolean {
  return Object.keys(value).join() === key
}
