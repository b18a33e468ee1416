/** Names of places: which spellings are one municipality, and which are no municipality but a sum. */
import { namePattern } from './input-schema.js'
import names from './total-names.json' with { type: 'json' }

const isName = new RegExp(namePattern)

/** Whether a value is the name of a municipality that may stand in the report. */
export function isNameOf(
  kommuner: ReadonlySet<string> | undefined,
  value: unknown,
): value is string {
  if (typeof value !== 'string' || !isName.test(shown(value))) return false
  return kommuner?.has(municipalityKey(value)) ?? true
}

/** A name without the spaces that came along with it. */
export function shown(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** Whether a name has the form of one. */
export function hasNameForm(name: string): boolean {
  return isName.test(shown(name))
}

const letters: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', æ: 'ae', ö: 'oe', ä: 'ae' }
/** Forms of a name in which an official one ends in a genitive: »Københavns Kommune«. */
const genitives = new Map(Object.entries(names.ejefald))

/** A name in one spelling: small letters, aa for å, a space for a hyphen. */
function plain(name: string): string {
  return shown(name)
    .toLocaleLowerCase('da')
    .replace(/[åøæöä]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\s-]+/g, ' ')
    .trim()
}

/**
 * One key for all spellings of one municipality: with or without »Kommune«, aa or å, oe or ø, ae or æ,
 * whole or decomposed letters, hyphen or space.
 *
 * @example
 * municipalityKey('Åbenrå Kommune') === municipalityKey('Aabenraa') // true
 */
export function municipalityKey(name: string): string {
  const key = plain(name).replace(/ (?:(?:region)?s?kommune|municipality)$/, '')
  return genitives.get(key) ?? key
}

const totals = new Set(names.navne)

/**
 * Whether a row of this name is a sum of others and no municipality: »I alt«, »Hele regionen«, the
 * region's own name.
 *
 * @example
 * isTotalName('Region Syddanmark i alt', 'Syddanmark') // true
 */
export function isTotalName(name: string, region: string): boolean {
  if (isSumWord(name)) return true
  const bare = bareOf(name)
  const own = bareOf(region).replace(/^region(?:en)? /, '')
  return names.omRegionen.some((form) => {
    const whole = form.replace('#', () => own)
    return (
      bare === whole ||
      names.medSumord.some((word) => bare === `${whole} ${word}` || bare === `${word} ${whole}`)
    )
  })
}

/**
 * The same of the words alone, which no municipality and no region has for a name. The sum itself may stand among
 * them: »I alt: 4 sager«.
 */
export function isSumWord(name: string): boolean {
  const bare = bareOf(name)
  return totals.has(bare) || totals.has(withoutSum(bare))
}

/** A name of a sum, as `shownTotal` gives it, without the sum that may stand in it. */
export function withoutSum(name: string): string {
  return name.replace(/ \d{1,6}(?= |$)/, '')
}

/**
 * The same of a row among cases or tilbud, where a part of them may be summed up: »Odense i alt«.
 *
 * @example
 * isSumAmongRows('Odense i alt') // true
 */
export function isSumAmongRows(name: string): boolean {
  const bare = bareOf(name)
  return isSumWord(name) || names.delsumord.some((word) => bare.endsWith(` ${word}`))
}

/** A name of a sum without what people put around it: »I alt:«, »Total (22 kommuner)«. */
export function shownTotal(name: string): string {
  return shown(name.replace(/\([^()]*\)/g, ' ').replace(/[.:]/g, ' '))
}

function bareOf(name: string): string {
  return plain(shownTotal(name))
}
