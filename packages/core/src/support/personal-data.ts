/**
 * CPR numbers: ten digits that start with a valid date; or twelve, where its year has four. Cases are anonymised, so one is refused wherever
 * it stands, in whatever way it is written. A false alarm costs a rewording; a miss tells who she is.
 */

/** What may stand between the parts: dashes, spaces (Braille's too), dots and slashes of any kind, underscores, brackets. */
const mark =
  '[\\p{Pd}\\u2043\\u2212-\\u2219\\u2500\\u2796\\s\\u2800.\\u00b7\\u2022-\\u2027\\u30fb/\\u2044\\\\_()]'
const between = `${mark}{0,3}`

/**
 * Every place where a date could start, looked at without consuming it, so that one that turns out to be
 * none does not hide the next. The date may be parted; the last four stand together.
 */
const startingWith = (date: string) =>
  new RegExp(`(?<!\\d)(?=${date}${between}\\d{4}(?!\\d))`, 'gu')

/** With the century, a date is parted in both places or in none: years in a row are no date. */
const century = '(?:18|19|20)'
const patterns = [
  startingWith(`(\\d\\d)${between}(\\d\\d)${between}(\\d\\d)`),
  startingWith(`(\\d\\d)(\\d\\d)${century}(\\d\\d)`),
  startingWith(`(\\d\\d)${mark}{1,3}(\\d\\d)${mark}{1,3}${century}(\\d\\d)`),
  // A replacement number: letters among the last four, which then stand close to the date.
  /(?<!\d)(?=(\d\d)(\d\d)(?:18|19|20)?(\d\d)(?:\p{Pd}?(?=[0-9]*[a-z])(?=[a-z]*[0-9])[0-9a-z]{4}|\s\d[0-9a-z]{2}\d)(?![0-9a-z]))/giu,
]

/** Not numbers of persons: a UUID, a hash, and the number of a production unit written with its prefix. */
const others =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-z])(?:(?=\d*[a-f])[0-9a-f]{24,}|sha\d+:[0-9a-f]{10,})(?![0-9a-z])|(?<![0-9a-z])P-?\d{10}(?!\d)/gi

/**
 * What a page or a document does not show, or shows upon its neighbour: controls, format characters,
 * accents, characters that are none. White space is shown, and stays.
 */
const unseen = /(?!\s)[\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/gu

/** Seven digits, as a date has six and a replacement number one more, or letters that may hide them; most texts have neither. */
const mayHold = /\P{ASCII}|(?:\d\D*){7}/u
/** Two digits in one character, as in a circle: what has them may be ten digits in five. */
const severalDigits = /\p{No}/u

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text holds something that looks like a CPR number, as it is written or as it is shown.
 *
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
 * The same for a number: one typed into a number field, or made of a text by a spreadsheet, which
 * drops the first zero and may take the point before the last four for a decimal one.
 *
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

/** A text without what does not show, and with digits of any script as those of ASCII. */
function asShown(text: string): string {
  if (/^[\x20-\x7e\s]*$/.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/\p{Nd}/gu, digit)
}

/** Digits stand in order in each script, so a digit's value is its distance from the script's zero. */
function digit(character: string): string {
  const code = character.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
}

/**
 * A two-digit year may stand for any century, so 29 February needs only a year divisible by four. Sixty
 * is added to the day of a replacement number.
 */
function isDate(day: number, month: number, year: number): boolean {
  const days = daysInMonth[month - 1] ?? 0
  const dated = day > 60 ? day - 60 : day
  return dated >= 1 && dated <= days && (month !== 2 || dated < 29 || year % 4 === 0)
}
