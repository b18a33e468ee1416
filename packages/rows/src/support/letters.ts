/** Columns as a spreadsheet names them. */

/** Whether a text may be the letters of a column; the last column of a sheet has three. */
export function areLetters(text: string): boolean {
  return /^[A-Z]{1,3}$/.test(text)
}

/** The number of a column by its letters: `A` is 1, `AA` is 27. */
export function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/**
 * The letters of a column by its number: 1 is `A`, 27 is `AA`.
 *
 * @param number from 1
 * @example
 * columnLetters(28) // 'AB'
 */
export function columnLetters(number: number): string {
  let letters = ''
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}
