/**
 * The rules as SQL: the same verdicts in the user's own database, over as many rows as it holds.
 * SQL's NULL carries the third value, so nothing is lost on the way.
 *
 * @module sql
 */
export { byText, dialects, identifier, text as textLiteral, type Dialect } from './emit/dialects.js'
export { carriedColumns, toSql, type SqlOptions } from './emit/to-sql.js'
