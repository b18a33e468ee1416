/** How people write the name of a municipality or a region: many spellings of one name. */
import { kommuner, kommunerIn, regioner, type Kommune, type Region } from './data.js'

/**
 * A name without differences that do not matter: upper and lower case, `å` or `aa`, the Unicode form, hyphens or
 * spaces, footnote marks.
 *
 * @param name the name of a municipality, a region or a column
 * @example
 * foldedName('Ålborg') === foldedName('AALBORG') // true
 */
export function foldedName(name: string): string {
  return name
    .replace(/[\u00B9\u00B2\u00B3\u2070-\u2079]+\s*$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replaceAll('å', 'aa')
    .replace(/[æä]/g, 'ae')
    .replace(/[øö]/g, 'oe')
    .replace(/[*†‡\s]+$/, '')
    .replace(/[\s_\p{Pd}]+/gu, ' ')
    .trim()
}

const footnotes =
  /(?:[\s,]*(?:[*†‡⁎∗✱]+\)?|[\u00B9\u00B2\u00B3\u2070-\u2079]+[\u207E)]?|\([*†‡]+\)|(?<!\d)[([]?\d[)\]]|\s[a-d]\)))+\s*$/u

/**
 * A name without the footnote marks after it.
 *
 * @param name a name as it stands in a table; one that consists of marks alone is given back unchanged
 * @example
 * withoutFootnote('Odense1)') // 'Odense'
 * withoutFootnote('Odense (461)') // 'Odense (461)'
 */
export function withoutFootnote(name: string): string {
  const bare = name.replace(footnotes, '')
  return bare.trim() === '' ? name : bare
}

const aliases: Readonly<Record<string, string>> = {
  kbh: 'København',
  'kbh.': 'København',
}

const byName = new Map<string, Kommune>([
  ...kommuner.map((kommune) => [foldedName(kommune.navn), kommune] as const),
  ...Object.entries(aliases).flatMap(([alias, navn]) =>
    kommuner.filter((kommune) => kommune.navn === navn).map((kommune) => [alias, kommune] as const),
  ),
])
/** Some write a name as one word, or as more: »Mariager Fjord«. */
const byJoined = new Map([...byName].map(([name, kommune]) => [name.replaceAll(' ', ''), kommune]))
const byNumber = new Map(kommuner.map((kommune) => [kommune.nummer, kommune]))

/**
 * The municipality that a text names: with or without »Kommune«, in the genitive, with its code before or after it, by
 * its code alone, or with a footnote mark.
 *
 * @param text what somebody wrote, such as a cell; undefined is given if its name and its code disagree
 * @example
 * kommuneNamed('Åbenrå Kommune')?.navn // 'Aabenraa'
 * kommuneNamed('461')?.navn // 'Odense'
 * kommuneNamed('Odenese') // undefined
 */
export function kommuneNamed(text: string): Kommune | undefined {
  const folded = foldedName(withoutFootnote(text))
  const [, before, name = '', after] =
    /^(?:0?(\d{3})\b[ .:]*)?(.*?)(?:[ ,(]*\b0?(\d{3})\)?)?$/.exec(folded) ?? []
  const code = before ?? after
  const numbered = code === undefined ? undefined : byNumber.get(Number(code))
  if (name === '') return numbered
  const bare = name
    .replace(/^kommunen?[ :]+(?=\D)/, '')
    .replace(/ ?(?:regions?kommune|kommune)n?s?$| k(?:omm?)?\.?$/, '')
    .trim()
  const whole = bare.replaceAll('/', ' ')
  const named = [whole, whole.replace(/s$/, ''), `${whole}s`]
    .flatMap((one) => byName.get(one) ?? byJoined.get(one.replaceAll(' ', '')) ?? [])
    .at(0)
  return code === undefined || named === numbered ? named : undefined
}

/**
 * The region that a text names, with or without »Region«.
 *
 * @param text what somebody wrote: the name or the id of a region, also in the genitive
 * @example
 * regionNamed('Region Syddanmark')?.id // 'syddanmark'
 */
export function regionNamed(text: string): Region | undefined {
  const folded = foldedName(text).replace(/^region(?:en)? /, '')
  return regioner.find(
    ({ id, navn }) => folded === foldedName(navn) || folded === id || folded === `${id}s`,
  )
}

/**
 * The municipalities that a name stands for: those of a region if it is the name of one, otherwise the name itself.
 *
 * @param name the name of a municipality or of a region; one that is unknown stands for itself
 * @example
 * kommunerMeant('Region Nordjylland').length // 11
 * kommunerMeant('Odense') // ['Odense']
 */
export function kommunerMeant(name: string): readonly string[] {
  const region = kommuneNamed(name) ? undefined : regionNamed(name)
  return region ? kommunerIn(region.id).map(({ navn }) => navn) : [name]
}
