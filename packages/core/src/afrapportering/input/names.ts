/** Names of places: which spellings are the same municipality, and which names are sums instead. */
import { namePattern } from './bounds.js'
import names from './total-names.json' with { type: 'json' }

const isName = new RegExp(namePattern)

/** Whether a value is the name of a municipality that the report may have. */
export function isNameOf(
  kommuner: ReadonlySet<string> | undefined,
  value: unknown,
): value is string {
  if (typeof value !== 'string' || !isName.test(shown(value))) return false
  return kommuner?.has(municipalityKey(value)) ?? true
}

/** A name in composed letters, without extra spaces. */
export function shown(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** Whether a text may be a name, by its form. */
export function hasNameForm(name: string): boolean {
  return isName.test(shown(name))
}

const letters: Readonly<Record<string, string>> = { å: 'aa', ø: 'oe', æ: 'ae', ö: 'oe', ä: 'ae' }
/** Forms of a name in which an official name ends in a genitive: »Københavns Kommune«. */
const genitives = new Map(Object.entries(names.ejefald))

/** A name in a normalised spelling: lower case, aa for å, a space for a hyphen. */
function plain(name: string): string {
  return shown(name)
    .toLocaleLowerCase('da')
    .replace(/[åøæöä]/g, (letter) => letters[letter] ?? letter)
    .replace(/[\s-]+/g, ' ')
    .trim()
}

/**
 * One key for all spellings of a municipality: with or without »Kommune«, aa or å, oe or ø, ae or æ, composed or
 * decomposed letters, hyphen or space.
 *
 * @param name the name of a municipality, as somebody wrote it
 * @example
 * municipalityKey('Åbenrå Kommune') === municipalityKey('Aabenraa') // true
 */
export function municipalityKey(name: string): string {
  const key = plain(name).replace(/ (?:(?:region)?s?kommune|municipality)$/, '')
  return genitives.get(key) ?? key
}

const totals = new Set(names.navne)

/**
 * Whether a row with this name is a sum of others instead of a municipality: »I alt«, »Hele regionen«, the
 * region's own name.
 *
 * @param name the name of a row, as somebody wrote it
 * @param region the region of the report, with or without »Region«
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
 * Whether a name has the words of a sum, which are part of no municipality's or region's name. The sum itself may
 * be among them: »I alt: 4 sager«.
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
 * Whether a row among cases or tilbud is a sum by its name; some of the rows may be summed up: »Odense i alt«.
 *
 * @param name the name of a row, as somebody wrote it
 * @example
 * isSumAmongRows('Odense i alt') // true
 */
export function isSumAmongRows(name: string): boolean {
  const bare = bareOf(name)
  return isSumWord(name) || names.delsumord.some((word) => bare.endsWith(` ${word}`))
}

/** The name of a sum without what people write around it: »I alt:«, »Total (22 kommuner)«. */
export function shownTotal(name: string): string {
  return shown(name.replace(/\([^()]*\)/g, ' ').replace(/[.:]/g, ' '))
}

function bareOf(name: string): string {
  return plain(shownTotal(name))
}
