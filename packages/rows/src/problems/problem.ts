/** What is wrong with a row, or with a whole file: a stable code, a place, and how to mend it. */
import { checkLanguage, type Language, type Problem } from '@screeningsmodel/core'
import { refusedRow, rowTexts, type RowErrorCode } from './problem-texts.js'
import type { Values } from './row-text.js'

/** One error in a row; with `kolonne` (from 1) if the row came from a table. */
export interface RowProblemItem extends Problem {
  readonly kolonne?: number
}

/** The reference and the year of a row; repeated in its problem if the row is refused. */
export interface RowIdentity {
  readonly reference?: string
  readonly aar?: number
}

/** The problem (RFC 9457) that stands in the place of a refused row, with its line number. */
export interface RowProblem extends RowIdentity {
  readonly type: string
  readonly title: string
  readonly status: 400 | 422
  readonly detail: string
  /** Line of the file, from 1; in a JSON array and a sheet the row's number. */
  readonly linje: number
  readonly errors: readonly RowProblemItem[]
}

/** The address of the page that explains the kinds of problem. */
const guide = `/docs/fejl#${refusedRow.kind}`
/** Codes of rows that are well formed and cannot be screened (422 instead of 400). */
const impossible: ReadonlySet<string> = new Set([
  'personoplysning',
  'umulig-kombination',
  'modstrid',
  'sum-raekke',
])

/** Codes of problems that are the last line: nothing after them has been read. */
const cuttingOff: ReadonlySet<string> = new Set<RowErrorCode>([
  'afbrudt-json',
  'for-stor-fil',
  'ikke-utf8',
  'for-mange-afviste',
  'laes-fejl',
])

export function rowProblem(
  language: Language,
  linje: number,
  errors: readonly RowProblemItem[],
  { reference, aar }: RowIdentity = {},
  basePath = '',
): RowProblem {
  const isLast = errors.some(({ code }) => cuttingOff.has(code))
  return {
    type: basePath + guide,
    title: refusedRow.title[language],
    status: errors.some(({ code }) => impossible.has(code)) ? 422 : 400,
    detail: refusedRow[isLast ? 'cutOff' : 'detail'][language],
    linje,
    ...(reference !== undefined && { reference }),
    ...(aar !== undefined && { aar }),
    errors,
  }
}

/** One error in the form of a row, in the requested language. It never contains a value of the row. */
export function rowError(
  language: Language,
  code: RowErrorCode,
  {
    pointer = '',
    kolonne,
    ...values
  }: Values & { pointer?: string; kolonne?: number | undefined } = {},
): RowProblemItem {
  checkLanguage(language)
  return {
    pointer,
    code,
    detail: rowTexts[code][language]({ kolonne, ...values }),
    ...(kolonne !== undefined && { kolonne }),
  }
}

/**
 * A file from which no row can be read: it is empty, or its columns are not those of the ruleset. The error never
 * contains a value of the file.
 *
 * @example
 * error.errors // [{ pointer: '', code: 'ukendt-kolonne', detail: '… Mente du »borgere«?', kolonne: 3 }]
 */
export class RowsError extends Error {
  override readonly name = 'RowsError'
  readonly errors: readonly RowProblemItem[]
  /** The line with the error. */
  readonly linje: number

  constructor(errors: readonly RowProblemItem[], linje = 1) {
    super(errors.map(({ detail }) => detail).join('\n'))
    this.errors = errors
    this.linje = linje
  }
}
