/** The parts of every page of the interview: all answers as hidden fields, and buttons that lead back to them. */
import type { Language } from '@screeningsmodel/core'
import type { Hidden } from '../kit/fields.js'
import { readingName } from '../kit/ids.js'
import { texts } from '../kit/texts.js'
import type { AnswerRow } from '../result/document.js'
import { actions } from './action.js'
import { answersOf, fieldOf, questionsOf, type Posted } from './answers.js'
import type { Interview } from './interview.js'
import type { Step } from './steps.js'
import { interviewTexts } from './texts.js'

/** What a page of the interview is made from. */
export interface InterviewPage {
  readonly interview: Interview
  readonly posted: Posted
  /** All interviews; the first question of a later interview leads back to the previous one. */
  readonly steps: readonly Step[]
  /** The state of each of them. */
  readonly interviewIn: (step: Step) => Interview
  readonly sprog: Language
}

/** A button: what it asks for, and the path that it posts to. */
export interface Way {
  readonly action: string
  readonly url: string
}

/** A question that is answered, and the way to change it. */
export interface Answered {
  readonly question: string
  readonly answer: string
  readonly change: Way
}

/** The answers and readings as hidden fields, except for `but`, the fields that are visible on the page. */
export function hiddenFields({ posted, steps }: InterviewPage, ...but: string[]): Hidden[] {
  const answers = steps.flatMap((step) =>
    [...answersOf(posted, step)].map(([path, value]) => ({ name: fieldOf(step, path), value })),
  )
  const readings = Object.entries(posted.laesninger).map(([id, value]) => ({
    name: readingName(id),
    value,
  }))
  return [...answers, ...readings].filter(({ name }) => !but.includes(name))
}

/** The button that leads to a question. */
export function wayTo(step: Step, path: string): Way {
  return { action: actions.goTo(fieldOf(step, path)), url: step.url }
}

/** The answered questions in the order of asking, except for `but`, the one that the page asks. */
export function answeredOf({ interview, sprog }: InterviewPage, but?: string): Answered[] {
  const { step, answers, answered } = interview
  const texts = interviewTexts[sprog]
  return answered.flatMap((path) => {
    const answer = answers.get(path)
    if (answer === undefined || path === but) return []
    return {
      question: wordingOf(step, path, sprog),
      answer: texts.options[answer],
      change: wayTo(step, path),
    }
  })
}

/** Every question of an interview with its answer; questions that were not asked have none. */
export function answersGiven({ interview, sprog }: InterviewPage): AnswerRow[] {
  const { step, answers } = interview
  return questionsOf(step).map(({ path, question }) => {
    const answer = answers.get(path)
    const none = texts[sprog].result.unanswered
    return {
      question: question[sprog],
      answer: answer === undefined ? none : interviewTexts[sprog].options[answer],
    }
  })
}

/** A question in the words of the ruleset. */
export function wordingOf(step: Step, path: string, sprog: Language): string {
  return questionsOf(step).find((fact) => fact.path === path)?.question[sprog] ?? path
}
