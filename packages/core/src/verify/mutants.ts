/**
 * Mutants of a document, each with one small change, as from a typing error or a rule that was misread. If no case
 * notices a change, the cases do not cover that part of the rules.
 */
import { dotted } from '../program/fold.js'
import { canonical } from '../program/fingerprint.js'
import { stepOf } from '../program/operators.js'
import type { Condition, Fact, Leaf, Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { isObject } from '../support/objects.js'
import { replaceAt } from '../support/replace-at.js'
import type { Change, Changed, Step } from './change.js'
import { ofLeaf } from './leaf-changes.js'

export interface Mutant {
  /** JSON Pointer to what is changed. */
  readonly pointer: string
  readonly change: Change
  readonly document: Ruleset
}

/**
 * Every mutant of a document: each threshold a step up and down, each comparison turned, each value of a list left
 * out and each other value added, each branch left out or negated, `all` and `any` exchanged, the options of each
 * reading exchanged, each parameter a step up and down.
 */
export function mutantsOf(ruleset: Ruleset): readonly Mutant[] {
  const facts = new Map(ruleset.facts.map((fact) => [fact.path, fact]))
  const changes: Changed[] = conditionsOf(ruleset).flatMap(([at, condition]) =>
    changesOf(ruleset, facts, condition, at),
  )
  ruleset.readings?.forEach(({ options }, r) => {
    options.slice(1).forEach((option, i) => {
      const first = options[0] as (typeof options)[number]
      const exchanged = replaceAt(
        replaceAt(options, 0, { ...first, conditions: option.conditions }),
        i + 1,
        { ...option, conditions: first.conditions },
      )
      const change = { art: 'laesning', fra: first.id, til: option.id } as const
      changes.push([['readings', r, 'options'], change, exchanged])
    })
  })
  ruleset.lists?.forEach(({ columns, derives }, l) => {
    derives.forEach(({ where }, d) => {
      if (typeof where?.atLeast !== 'number') return
      const step = columns.find(({ path }) => path === where.column)?.step ?? 1
      const at = ['lists', l, 'derives', d, 'where', 'atLeast']
      for (const til of [where.atLeast + step, where.atLeast - step].map(decimal)) {
        changes.push([at, { art: 'graense', fra: where.atLeast, til }, til])
      }
    })
  })
  ruleset.parametre?.forEach(({ id, value, minimum, maximum }, p) => {
    const step = parameterStep(ruleset, facts, id)
    for (const til of [value + step, value - step].map(decimal)) {
      if (til < minimum || til > maximum) continue
      changes.push([['parametre', p, 'value'], { art: 'parameter', id, fra: value, til }, til])
    }
  })
  const made = new Map<string, Mutant>()
  for (const [at, change, into, place = at] of changes) {
    const pointer = `/${place.join('/')}`
    const key = pointer + canonical(into)
    if (!made.has(key)) made.set(key, { pointer, change, document: changedAt(ruleset, at, into) })
  }
  return [...made.values()]
}

/** The conditions of the rules, of the checks, and of the remarks that a case alone can cause. */
function conditionsOf(ruleset: Ruleset): readonly (readonly [at: readonly Step[], Condition])[] {
  const named = (conditions: Ruleset['conditions'], ...at: Step[]) =>
    Object.entries(conditions).map(([name, each]) => [[...at, 'conditions', name], each] as const)
  return [
    ...named(ruleset.conditions),
    ...(ruleset.readings ?? []).flatMap(({ options }, r) =>
      options.flatMap(({ conditions }, o) => named(conditions, 'readings', r, 'options', o)),
    ),
    ...ruleset.outcomes.map(({ when }, i) => [['outcomes', i, 'when'], when] as const),
    ...(ruleset.checks ?? []).map(({ when }, i) => [['checks', i, 'when'], when] as const),
    ...(ruleset.bemaerkninger ?? []).flatMap(({ when, beside }, i) =>
      beside ? [] : [[['bemaerkninger', i, 'when'], when] as const],
    ),
  ]
}

function changesOf(
  ruleset: Ruleset,
  facts: ReadonlyMap<string, Fact>,
  condition: Condition,
  at: readonly Step[],
): Changed[] {
  const below = (child: Condition, ...more: Step[]) =>
    changesOf(ruleset, facts, child, [...at, ...more])
  const negated: Changed = [
    at,
    { art: 'gren-negeret' },
    'not' in condition ? condition.not : { not: condition },
  ]
  if ('not' in condition) return [negated, ...below(condition.not, 'not')]
  if ('condition' in condition) return [negated]
  if ('fact' in condition) return [negated, ...ofLeaf(ruleset, facts, condition, at)]
  const [kind, children] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  const other = kind === 'all' ? 'any' : 'all'
  if (children.length < 2)
    return [negated, ...children.flatMap((child, i) => below(child, kind, i))]
  return [
    negated,
    [at, { art: 'operator', fra: kind, til: other }, { [other]: children }],
    ...children.flatMap((child, i): Changed[] => [
      [
        at,
        { art: 'gren-udeladt' },
        { [kind]: children.filter((_, other) => other !== i) },
        [...at, kind, i],
      ],
      ...below(child, kind, i),
    ]),
  ]
}

/** The step of whatever is compared with the parameter: a fact, or a column of a list. */
function parameterStep(
  ruleset: Ruleset,
  facts: ReadonlyMap<string, Fact>,
  parameter: string,
): number {
  const steps = (ruleset.lists ?? []).flatMap(({ columns, derives }) =>
    derives.flatMap(({ where }) =>
      isReference(where?.atLeast, parameter)
        ? columns.filter(({ path }) => path === where?.column).map(({ step }) => step)
        : [],
    ),
  )
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { value, fact = '', path } = part as Partial<Leaf>
    if (isReference(value, parameter)) steps.push(stepOf(facts.get(dotted(fact, path)) as Fact))
    Object.values(part).forEach(visit)
  }
  visit(conditionsOf(ruleset).map(([, condition]) => condition))
  return steps.length === 0 ? 1 : Math.min(...steps)
}

function isReference(value: unknown, parameter: string): boolean {
  return isObject(value) && value.parameter === parameter
}

/** A copy of a document with another value at one place. */
function changedAt<T>(part: T, [step, ...rest]: readonly Step[], into: unknown): T {
  if (step === undefined) return into as T
  const child = (part as Readonly<Record<Step, unknown>>)[step]
  const changed = changedAt(child, rest, into)
  if (Array.isArray(part)) return replaceAt<unknown>(part, Number(step), changed) as T
  return { ...part, [step]: changed }
}
