/** The file that was posted -> how it is read, or why it cannot be. */
import type { Language } from '@screeningsmodel/core'
import { kommuneNamed, kommunerIn, regionNamed } from '@screeningsmodel/kommuner'
import { RowsError, type RowProblemItem } from '@screeningsmodel/rows'
import { readOpgoerelser, type Aflaesning } from '@screeningsmodel/rows/opgoerelser'
import type { Posted } from './posted.js'

/** @param fil what the file is called within a sentence */
export function readingOf(
  { file, valg, fields }: Posted,
  fil: string,
  sprog: Language,
): Aflaesning | { readonly errors: readonly RowProblemItem[] } | undefined {
  if (!file) return undefined
  const kommuner = kommunerOf(fields)
  const region = fields['region']?.trim()
  try {
    return readOpgoerelser([{ fil, ark: file.ark }], {
      valg,
      sprog,
      ...(region && { region }),
      ...(kommuner.length > 0 && { kommuner }),
    })
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    return { errors: error.errors }
  }
}

/** The municipalities that were listed; the name of a region means all of its own. */
export function kommunerOf(fields: Posted['fields']): string[] {
  return (fields['kommuner'] ?? '')
    .split(/[\r\n;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .flatMap((name) => {
      const region = kommuneNamed(name) ? undefined : regionNamed(name)
      return region ? kommunerIn(region.id).map(({ navn }) => navn) : [name]
    })
}
