/**
 * The conditions of a ruleset as SQL expressions. NULL is our unknown: AND, OR and NOT follow exactly the tables
 * of `truth.ts`, so conditions are written as they are.
 */
import { conditionsUnder } from '../program/conditions-under.js'
import { fold, type Comparison } from '../program/fold.js'
import { neededParts } from '../program/rules.js'
import type { Condition, Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Dialect } from './dialects.js'
import { junction, type Part } from './sql-junction.js'
import { takesAny, withColumn, withConstant } from './sql-leaf.js'

/** A column that the rules read; `bare` if everything that reads it can handle values that the fact cannot have. */
export interface Column {
  readonly fact: Fact
  readonly alias: string
  readonly bare: boolean
}

/** An expression and the lowest layer it can be in: one above the named conditions it refers to. */
interface Built extends Part {
  readonly layer: number
  readonly needs: () => Needs
}

/**
 * What could settle an expression that is NULL: columns and named conditions by alias, each with the SQL condition
 * (never NULL) under which it matters.
 */
export type Needs = ReadonlyMap<string, string>

/** The condition of what matters whenever the expression is NULL. */
export const always = 'TRUE'

/** An expression that a later layer refers to by its alias. */
export interface Entry extends Built {
  readonly alias: string
}

/** A part of the ruleset with an expression of its own, and the part's id. */
interface Named {
  readonly id: string
  readonly alias: string
}

export interface Expressions {
  readonly columns: readonly Column[]
  readonly entries: readonly Entry[]
  /** The entries of named conditions, each after those that it refers to. */
  readonly named: readonly Entry[]
  readonly criteria: readonly Named[]
  readonly outcomes: readonly (Named & Entry)[]
  readonly checks: readonly Entry[]
}

export interface ExpressionPlan {
  readonly dialect: Dialect
  /** The option of each reading, by index. */
  readonly choice: readonly number[]
  /** Whether the ruleset's checks are included. */
  readonly checked: boolean
}

/** The columns that the rules read, and the expressions made of them, each with its alias. */
export function expressions(ruleset: Ruleset, plan: ExpressionPlan): Expressions {
  const { columns, named, build, reference, outcome } = builder(ruleset, plan)
  const needed = neededParts(ruleset, plan.choice)
  const criteria = ruleset.criteria.map(({ id, condition }) => ({
    id,
    alias: reference(condition).sql,
  }))
  const outcomes = ruleset.outcomes.map(({ id, when }, i) => ({
    id,
    alias: `w${i}`,
    ...outcome(when, needed[i]),
  }))
  const checks = (plan.checked ? (ruleset.checks ?? []) : []).map(({ when }, i) => ({
    alias: `c${i}`,
    ...build(when),
  }))
  const entries = [...named.values(), ...outcomes, ...checks]
  return {
    columns: [...columns.values()],
    entries,
    named: [...named.values()],
    criteria,
    outcomes,
    checks,
  }
}

/** Builds expressions, and collects the columns and named conditions that they refer to. */
function builder(ruleset: Ruleset, { dialect, choice }: ExpressionPlan) {
  const conditions = conditionsUnder(ruleset, choice)
  const columns = new Map<string, Column>()
  const named = new Map<string, Entry>()

  /** @param isBare whether the comparison itself handles values that the fact cannot have */
  function read(path: string, isBare: (fact: Fact) => boolean = () => false): Column {
    const fact = ruleset.facts.find((each) => each.path === path)
    if (!fact) throw new TypeError(`no fact ${path}`)
    const known = columns.get(path)
    const column = {
      fact,
      alias: known?.alias ?? `f${columns.size}`,
      bare: isBare(fact) && known?.bare !== false,
    }
    columns.set(path, column)
    return column
  }

  function leaf({ fact: path, operator, value }: Comparison): Built {
    const rules = { ruleset, dialect }
    if ('fact' in value) {
      const [left, right] = [read(path), read(value.fact)]
      return { sql: withColumn(rules, left, operator, right), ...asked(left, right) }
    }
    const { constant } = value
    const column = read(path, (fact) => takesAny(dialect, fact, operator, constant))
    return { ...withConstant(rules, column, operator, constant), ...asked(column) }
  }

  const asked = (...compared: readonly Column[]) => ({
    layer: 0,
    needs: () => new Map(compared.map(({ alias }) => [alias, always])),
  })

  function reference(to: string): Built {
    const entry = named.get(to) ?? {
      ...build(conditions[to] as Condition),
      alias: `n${named.size}`,
    }
    named.set(to, entry)
    const needs = () => new Map([[entry.alias, always]])
    return { sql: entry.alias, layer: entry.layer + 1, needs }
  }

  const build = (condition: Condition): Built =>
    fold<Built>(condition, {
      all: (children) => joined('all', children),
      any: (children) => joined('any', children),
      not: ({ sql, layer, needs }) => ({ sql: `NOT (${sql})`, layer, needs }),
      leaf,
      reference,
    })

  /** An outcome as the library has it: without the parts that its other parts imply, for which nobody is asked. */
  function outcome(when: Condition, needed: readonly number[] | undefined): Built {
    let whole = when
    while ('condition' in whole) whole = conditions[whole.condition] as Condition
    if (!needed || !('all' in whole) || needed.length === whole.all.length) return build(when)
    const parts = whole.all
    return joined(
      'all',
      needed.map((place) => build(parts[place] as Condition)),
    )
  }

  return { columns, named, build, reference, outcome }
}

function joined(of: 'all' | 'any', children: readonly Built[]): Built {
  return {
    sql: junction(of, children),
    layer: Math.max(...children.map(({ layer }) => layer)),
    needs: () => needsOf(children),
  }
}

/** A child's needs only matter while the child itself is NULL. */
function needsOf(children: readonly Built[]): Needs {
  const whens = new Map<string, string[]>()
  for (const { sql, needs } of children) {
    for (const [alias, when] of needs()) {
      const here = `(${sql}) IS NULL${when === always ? '' : ` AND (${when})`}`
      whens.set(alias, [...(whens.get(alias) ?? []), here])
    }
  }
  return new Map([...whens].map(([alias, each]) => [alias, each.join(' OR ')]))
}
