/** What is wrong with a row, or with a whole file: a stable code, a place, and how to mend it. */
import { checkLanguage, checkWord, type Language, type Problem } from '@screeningsmodel/core'
import { refusedRow, rowTexts, type RowErrorCode } from './problem-texts.js'
import type { Values } from './row-text.js'

/** One error in a row; with `kolonne` (from 1) if the row came from a table. */
export interface RowProblemItem extends Problem {
  /** The column, from 1. */
  readonly kolonne?: number
}

/** The reference and the year of a row; repeated in its problem if the row is refused. */
export interface RowIdentity {
  /** The tilbud’s or the case’s own name or number. */
  readonly reference?: string
  /** The calendar year. */
  readonly aar?: number
}

/** The problem (RFC 9457) that stands in the place of a refused row, with its line number. */
export interface RowProblem extends RowIdentity {
  /** The address of the page that explains this kind of problem. */
  readonly type: string
  /** What kind of problem it is, in the language that was asked for. */
  readonly title: string
  /** 400: the row is not well formed. 422: it is, but cannot be screened. */
  readonly status: 400 | 422
  /** What to do, in the language that was asked for; whether anything after it was read. */
  readonly detail: string
  /** Line of the file, from 1; in a JSON array and a sheet the row's number. */
  readonly linje: number
  /** Every error of the row. */
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

/**
 * The problem of a refused row.
 *
 * @param language the language of its texts
 * @param linje the line of the row, from 1
 * @param errors why it is refused
 * @param identity what is known of the row; repeated in the problem
 * @param basePath the path before the address of the page that explains problems
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * rowProblem('da', 7, [rowError('da', 'ugyldig-json')], { reference: 'T-1' }).reference // 'T-1'
 */
export function rowProblem(
  language: Language,
  linje: number,
  errors: readonly RowProblemItem[],
  { reference, aar }: RowIdentity = {},
  basePath = '',
): RowProblem {
  checkLanguage(language)
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

/**
 * One error in the form of a row, in the requested language. It never contains a value of the row.
 *
 * @param language the language of the text
 * @param code what is wrong
 * @param about what the text needs, and the place
 * @throws {InputError} if there is no such language or code (`ukendt-vaerdi`)
 * @example
 * rowError('da', 'ugyldig-json', { kolonne: 9 }).kolonne // 9
 */
export function rowError(
  language: Language,
  code: RowErrorCode,
  {
    pointer = '',
    kolonne,
    ...values
  }: Values & {
    /** Where in the input of the row; the row as a whole unless said. */
    pointer?: string
    /** The column, from 1, if the row came from a table. */
    kolonne?: number | undefined
  } = {},
): RowProblemItem {
  checkLanguage(language)
  if (!Object.hasOwn(rowTexts, code)) checkWord(code, Object.keys(rowTexts), '/code', language)
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
 * new RowsError([rowError('da', 'ukendt-kolonne', { kolonne: 3 })]).errors[0].kolonne // 3
 */
export class RowsError extends Error {
  /** What kind of error it is, also where it comes from another copy of the package. */
  override readonly name = 'RowsError'
  /** Everything that is wrong, at least one. */
  readonly errors: readonly RowProblemItem[]
  /** The line with the error. */
  readonly linje: number

  /**
   * @param errors everything that is wrong
   * @param linje the line with the error, from 1
   */
  constructor(errors: readonly RowProblemItem[], linje = 1) {
    super(errors.map(({ detail }) => detail).join('\n'))
    this.errors = errors
    this.linje = linje
  }
}
