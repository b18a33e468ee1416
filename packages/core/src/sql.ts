/**
 * The rules as SQL: the same verdicts in the user's own database, for as many rows as it has. SQL's NULL
 * represents the third truth value, so nothing is lost.
 *
 * @module sql
 */
export { byText, dialects, identifier, text as textLiteral, type Dialect } from './emit/dialects.js'
export { carriedColumns, toSql, type SqlOptions } from './emit/to-sql.js'
