/** Conditions: of the right form, over facts that exist, with operators that fit, and in no circle. */
import { operators } from '../program/operators.js'
import { acceptance } from '../request/facts.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { Report } from './report.js'

const maximumDepth = 32
const forms: readonly (readonly string[])[] = [
  ['all'],
  ['any'],
  ['not'],
  ['condition'],
  ['fact', 'operator', 'value'],
  ['fact', 'operator', 'path', 'value'],
]

export function checkConditions(ruleset: Ruleset, report: Report): void {
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))
  const places = conditionPlaces(ruleset)
  const names = [...new Set(places.flatMap(({ name }) => name ?? []))]
  const references = new Map<string, { to: string; pointer: string }[]>()

  for (const { name, condition, pointer } of places) visit(condition, pointer, 1, name)
  for (const [i, { condition }] of ruleset.criteria.entries()) {
    if (!names.includes(condition)) {
      report(`/criteria/${i}/condition`, 'ukendt-betingelse', { muligheder: names.join(', ') })
    }
  }
  const levels = new Map<string, number>()
  for (const name of names) follow(name, [name])

  function visit(node: unknown, pointer: string, depth: number, within: string | undefined): void {
    const keys = isObject(node) ? Object.keys(node).sort() : []
    if (!isObject(node) || !forms.some((form) => form.join() === keys.join())) {
      report(pointer, 'forkert-betingelse')
    } else if (depth > maximumDepth) {
      report(pointer, 'for-dyb-betingelse', { maksimum: maximumDepth })
    } else if ('all' in node || 'any' in node) {
      const kind = 'all' in node ? 'all' : 'any'
      const children = node[kind]
      if (!Array.isArray(children)) report(`${pointer}/${kind}`, 'forkert-type', { type: 'array' })
      else if (children.length === 0) report(`${pointer}/${kind}`, 'tom-betingelse')
      else
        children.forEach((child, i) => visit(child, `${pointer}/${kind}/${i}`, depth + 1, within))
    } else if ('not' in node) {
      visit(node.not, `${pointer}/not`, depth + 1, within)
    } else if ('condition' in node) {
      refer(node.condition, pointer, within)
    } else {
      checkLeaf(node, pointer)
    }
  }

  function refer(to: unknown, pointer: string, within: string | undefined): void {
    if (typeof to !== 'string' || !names.includes(to)) {
      report(`${pointer}/condition`, 'ukendt-betingelse', { muligheder: names.join(', ') })
    } else if (within !== undefined) {
      references.set(within, [...(references.get(within) ?? []), { to, pointer }])
    }
  }

  /** How many levels of names stand below a name; each name is followed once, each circle told once. */
  function follow(name: string, trail: readonly string[]): number {
    let most = 0
    for (const { to, pointer } of references.get(name) ?? []) {
      const start = trail.indexOf(to)
      if (start >= 0) {
        const kreds = [...trail.slice(start), to].join(' → ')
        report(`${pointer}/condition`, 'cyklisk-betingelse', { kreds })
      } else if (trail.length > maximumDepth || (levels.get(to) ?? 0) >= maximumDepth) {
        report(`${pointer}/condition`, 'for-dyb-betingelse', { maksimum: maximumDepth })
      } else {
        most = Math.max(most, 1 + (levels.get(to) ?? follow(to, [...trail, to])))
      }
    }
    levels.set(name, most)
    return most
  }

  function checkLeaf(node: Readonly<Record<string, unknown>>, pointer: string): void {
    const fact = find(node, pointer)
    const operator =
      typeof node.operator === 'string' && Object.hasOwn(operators, node.operator)
        ? operators[node.operator]
        : undefined
    if (!operator) {
      report(`${pointer}/operator`, 'ukendt-operator', {
        muligheder: Object.keys(operators).join(', '),
      })
      return
    }
    if (!fact) return
    const numeric = isNumeric(fact)
    if (operator.kind === 'number' && !numeric) {
      report(`${pointer}/operator`, 'forkert-operand', { krav: `${fact.path}: ${fact.type}` })
      return
    }
    const { value } = node
    if (isObject(value)) {
      const other = find(value, `${pointer}/value`)
      const fits = other && (numeric ? isNumeric(other) : other.type === fact.type)
      if (operator.kind === 'list' || (other && !fits)) {
        report(`${pointer}/value`, 'forkert-operand', { krav: expected(fact, operator.kind) })
      }
      return
    }
    const values: unknown[] =
      operator.kind === 'list' ? (Array.isArray(value) ? value : []) : [value]
    if (values.length === 0 || !values.every(acceptance(ruleset, fact))) {
      report(`${pointer}/value`, 'forkert-operand', { krav: expected(fact, operator.kind) })
    }
  }

  function find(node: Readonly<Record<string, unknown>>, pointer: string): Fact | undefined {
    const path = typeof node.path === 'string' ? node.path.replace(/^\$/, '') : ''
    const name = typeof node.fact === 'string' ? node.fact + path : ''
    // The dot belongs in `path`; json-rules-engine would look for a fact of the whole name.
    const dotted = typeof node.fact === 'string' && node.fact.includes('.')
    const fact = dotted ? undefined : facts.get(name)
    if (!fact) {
      report(`${pointer}/fact`, 'ukendt-fakta', {
        forslag: nearest(name, [...facts.keys()]),
      })
    }
    return fact
  }

  function expected(fact: Fact, kind: string): string {
    const one = fact.type === 'choice' ? choicesOf(ruleset, fact).join(' | ') : fact.type
    return kind === 'list' ? `[${one}]` : one
  }
}

/** Every condition of a document with its name, where it has one, and its place. */
function conditionPlaces(ruleset: Ruleset) {
  const named = (conditions: Readonly<Record<string, unknown>>, pointer: string) =>
    Object.entries(conditions).map(([name, condition]) => ({
      name,
      condition,
      pointer: `${pointer}/${name}`,
    }))
  const anonymous = (part: 'outcomes' | 'checks' | 'bemaerkninger') =>
    (ruleset[part] ?? []).map(({ when }, i) => ({
      name: undefined,
      condition: when,
      pointer: `/${part}/${i}/when`,
    }))
  const readings = (ruleset.readings ?? []).flatMap(({ options }, i) =>
    options.flatMap(({ conditions }, o) =>
      named(conditions, `/readings/${i}/options/${o}/conditions`),
    ),
  )
  return [
    ...named(ruleset.conditions, '/conditions'),
    ...readings,
    ...anonymous('outcomes'),
    ...anonymous('checks'),
    ...anonymous('bemaerkninger'),
  ]
}
