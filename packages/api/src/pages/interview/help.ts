/**
 * Help with the fact that a professional concludes last: the result so far of the next interview, which may be answered
 * first.
 */
import { firstSentence } from '../result/heading.js'
import { actions } from './action.js'
import type { InterviewPage, Way } from './carried.js'
import { helpFor } from './steps.js'
import { interviewTexts } from './texts.js'

export interface Help {
  /** What the answers to the next interview point to, or its subject if there are none. */
  readonly text: string
  /** The way to its questions, and its name; undefined if they are answered. */
  readonly way: (Way & { readonly label: string }) | undefined
}

/** Help with a question; undefined for one that no other interview helps with. */
export function helpOf(page: InterviewPage, path: string): Help | undefined {
  const { interview, steps, sprog } = page
  const { step } = interview
  const help = helpFor(steps, step)
  if (help?.path !== path) return undefined
  const next = help.from
  const texts = interviewTexts[sprog]
  const { answers, open, screening } = page.interviewIn(next)
  const { title } = next.screener.ruleset
  const isAsked = open.length > 0 && !interview.answers.has(path)
  return {
    text:
      answers.size > 0
        ? texts.helpGiven(title[sprog], firstSentence(screening.konklusionTekst, sprog))
        : texts.helpOffered(title[sprog]),
    way: isAsked
      ? { action: actions.show, url: next.url, label: texts.helpAsk(title[sprog], open.length) }
      : undefined,
  }
}
