/** A ruleset document and the options of its reader -> the SELECT, or what is wrong with them. */
import type { InputErrorCode } from '../errors/error-texts.js'
import { checkLanguage } from '../errors/language.js'
import { InputError, type Problem } from '../errors/problems.js'
import { problem } from '../errors/tell-input.js'
import { parseRuleset } from '../parse/index.js'
import { languages, type Language } from '../support/language.js'
import { nearest } from '../support/nearest.js'
import { chosenOf, type ChoiceOptions } from './chosen.js'
import { dialects, type Dialect } from './dialects.js'
import { notOneOf } from './one-of.js'
import { selectSource } from './sql.js'

/** Columns of the table that are carried over to the answer, besides the facts. */
export const carriedColumns = ['reference', 'aar'] as const

export interface SqlOptions extends ChoiceOptions {
  readonly dialect: Dialect
  /** The table's name; as a list when it is qualified: `['skema', 'tilbud']`. */
  readonly table: string | readonly string[]
  /**
   * The column of each fact, and of `reference` and `aar`, by dotted path; a column bears the path
   * itself unless said. `null`: the table has no such column, and the fact is not known.
   */
  readonly columns?: Readonly<Record<string, string | null>> | undefined
  /**
   * Adds a column `mangler`: the paths of the facts that a row still needs for a conclusion, with a space between,
   * as the command writes them in a table; empty where there is one.
   */
  readonly mangler?: boolean | undefined
  /** Adds a column `umulig`: true where the facts contradict each other, so that `screen` refuses them. */
  readonly kontrol?: boolean | undefined
  /** The language of error texts; Danish unless said. */
  readonly sprog?: Language | undefined
}

/**
 * One SELECT with the outcome of every row of a table: `reference` and `aar`, a column per criterion
 * (true, false, or NULL where it cannot be settled) and `konklusion`.
 *
 * It says what `verdict` says: facts may be NULL; a text outside a fact's choices, NaN and infinities
 * are not known. A column of another type than its fact stops the statement, which names the column, the
 * type found and the type needed. No row is refused: `kontrol` tells of impossible combinations, and CPR numbers
 * are looked for by `screen` alone. Lists (`medarbejderliste`) have no place in a row of SQL: give
 * the counts. Every name is quoted, every text is a literal; no statement but the SELECT is written.
 *
 * @param ruleset a ruleset document; checked as `compileRuleset` checks it
 * @throws {RulesetError} when the document cannot be used, or has more conditions than PostgreSQL takes (some 1,600, and half
 *   as many with `mangler`)
 * @throws {InputError} when `columns`, `laesninger` or `parametre` names something that the ruleset does not have, or `dialect` or
 *   `table` is none
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
  } = chosenOf(parseRuleset(ruleset, sprog), options, sprog)
  const paths: readonly string[] = [...carriedColumns, ...document.facts.map(({ path }) => path)]
  const unknown = Object.keys(columns).filter((path) => !paths.includes(path))
  const problems: Problem<InputErrorCode>[] = [
    ...notOneOf(dialect, dialects, '/dialect', sprog),
    ...(isName(table) ? [] : [problem(sprog, '/table', 'forkert-type', { type: 'string' })]),
    ...unknown.map((path) =>
      problem(sprog, '/columns', 'ukendt-felt', { forslag: nearest(path, paths) }),
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

/** A caller without types may give anything. */
function isName(table: unknown): boolean {
  const parts: readonly unknown[] = Array.isArray(table) ? table : [table]
  return parts.length > 0 && parts.every((part) => typeof part === 'string')
}
