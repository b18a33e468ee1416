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

/** The most characters of a file that is carried from page to page: for counts, and for a list beside them. */
export const maximumCarried = { counts: 1024 * 1024, list: 384 * 1024 } as const

/** A file in the form for reading and in the form for carrying. */
export interface Carried {
  readonly ark: Kilde['ark']
  readonly kilde: string
}

/**
 * Reads XLSX or CSV.
 *
 * @throws {RowsError} when the file is neither, exceeds the limits, or contains what looks like a CPR number
 */
export async function readUpload(
  file: Uint8Array,
  sprog: Language,
  maximum: number,
): Promise<Carried> {
  // The name of a file may be that of a person, so it is not repeated.
  const ark = await sheetsOf(file, 'CSV', { sprog, limits: sheetLimits })
  const kilde = packedSheets(ark)
  if (kilde.length > maximum) throw new RowsError([rowError(sprog, 'for-stort-regneark')])
  return { ark, kilde }
}

/**
 * A file that comes back from an earlier page; undefined if it is not one.
 *
 * @throws {RowsError} as `readUpload`
 */
export function readCarried(kilde: string, sprog: Language): Carried | undefined {
  const ark = kilde === '' ? undefined : unpackedSheets(kilde, { sprog, limits: sheetLimits })
  return ark && { ark, kilde }
}
