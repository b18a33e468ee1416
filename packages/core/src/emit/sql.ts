/**
 * Ruleset -> one SELECT that gives every row's outcomes and conclusion.
 *
 * SQL's NULL is our unknown: AND, OR and NOT follow exactly the tables of `truth.ts`, and a comparison with NULL
 * is NULL. So conditions are written as they are, and only two things need care: a value that is not one of the
 * fact's own becomes NULL where it is read or compared, and the conclusion is a CASE.
 *
 * The SELECT is built in layers, the facts innermost, so that each named condition is computed once. Names from
 * outside are replaced by short aliases at once: a fact and a condition may share a name, and PostgreSQL cuts
 * names at 63 bytes.
 */
import { compileText } from '../errors/parse-message.js'
import { RulesetError } from '../errors/problems.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { ofType, toNineDecimals } from './column-types.js'
import {
  identifier,
  isOneOf,
  mostColumns,
  text,
  typeOf,
  workedOutOnce,
  type Dialect,
} from './dialects.js'
import { missingColumn } from './sql-missing.js'
import { expressions, type Column, type Entry, type ExpressionPlan } from './sql-expressions.js'

/**
 * Where the rows come from, and the reading to use. `checked` adds `umulig`: true if, according to the ruleset's
 * checks, the facts cannot all be true.
 */
export interface SelectPlan extends ExpressionPlan {
  /** Whether to add `mangler`: what an unsettled row still needs. */
  readonly gaps: boolean
  readonly table: string | readonly string[]
  /** The column of each fact and carried column, by path; null if the table has none. */
  readonly column: (path: string) => string | null
  /** Columns that are copied to the result, under these names. */
  readonly carried: readonly string[]
  /** The language of an error about a column. */
  readonly language: Language
}

/**
 * The SELECT for a ruleset that `parseRuleset` has accepted.
 *
 * @throws {RulesetError} if it has more conditions than the database allows
 */
export function selectSource(ruleset: Ruleset, plan: SelectPlan): string {
  const { dialect } = plan
  const name = (plain: string | readonly string[]) => identifier(dialect, plain)
  const carried = plan.carried.map((path, i) => ({ path, alias: `r${i}` }))
  const built = expressions(ruleset, plan)
  const { columns, entries, criteria, outcomes, checks } = built
  const missing = plan.gaps ? missingColumn(ruleset, built, dialect) : undefined
  const asked = [carried, columns, entries, ...(missing?.layers ?? [])]
  refuseTooMany(plan, asked.flat().length)

  const origin = (to: Column) => {
    const column = plan.column(to.fact.path)
    return column === null
      ? `CAST(NULL AS ${typeOf(dialect, to.fact)})`
      : ofType(dialect, to, column, plan.language)
  }
  const given = select(
    [
      ...carried.map(({ path, alias }) => `${name(plan.column(path) ?? path)} AS ${alias}`),
      ...columns.map((column) => `${origin(column)} AS ${column.alias}`),
    ],
    name(plan.table),
  )
  let source = select(
    [
      ...carried.map(({ alias }) => alias),
      ...columns.map((column) => known(ruleset, column, dialect)),
    ],
    nested(workedOutOnce(dialect, given), 'kolonner'),
  )
  const most = Math.max(...entries.map(({ layer }) => layer))
  const truths = Array.from({ length: most + 1 }, (_, at) =>
    entries.filter(({ layer }) => layer === at),
  )
  for (const [at, added] of [...truths, ...(missing?.layers ?? [])].entries()) {
    const layer = select(
      ['*', ...added.map(({ sql, alias }) => `${sql} AS ${alias}`)],
      nested(source, `lag${at}`),
    )
    source = workedOutOnce(dialect, layer)
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
      ...(missing ? [`${missing.sql} AS ${name('mangler')}`] : []),
      ...(plan.checked ? [`${impossible(checks)} AS ${name('umulig')}`] : []),
    ],
    nested(source, 'raekker'),
  )
}

const tooMany = compileText({
  da: 'PostgreSQL kan højst have {maksimum, number} kolonner i en SELECT, og reglerne fylder {antal, number}. Udelad »mangler«, del regelsættet, eller brug en anden database.',
  en: 'PostgreSQL can have at most {maksimum, number} columns in a SELECT, and the rules take {antal, number}. Leave “mangler” out, divide the ruleset, or use another database.',
})

/** @throws {RulesetError} if the innermost columns and all layers above them exceed the database's limit */
function refuseTooMany({ dialect, language }: SelectPlan, antal: number): void {
  const maksimum = mostColumns[dialect]
  if (maksimum === undefined || antal <= maksimum) return
  const detail = tooMany(language, { antal, maksimum })
  throw new RulesetError([{ pointer: '/conditions', code: 'for-mange', detail }])
}

/** What is not known is no contradiction. */
function impossible(checks: readonly Entry[]): string {
  const each = checks.map(({ alias }) => `COALESCE(${alias}, FALSE)`)
  return each.length > 0 ? each.join(' OR ') : 'FALSE'
}

/** A fact's column, with NULL instead of values that the fact cannot have. */
function known(ruleset: Ruleset, { fact, alias, bare }: Column, dialect: Dialect): string {
  if (dialect === 'postgres' && 'minimum' in fact)
    return `CASE ${toNineDecimals(alias)} END AS ${alias}`
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
