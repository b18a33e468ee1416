/** Numbers and lists as they stand in a sentence. */
import { spellOut, type Language } from '@screeningsmodel/core'

/** A whole number in letters up to twelve, and in digits above. */
export function inWords(number: number, sprog: Language): string {
  return spellOut(sprog, number)
}

/** The same at the start of a sentence: "Tre". */
export function beginning(number: number, sprog: Language): string {
  return spellOut(sprog, number, true)
}
