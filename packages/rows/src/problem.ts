/** What is wrong with a row, or with a whole file: a stable code, a place, and how to mend it. */
import { checkLanguage, type Language, type Problem } from '@screeningsmodel/core'
import { refusedRow, rowTexts, type RowErrorCode } from './problem-texts.js'
import type { RowIdentity } from './row-identity.js'
import type { Values } from './row-text.js'

/** One thing wrong with a row; `kolonne` (from 1) where the row stood in columns. */
export interface RowProblemItem extends Problem {
  readonly kolonne?: number
}

/** What stands in the place of a row that was refused: a problem of RFC 9457 with its line number. */
export interface RowProblem extends RowIdentity {
  readonly type: string
  readonly title: string
  readonly status: 400 | 422
  readonly detail: string
  /** Line of the file, from 1; in a JSON array and a sheet the row's number. */
  readonly linje: number
  readonly errors: readonly RowProblemItem[]
}

/** Where the kinds of problem are explained. */
const guide = `/docs/fejl#${refusedRow.kind}`
/** Codes of rows that are well formed and cannot be screened (422 instead of 400). */
const impossible: ReadonlySet<string> = new Set([
  'personoplysning',
  'umulig-kombination',
  'modstrid',
])

/** Codes of what is the last line: nothing after it has been read. */
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

/** One thing wrong with the form of a row, in the language asked for. Never holds a value of the row. */
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
 * A file that no row can be read from: it is empty, or its columns are not those of the ruleset. Never
 * holds a value of the file.
 *
 * @example
 * error.errors // [{ pointer: '', code: 'ukendt-kolonne', detail: '… Mente du »borgere«?', kolonne: 3 }]
 */
export class RowsError extends Error {
  override readonly name = 'RowsError'
  readonly errors: readonly RowProblemItem[]
  /** The line that holds the error. */
  readonly linje: number

  constructor(errors: readonly RowProblemItem[], linje = 1) {
    super(errors.map(({ detail }) => detail).join('\n'))
    this.errors = errors
    this.linje = linje
  }
}
