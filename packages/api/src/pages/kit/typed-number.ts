/** A number as it was typed into a field. No more than a browser has. */
import type { Language } from '@screeningsmodel/core'

/** `1.000` where a whole number is asked for may be a thousand or one. Tables refuse it too. */
const oneGroup = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/
/** The same where decimals are welcome: with the mark that groups the digits of a large number in the language. */
const oneGroupIn = {
  da: /^[+-]?[1-9]\d{0,2}\.\d{3}$/,
  en: /^[+-]?[1-9]\d{0,2},\d{3}$/,
} as const

const plain = /^[+-]?\d+(?:[.,]\d+)?$/
/** Thousands separators that cannot be anything else: `12.345,6`, `1,234.5`, `1.000.000`. */
const grouped = /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:,\d{3})+\.\d+|(?:\.\d{3}){2,}|(?:,\d{3}){2,})$/
/** A space, also one that does not break or is narrow, is never a decimal mark: `1 000`. */
const spaced = /^[+-]?\d{1,3}(?:[ \xA0\u202F]\d{3})+(?![^.,])/

/** Whether a text can be read as two whole numbers: with decimals, or with a thousands separator. */
export function isAmbiguous(text: string): boolean {
  return oneGroup.test(text.trim())
}

/**
 * The same in a field that takes decimals, where the decimal mark of the language leaves no doubt.
 *
 * @param maximum the largest number of the field; one below a thousand leaves no doubt either
 */
export function isAmbiguousDecimal(text: string, sprog: Language, maximum = Infinity): boolean {
  return maximum >= 1000 && oneGroupIn[sprog].test(text.trim())
}

/**
 * A number with a decimal comma or point, and with thousands separators if they cannot be anything else; anything else
 * unchanged, which the core refuses and says what is expected.
 */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim()
  const digits = spaced.test(trimmed) ? trimmed.replace(/\s/g, '') : trimmed
  if (plain.test(digits)) return Number(digits.replace(',', '.'))
  if (!grouped.test(digits)) return trimmed
  const separator = /[.,]/.exec(digits)?.[0] ?? ''
  return Number(digits.replaceAll(separator, '').replace(',', '.'))
}

/** The same of a whole number, which `1.000` is no plain one of. */
export function typedWhole(text: string): number | string {
  return isAmbiguous(text) ? text.trim() : typedNumber(text)
}

/** The same of a number that may have decimals. @param maximum the largest number of the field */
export function typedDecimal(text: string, sprog: Language, maximum?: number): number | string {
  return isAmbiguousDecimal(text, sprog, maximum) ? text.trim() : typedNumber(text)
}

/**
 * A number with decimals as the other language writes it, if that language would read it differently: one that leaves
 * no doubt remains the same number, and one that can be read in two ways can still be read in the same two.
 *
 * @example
 * inOtherLanguage('2,375') // '2.375'
 * inOtherLanguage('1.000') // '1,000'
 */
export function inOtherLanguage(text: string): string {
  return isAmbiguous(text) ? text.replace(/[.,]/, (mark) => (mark === '.' ? ',' : '.')) : text
}
