/** A ruleset document and a caller's options -> the SELECT, or what is wrong with them. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { checkLanguage } from '../errors/language.js'
import { InputError, pointerTo, type Problem } from '../errors/problems.js'
import { problem } from '../errors/tell-input.js'
import { notOneOf } from '../errors/word.js'
import { parseRuleset } from '../parse/index.js'
import { languages, type Language } from '../support/language.js'
import { nearest } from '../support/nearest.js'
import { chosenOf, type ChoiceOptions } from './chosen.js'
import { dialects, type Dialect } from './dialects.js'
import { selectSource } from './sql.js'

/** Columns of the table that are copied to the result, besides the facts. */
export const carriedColumns = ['reference', 'aar'] as const

/** The database that the query is for, and its table. */
export interface SqlOptions extends ChoiceOptions {
  /** The database. */
  readonly dialect: Dialect
  /** The name of the table; a list if it is qualified: `['skema', 'tilbud']`. */
  readonly table: string | readonly string[]
  /**
   * The columns of facts, `reference` and `aar`, by dotted path; by default the path itself is the column's name.
   * `null`: the table has no such column, and the fact is not known.
   */
  readonly columns?: Readonly<Record<string, string | null>> | undefined
  /**
   * Adds a column `mangler`: the paths of the facts that a row still needs for a conclusion, separated by spaces,
   * as the command line writes them in a table. Empty if there is a conclusion.
   */
  readonly mangler?: boolean | undefined
  /** Adds a column `umulig`: true if the facts contradict each other, so that `screen` refuses them. */
  readonly kontrol?: boolean | undefined
  /** The language of error texts; by default Danish. */
  readonly sprog?: Language | undefined
}

const ownOptions = ['dialect', 'table', 'columns', 'mangler', 'kontrol', 'sprog'] as const

/**
 * A SELECT that gives the outcome of every row of a table: `reference` and `aar`, a column for each criterion
 * (true, false, or NULL if it cannot be settled) and `konklusion`.
 *
 * It gives what `verdict` gives. Facts may be NULL; a text that is not one of a fact's choices, NaN and the
 * infinities count as not known. A column of another type than its fact stops the statement with an error that
 * names the column, the type found and the type needed. No row is refused: `kontrol` reports impossible
 * combinations, and only `screen` looks for CPR numbers. Lists (`medarbejderliste`) have no place in a row of SQL:
 * give the counts. Every name is quoted and every text is a literal; nothing but the SELECT is written.
 *
 * @param ruleset a ruleset document; checked as `compileRuleset` checks it
 * @throws {RulesetError} if the document cannot be used, or has more conditions than PostgreSQL allows (some 1,600,
 *   and half as many with `mangler`)
 * @throws {InputError} if `columns`, `laesninger` or `parametre` names something that the ruleset does not have,
 *   `dialect` or `table` is not a valid one, or there is no such option
 * @example
 * toSql(rulesets[0], { dialect: 'postgres', table: 'tilbud' }).startsWith('SELECT') // true
 */
export function toSql(ruleset: unknown, options: SqlOptions): string {
  const { dialect, table, columns = {}, mangler = false, kontrol = false } = options
  const { sprog = languages[0] } = options
  checkLanguage(sprog)
  const {
    document,
    choice,
    problems: others,
  } = chosenOf(parseRuleset(ruleset, sprog), options, ownOptions, sprog)
  const paths: readonly string[] = [...carriedColumns, ...document.facts.map(({ path }) => path)]
  const unknown = Object.keys(columns).filter((path) => !paths.includes(path))
  const problems: Problem<InputErrorCode>[] = [
    ...notOneOf(dialect, dialects, '/dialect', sprog),
    ...(isName(table) ? [] : [problem(sprog, '/table', 'forkert-type', { type: 'string' })]),
    ...unknown.map((path) =>
      problem(sprog, pointerTo('/columns', path), 'ukendt-felt', { forslag: nearest(path, paths) }),
    ),
    ...others,
  ]
  if (problems.length > 0) throw new InputError(problems)

  const column = (path: string) => (Object.hasOwn(columns, path) ? (columns[path] ?? null) : path)
  return selectSource(document, {
    dialect,
    table,
    column,
    carried: carriedColumns.filter((path) => column(path) !== null),
    choice,
    language: sprog,
    gaps: mangler,
    checked: kontrol,
  })
}

/** A caller without types may give any value. */
function isName(table: unknown): boolean {
  const parts: readonly unknown[] = Array.isArray(table) ? table : [table]
  return parts.length > 0 && parts.every((part) => typeof part === 'string')
}
