/** Numbers as they stand in a sentence. */
import { spellOut, type Language } from '@screeningsmodel/core'

/** A whole number in letters up to twelve, and in digits above. */
export function inWords(number: number, sprog: Language): string {
  return spellOut(sprog, number)
}
