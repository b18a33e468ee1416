/** The meaning of a row's name that is not a single municipality: sums, means, numbers of other things. */
import { foldedName, regionNamed, withoutFootnote } from '@screeningsmodel/kommuner'
import { isClear, labelOf } from './label.js'
import { tokensOf } from './tokens.js'
import { remembered } from './memory.js'
import { isYear } from './years.js'
import vocabulary from './vocabulary.json' with { type: 'json' }

const totals = new Set(vocabulary.totaler)
const landsdele = new Set(vocabulary.landsdele)
const notCounts = new Set(vocabulary['ikke antal'])
/** Words for a part of what was named before. */
export const partWords: ReadonlySet<string> = new Set(['heraf', 'deraf', 'hvoraf', 'herunder'])

export interface TotalOf {
  /** The words for what the row is the sum of; empty for everything. */
  readonly af: string
  /** The year that its name gives: »I alt 2017«. */
  readonly aar?: number
}

/** A sum of many municipalities, or a sum of something that it names; undefined if it is not a sum. */
export function totalOf(text: string, region: string | undefined): TotalOf | undefined {
  const bare = withoutFootnote(text)
  const isRegion = region !== undefined && folded(region) === folded(bare)
  return isRegion ? { af: '' } : totalOfText(bare)
}

/** Whether a row of this name is a number of something else (»Antal besvarelser«), or a part of the row above it. */
export const isOtherCount = remembered((text: string) => {
  const [first = '', ...more] = tokensOf(text)
  const isPart = partWords.has(first)
  return more.length > 0 && (first === 'antal' || isPart) && !isClear(labelOf(text))
})
/** Whether a name also mentions a kind of count: »Odense (døgn)«. */
export const isAboutCount = remembered((text: string) => {
  const label = labelOf(text)
  return label?.rest !== undefined && (label.indsats ?? outpatientIn(text)) !== undefined
})

function outpatientIn(text: string): string | undefined {
  return tokensOf(text).find((token) => vocabulary.ambulant.includes(token))
}

/** Whether a row of this name has means or shares of the others. */
export const isNoCount = remembered(
  (text: string) => notCounts.has(tokensOf(text).join(' ')) || labelOf(text)?.rolle === 'andel',
)

/** The words for a sum beside what it is the sum of: »Delsum Fyn«, »Fyn i alt«. */
const sumWord = '(?:i alt|ialt|totalt|samlet|(?:del|sub|mellem|hoved|slut|total)?(?:sum|total))'
const sumWords = new RegExp(`^${sumWord}(?: for| i| af)? |(?: -)? ${sumWord}$`)

const totalOfText = remembered((text: string): TotalOf | undefined => {
  const tokens = tokensOf(text)
  const [year, ...more] = tokens.filter((token) => isYear(Number(token)))
  if (year === undefined || more.length > 0) return totalOfTokens(text, tokens)
  const rest = tokens.filter((token) => token !== year)
  const total = totalOfTokens(rest.join(' '), rest)
  return total && { ...total, aar: Number(year) }
})

function totalOfTokens(text: string, tokens: readonly string[]): TotalOf | undefined {
  const phrase = tokens.join(' ')
  if (totals.has(phrase) || regionNamed(text)) return { af: '' }
  // A part of the country is not a municipality.
  if (landsdele.has(phrase)) return { af: phrase }
  // »Visiteret i alt« is a kind of count, not a sum of others.
  if (labelOf(text)?.indsats) return undefined
  // Several municipalities together; the counts of »øvrige kommuner« are given nowhere else.
  if (
    /^(?!oevrige|andre|antal|sum |i alt |total )\S.* kommuner$|^kommuner(?:ne)? (?:i|paa|uden for) /.test(
      phrase,
    )
  ) {
    return { af: phrase }
  }
  const bare = phrase.replace(sumWords, '')
  if (bare === phrase) return undefined
  const isAll =
    totals.has(bare) || regionNamed(bare) !== undefined || /^(?:region|kommuner)/.test(bare)
  return { af: isAll ? '' : bare }
}

const folded = remembered(foldedName)
