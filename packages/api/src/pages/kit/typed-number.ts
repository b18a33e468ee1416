/** A number as it was typed into a field. No more than a browser has. */

/** `1.000` where a whole number is asked for may be a thousand or one. Tables refuse it too. */
const oneGroup = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/** Whether a text can be read as two whole numbers: with decimals, or with a thousands separator. */
export function isAmbiguous(text: string): boolean {
  return oneGroup.test(text.trim())
}

/** A number with a decimal comma or point; anything else unchanged, which the core refuses and says what is expected. */
export function typedNumber(text: string): number | string {
  const trimmed = text.trim()
  return /^[+-]?\d+(?:[.,]\d+)?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed
}

/** The same of a whole number, which `1.000` is no plain one of. */
export function typedWhole(text: string): number | string {
  return isAmbiguous(text) ? text.trim() : typedNumber(text)
}
