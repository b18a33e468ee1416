/** Numbers and lists as they stand in a sentence. */
import type { Language } from '@screeningsmodel/core'
import { upperFirst } from './both.js'

const words = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
} as const

/** A whole number in letters up to twelve, and in digits above. */
export function inWords(number: number, sprog: Language): string {
  return words[sprog][number] ?? String(number)
}

/** The same at the start of a sentence: "Tre". */
export function beginning(number: number, sprog: Language): string {
  return upperFirst(inWords(number, sprog))
}
