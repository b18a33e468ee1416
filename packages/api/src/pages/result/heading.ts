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
 * Of some, it says the count in a sentence that is left out below the heading.
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
    return { heading: count, rest: konklusionTekst.replace(`${said} `, '') }
  }
  const heading = firstSentence(konklusionTekst, sprog)
  return { heading: withoutStop(heading), rest: konklusionTekst.slice(heading.length).trim() }
}

/** Up to and with its full stop. */
export function firstSentence(text: string, sprog: Language): string {
  const [first] = new Intl.Segmenter(sprog, { granularity: 'sentence' }).segment(text)
  return first?.segment.trim() ?? text
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}
