/**
 * CPR numbers: ten digits that start with a valid date, or twelve if the year is written with four. Cases are
 * anonymised, so a CPR number is refused wherever it stands and however it is written. A false alarm costs a
 * rewording; a miss reveals who somebody is.
 */

/** What may stand between the parts: dashes, spaces (Braille's too), dots and slashes of any kind, underscores, brackets. */
const mark =
  '[\\p{Pd}\\u2043\\u2212-\\u2219\\u2500\\u2796\\s\\u2800.\\u00b7\\u2022-\\u2027\\u30fb/\\u2044\\\\_()]'
const between = `${mark}{0,3}`

/**
 * Matches every place where a date could start, without consuming it: a match that is no valid date must not
 * hide the next. The date may have separators inside; the last four digits stand together.
 */
const startingWith = (date: string) =>
  new RegExp(`(?<!\\d)(?=${date}${between}\\d{4}(?!\\d))`, 'gu')

/** A date with the century has separators in both places or in neither: a list of years would look like one. */
const century = '(?:18|19|20)'
const patterns = [
  startingWith(`(\\d\\d)${between}(\\d\\d)${between}(\\d\\d)`),
  startingWith(`(\\d\\d)(\\d\\d)${century}(\\d\\d)`),
  startingWith(`(\\d\\d)${mark}{1,3}(\\d\\d)${mark}{1,3}${century}(\\d\\d)`),
  // A replacement number: some of the last four are letters, and the four stand close to the date.
  /(?<!\d)(?=(\d\d)(\d\d)(?:18|19|20)?(\d\d)(?:\p{Pd}?(?=[0-9]*[a-z])(?=[a-z]*[0-9])[0-9a-z]{4}|\s\d[0-9a-z]{2}\d)(?![0-9a-z]))/giu,
]

/** Not CPR numbers: a UUID, a hash, a production unit number (P-nummer) with its prefix. */
const others =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-z])(?:(?=\d*[a-f])[0-9a-f]{24,}|sha\d+:[0-9a-f]{10,})(?![0-9a-z])|(?<![0-9a-z])P-?\d{10}(?!\d)/gi

/**
 * Characters that a page or a document does not show, or shows on the character beside them: controls, format
 * characters, accents, unassigned code points. White space is visible, and stays.
 */
const unseen = /(?!\s)[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A quick first test: at least seven digits (a replacement number may have no more), or a character outside
 * ASCII that may hide digits. Most texts have neither.
 */
const mayHold = /\P{ASCII}|(?:\d\D*){7}/u
/** Characters that can hold two digits each, such as a number in a circle: five of them may be ten digits. */
const severalDigits = /\p{No}/u

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text holds something that looks like a CPR number, as it is written or as it is shown.
 *
 * @param text any text, of any length
 * @example
 * looksLikeCpr('010190-1234') // true
 * looksLikeCpr('01.01.90 – 1234') // true
 * looksLikeCpr('990190-1234') // false
 * looksLikeCpr('P-1003388394') // false
 */
export function looksLikeCpr(text: string): boolean {
  if (!(text.length < 10 ? severalDigits : mayHold).test(text)) return false
  const shown = asShown(text).replace(others, 'x')
  return patterns.some((pattern) => startsWithDate(shown, pattern))
}

/**
 * Whether a number looks like a CPR number, typed into a number field or converted from text by a spreadsheet. A
 * spreadsheet drops a leading zero, and may read the point before the last four digits as a decimal point.
 *
 * @param value any number
 * @example
 * numberLooksLikeCpr(101901234) // true
 * numberLooksLikeCpr(100000) // false
 */
export function numberLooksLikeCpr(value: number): boolean {
  const whole = Number.isInteger(value) ? value : Math.round(value * 10_000)
  return (
    (Number.isInteger(value) || whole / 10_000 === value) &&
    whole >= 101_00_0000 &&
    whole <= 9112_99_9999 &&
    looksLikeCpr(String(whole).padStart(10, '0'))
  )
}

function startsWithDate(text: string, pattern: RegExp): boolean {
  for (const [, day, month, year] of text.matchAll(pattern)) {
    if (isDate(Number(day), Number(month), Number(year))) return true
  }
  return false
}

/** The text without invisible characters, and with the digits of every script as ASCII digits. */
function asShown(text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\p{Nd}/gu, digit)
}

/** Unicode has the digits of each script in order, so a digit's value is its distance from the script's zero. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/**
 * A two-digit year may be of any century, so 29 February only needs a year divisible by four. A replacement
 * number has 60 added to its day.
 */
function isDate(day: number, month: number, year: number): boolean {
  const days = daysInMonth[month - 1] ?? 0
  const dated = day > 60 ? day - 60 : day
  return dated >= 1 && dated <= days && (month !== 2 || dated < 29 || year % 4 === 0)
}
