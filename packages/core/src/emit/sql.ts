/**
 * Ruleset -> one SELECT that gives every row's outcomes and conclusion.
 *
 * SQL's NULL is our unknown: AND, OR and NOT follow the very tables of `truth.ts`, and a comparison with
 * NULL is NULL. So the conditions are written as they are, and only two things need care: a value that
 * is not one of the fact's own becomes NULL where it is read or compared, and the conclusion is a CASE.
 *
 * The SELECT is built in layers, the facts innermost, so that each named condition is worked out once.
 * Names from outside become short aliases at once (a fact and a condition may share a name, and
 * PostgreSQL cuts a name at 63 bytes).
 */
import { conditionsUnder } from '../program/conditions-under.js'
import { fold, type Comparison } from '../program/fold.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Condition, Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { ofType } from './column-types.js'
import { identifier, isOneOf, text, typeOf, type Dialect } from './dialects.js'
import { withColumn, withConstant } from './sql-leaf.js'

/** Where the rows come from, and under which reading. */
export interface SelectPlan {
  readonly dialect: Dialect
  readonly table: string | readonly string[]
  /** The column of each fact and pass-through, by path; null where the table has none. */
  readonly column: (path: string) => string | null
  /** Columns carried over as they are, under these names. */
  readonly carried: readonly string[]
  /** The option of each reading, by number. */
  readonly choice: readonly number[]
  /** The language of an error about a column. */
  readonly language: Language
  /** Whether to add `umulig`: true where the ruleset's checks say that the facts cannot all be true. */
  readonly checked: boolean
}

/** A column that the rules read; `bare` while all that read it bear values that the fact cannot take. */
interface Column {
  readonly fact: Fact
  readonly alias: string
  readonly bare: boolean
}

/** An expression, and the layer that it can stand in: one above the named conditions it refers to. */
interface Built {
  readonly sql: string
  readonly layer: number
}

/** An expression that a later layer refers to by its alias. */
interface Entry extends Built {
  readonly alias: string
}

/** The SELECT for a ruleset that `parseRuleset` has accepted. */
export function selectSource(ruleset: Ruleset, plan: SelectPlan): string {
  const { dialect } = plan
  const name = (plain: string | readonly string[]) => identifier(dialect, plain)
  const carried = plan.carried.map((path, i) => ({ path, alias: `r${i}` }))
  const { facts, entries, criteria, outcomes, checks } = expressions(ruleset, plan)

  const origin = (fact: Fact) => {
    const column = plan.column(fact.path)
    return column === null
      ? `CAST(NULL AS ${typeOf(dialect, fact)})`
      : ofType(dialect, fact, name(column), column, plan.language)
  }
  const given = select(
    [
      ...carried.map(({ path, alias }) => `${name(plan.column(path) ?? path)} AS ${alias}`),
      ...facts.map(({ fact, alias }) => `${origin(fact)} AS ${alias}`),
    ],
    name(plan.table),
  )
  let source = select(
    [
      ...carried.map(({ alias }) => alias),
      ...facts.map((column) => known(ruleset, column, dialect)),
    ],
    nested(given, 'kolonner'),
  )
  const layers = Math.max(...entries.map(({ layer }) => layer)) + 1
  for (let at = 0; at < layers; at++) {
    const added = entries.filter(({ layer }) => layer === at)
    source = select(
      ['*', ...added.map(({ sql, alias }) => `${sql} AS ${alias}`)],
      nested(source, `lag${at}`),
    )
  }
  const conclusion = outcomes.flatMap(({ id, alias }) => [
    `  WHEN ${alias} THEN ${text(dialect, id)}`,
    `  WHEN ${alias} IS NULL THEN ${text(dialect, 'uafklaret')}`,
  ])
  return select(
    [
      ...carried.map(({ path, alias }) => `${alias} AS ${name(path)}`),
      ...criteria.map(({ id, alias }) => `${alias} AS ${name(id)}`),
      `CASE\n${conclusion.join('\n')}\n  ELSE ${text(dialect, ruleset.otherwise.id)}\nEND AS ${name('konklusion')}`,
      ...(plan.checked ? [`${impossible(checks)} AS ${name('umulig')}`] : []),
    ],
    nested(source, 'raekker'),
  )
}

/** The facts that the rules read and the expressions that they come to, each with its alias. */
function expressions(ruleset: Ruleset, { dialect, choice, checked }: SelectPlan) {
  const conditions = conditionsUnder(ruleset, choice)
  const facts = new Map<string, Column>()
  const named = new Map<string, Entry>()

  /** `bare`: what is not one of the fact's own values is dealt with where it is read. */
  function read(path: string, bare = false): Column {
    const fact = ruleset.facts.find((each) => each.path === path)
    if (!fact) throw new TypeError(`no fact ${path}`)
    const known = facts.get(path)
    const column = {
      fact,
      alias: known?.alias ?? `f${facts.size}`,
      bare: bare && known?.bare !== false,
    }
    facts.set(path, column)
    return column
  }

  function leaf({ fact: path, operator, value }: Comparison): Built {
    const sql =
      'constant' in value
        ? withConstant(ruleset, dialect, read(path, true), operator, value.constant)
        : withColumn(ruleset, dialect, operator, read(path), read(value.fact))
    return { sql, layer: 0 }
  }

  function reference(to: string): Built {
    const entry = named.get(to) ?? {
      ...build(conditions[to] as Condition),
      alias: `n${named.size}`,
    }
    named.set(to, entry)
    return { sql: entry.alias, layer: entry.layer + 1 }
  }

  const build = (condition: Condition): Built =>
    fold<Built>(condition, {
      all: (children) => joined(children, ' AND '),
      any: (children) => joined(children, ' OR '),
      not: ({ sql, layer }) => ({ sql: `NOT (${sql})`, layer }),
      leaf,
      reference,
    })

  const criteria = ruleset.criteria.map(({ id, condition }) => ({
    id,
    alias: reference(condition).sql,
  }))
  const outcomes = ruleset.outcomes.map(({ id, when }, i) => ({
    id,
    alias: `w${i}`,
    ...build(when),
  }))
  const checks = (checked ? (ruleset.checks ?? []) : []).map(({ when }, i) => ({
    alias: `c${i}`,
    ...build(when),
  }))
  return {
    facts: [...facts.values()],
    entries: [...named.values(), ...outcomes, ...checks],
    criteria,
    outcomes,
    checks,
  }
}

/** What is not known contradicts nothing. */
function impossible(checks: readonly Entry[]): string {
  const each = checks.map(({ alias }) => `COALESCE(${alias}, FALSE)`)
  return each.length > 0 ? each.join(' OR ') : 'FALSE'
}

function joined(children: readonly Built[], by: string): Built {
  return {
    sql: children.map(({ sql }) => `(${sql})`).join(by),
    layer: Math.max(...children.map(({ layer }) => layer)),
  }
}

/** A fact's column with NULL in place of values that the fact cannot take. */
function known(ruleset: Ruleset, { fact, alias, bare }: Column, dialect: Dialect): string {
  if (fact.type !== 'choice' || bare) return alias
  const choices = choicesOf(ruleset, fact)
  return `CASE WHEN ${isOneOf(dialect, alias, choices)} THEN ${alias} END AS ${alias}`
}

function select(columns: readonly string[], from: string): string {
  return `SELECT\n${indent(columns.join(',\n'))}\nFROM ${from}`
}

function nested(source: string, as: string): string {
  return `(\n${indent(source)}\n) AS ${as}`
}

function indent(lines: string): string {
  return lines.replace(/^/gm, '  ')
}
