/** The bytes of a spreadsheet -> its sheets. Uploads are not trusted, so they are read within limits. */
import type { Language } from '@screeningsmodel/core'
import { rowError, RowsError } from '@screeningsmodel/rows'
import {
  packedSheets,
  sheetsOf,
  unpackedSheets,
  type Kilde,
} from '@screeningsmodel/rows/opgoerelser'
import { sheetLimits } from '../../limits.js'

/** Characters of a file that is carried from page to page: of counts, and of a list beside them. */
export const maximumCarried = { counts: 1024 * 1024, list: 384 * 1024 } as const

/** A file as it is read and as it is carried. */
export interface Carried {
  readonly ark: Kilde['ark']
  readonly kilde: string
}

/**
 * Reads XLSX or CSV.
 *
 * @throws {RowsError} when it is neither, holds more than it may, or what looks like a CPR number
 */
export async function readUpload(
  file: Uint8Array,
  sprog: Language,
  maximum: number,
): Promise<Carried> {
  // A file's own name may be that of a person, and is not repeated.
  const ark = await sheetsOf(file, 'CSV', { sprog, limits: sheetLimits })
  const kilde = packedSheets(ark)
  if (kilde.length > maximum) throw new RowsError([rowError(sprog, 'for-stort-regneark')])
  return { ark, kilde }
}

/**
 * A file that comes back from an earlier page; undefined where it is none.
 *
 * @throws {RowsError} as `readUpload`
 */
export function readCarried(kilde: string, sprog: Language): Carried | undefined {
  const ark = kilde === '' ? undefined : unpackedSheets(kilde, { sprog, limits: sheetLimits })
  return ark && { ark, kilde }
}
