/**
 * CPR numbers: ten digits that start with a valid date, with or without a hyphen (or the space or
 * dash that a person may type in its place). Cases are anonymised, so one is refused wherever it stands.
 */
const tenDigits = /(?<!\d)(\d{2})(\d{2})(\d{2})[-–\s]?\d{4}(?!\d)/g
const sixDigits = /\d{6}/
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text holds something that looks like a CPR number.
 *
 * @example
 * looksLikeCpr('010190-1234') // true
 * looksLikeCpr('990190-1234') // false
 */
export function looksLikeCpr(text: string): boolean {
  if (text.length < 10 || !sixDigits.test(text)) return false
  for (const [, day, month, year] of text.matchAll(tenDigits)) {
    if (isDate(Number(day), Number(month), Number(year))) return true
  }
  return false
}

/** The same for a number: 311299-1234 typed without its hyphen into a number field. */
export function numberLooksLikeCpr(value: number): boolean {
  return (
    Number.isInteger(value) &&
    value >= 101_00_0000 &&
    value <= 3112_99_9999 &&
    looksLikeCpr(String(value).padStart(10, '0'))
  )
}

/** A two-digit year may stand for any century, so 29 February needs only a year divisible by four. */
function isDate(day: number, month: number, year: number): boolean {
  const days = daysInMonth[month - 1]
  if (days === undefined || day < 1 || day > days) return false
  return month !== 2 || day < 29 || year % 4 === 0
}
