/**
 * For analysts: screens many rows, counts, compares and sorts them. Pure; every result is a list of plain rows,
 * for a chart, a data frame or a database.
 *
 * @module analyse
 */
export { screenAll, type Answered, type Refused, type Screened } from './screen-all.js'
export { countConclusions, countCriteria, type Counted, type CountOptions } from './counts.js'
export type { By, Key, KeyOf } from './groups.js'
export { compare, type Changed, type Comparison } from './compare.js'
export { nearest, type Near } from './nearest.js'
export { sensitivity, type Share } from './sensitivity.js'
export { masked } from './masking.js'
export { verdictColumns, type ColumnOptions, type VerdictColumns } from './columns.js'
export { type Column, type Numbers } from './column.js'
export { missingInPeriods } from '../screener/missing-in-periods.js'
