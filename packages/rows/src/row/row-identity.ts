/** What identifies a row that is refused: its reference and its year. */
import { InputError, yearBounds } from '@screeningsmodel/core'
import { isObject } from '../support/is-object.js'
import type { RowIdentity, RowProblemItem } from '../problems/problem.js'
import type { ReadRow } from './rows.js'

/**
 * The identity that a refused row gives. Each value is kept only if it is valid by itself: what the row was refused for
 * may have come before any look at it.
 *
 * @param read what was read of the row
 * @param errors why it was refused; nothing of a row with personal data is kept
 * @param check throws an `InputError` for an input that is not valid
 */
export function identityOf(
  read: unknown,
  errors: readonly { readonly code: string }[],
  check: (input: object) => unknown,
): RowIdentity {
  if (!isObject(read) || errors.some(({ code }) => code === 'personoplysning')) return {}
  const { reference, aar } = read
  return {
    ...(typeof reference === 'string' && isValid({ reference }, check) && { reference }),
    ...(typeof aar === 'number' && isValid({ aar }, check) && { aar }),
  }
}

/**
 * The identity of a row that the reader of a table refuses, who knows the reference from the cells beside it: it is kept
 * also if another cell has personal data.
 *
 * @param form of a reference that may be repeated
 */
export function identityOfCells(
  { reference, aar }: Readonly<Record<string, unknown>>,
  form: RegExp | undefined,
): RowIdentity {
  const { minimum, maximum } = yearBounds
  // A number that is no year may be a CPR number without its first zero.
  const isYear = Number.isInteger(aar) && Number(aar) >= minimum && Number(aar) <= maximum
  return {
    ...(typeof reference === 'string' && form?.test(reference) && { reference }),
    ...(isYear && { aar: Number(aar) }),
  }
}

/**
 * The identity of a row that was refused, by its reader or later: what its reader kept, or else what it read.
 *
 * @param errors why it was refused; nothing of a row with personal data is kept
 * @param check throws an `InputError` for an input that is not valid
 * @example
 * identityOfRow({ linje: 3, input: { reference: 'T-1', aar: 2019 } }, [], () => true)
 * // { reference: 'T-1', aar: 2019 }
 */
export function identityOfRow(
  row: ReadRow,
  errors: readonly Pick<RowProblemItem, 'code'>[],
  check: (input: object) => unknown,
): RowIdentity {
  if (!('errors' in row)) return identityOf(row.input, errors, check)
  return { ...identityOf(row.laest, errors, check), ...row }
}

function isValid(input: object, check: (input: object) => unknown): boolean {
  try {
    check(input)
    return true
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}
