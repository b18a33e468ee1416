/** The conclusion as the heading of a page, and the rest of it for the text below. */
import type { CriterionAnswer, Language } from '@screeningsmodel/core'
import type { ResultContext } from './criteria.js'

export interface Heading {
  readonly heading: string
  /** The rest of the conclusion; empty if the heading says everything. */
  readonly rest: string
}

/** The parts of an answer from which the heading is made; several years together have no criteria of their own. */
export interface Concluded {
  readonly konklusion: string
  readonly konklusionTekst: string
  readonly kriterier?: readonly Pick<CriterionAnswer, 'rolle' | 'udfald'>[]
}

/**
 * For a tilbud whose criteria are all requirements, how many of them are met; otherwise the first sentence of the
 * conclusion. The first sentence is also used if the conclusion is settled and some criteria are open: »1 of 4« would
 * present the open ones as not met. Of all or none of them, the conclusion says the same as the count, and for what.
 * Of some, it says the count in a sentence that is left out below the heading; so is the sentence that it cannot be
 * settled yet, which the heading begins with.
 */
export function headingOf({ ruleset, sprog, t }: ResultContext, concluded: Concluded): Heading {
  const { konklusion, konklusionTekst, kriterier = [] } = concluded
  const counts = ruleset.subject === 'tilbud' && kriterier.length > 0
  const isOpen = konklusion === 'uafklaret'
  const met = kriterier.filter(({ udfald }) => udfald === 'opfyldt').length
  const isInPart = !isOpen && kriterier.some(({ udfald }) => udfald === 'uafklaret')
  const words = isOpen ? t.result.openHeading : t.result.countHeading
  const count = words(met, kriterier.length)
  const isCounted = counts && !isInPart && kriterier.every(({ rolle }) => rolle === 'krav')
  if (isCounted && !konklusionTekst.startsWith(count)) {
    const said = t.result.countSentence(met, kriterier.length)
    const rest = konklusionTekst.replace(`${said} `, '')
    return { heading: count, rest: isOpen ? withoutOpening(rest, t.result.open, sprog) : rest }
  }
  const heading = firstSentence(konklusionTekst, sprog)
  return { heading: withoutStop(heading), rest: konklusionTekst.slice(heading.length).trim() }
}

/** A text without its first sentence if that begins with these words and is not all there is. */
function withoutOpening(text: string, words: string, sprog: Language): string {
  if (!text.startsWith(words)) return text
  return text.slice(firstSentence(text, sprog).length).trim() || text
}

/**
 * A digit that begins a sentence, which the segmenter takes for a part of the sentence before: »… group. 18 facts«.
 * After an abbreviation, such as »nr.«, it begins none.
 */
const firstDigit = /(?<=\p{L}{5}\. )\d/gu

/** Up to and with its full stop. */
export function firstSentence(text: string, sprog: Language): string {
  const lettered = text.replace(firstDigit, 'A')
  const [first] = new Intl.Segmenter(sprog, { granularity: 'sentence' }).segment(lettered)
  return text.slice(0, first?.segment.length).trim()
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
