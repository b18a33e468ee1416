/** What a button of the interview asks for -> what to show. */
import {
  answersOf,
  isAnswer,
  questionOf,
  type AnswerValue,
  type Posted,
  type Question,
} from './answers.js'
import type { Step } from './steps.js'

/** The values of the buttons. */
export const actions = {
  /** Take the answer to the question and go on; also when Enter was pressed instead of a button. */
  next: 'videre',
  /** Show where the interview stands: its next question, or its result. */
  show: 'vis',
  /** The answer of the API, as a file. */
  download: 'hent',
  /** The whole result, as a document. */
  document: 'hent:docx',
  /** Ask the same question again, as the language switch does. */
  again: 'ret',
  /** Go to a question, answered or not: `ret:maalgruppe-udsatte-gravide/gravid`. */
  goTo: (field: string) => `ret:${field}` as const,
  /** Answer the question that a result asks: `svar:maalgruppe-udsatte-gravide/gravid=ja`. */
  answer: (field: string, value: AnswerValue) => `svar:${field}=${value}` as const,
} as const

export type Action =
  | { readonly then: 'proceed' | 'download' | 'document' }
  | { readonly then: 'ask'; readonly question: Question; readonly unanswered: boolean }

/**
 * Reads what a posted form asks for. The language switch posts `ret` without a question: the one on the
 * page is asked again.
 */
export function actionOf(posted: Posted, steps: readonly Step[]): Action {
  const { action = actions.next, asked, answers } = posted
  const [what, target] = action.split(/:(.*)/s)
  const question = what === actions.again ? questionOf(target, steps) : undefined
  if (question) return { then: 'ask', question, unanswered: false }
  if (action === actions.document) return { then: 'document' }
  if (what === actions.download) return { then: 'download' }
  if (asked && what === actions.next) {
    const answered = answers.get(asked.step.screener.ruleset.id)?.has(asked.path)
    return answered ? { then: 'proceed' } : { then: 'ask', question: asked, unanswered: true }
  }
  if (asked && what === actions.again) {
    return { then: 'ask', question: asked, unanswered: false }
  }
  return { then: 'proceed' }
}

/** What was posted, with the reading or the answer that a button chooses: `laes:ambulant-samt=begge`. */
export function withChoice(posted: Posted, steps: readonly Step[]): Posted {
  const [, kind, id = '', chosen] = /^(laes|svar):([^=]*)=(.*)$/s.exec(posted.action ?? '') ?? []
  if (kind === 'laes') return withReading(posted, steps, id, chosen)
  const question = kind === 'svar' ? questionOf(id, steps) : undefined
  if (!question || !isAnswer(chosen)) return posted
  const { step, path } = question
  const answers = new Map([...answersOf(posted, step), [path, chosen] as const])
  return { ...posted, answers: new Map([...posted.answers, [step.screener.ruleset.id, answers]]) }
}

function withReading(posted: Posted, steps: readonly Step[], id: string, chosen?: string): Posted {
  const readings = steps.flatMap(({ screener }) => screener.ruleset.readings ?? [])
  const reading = readings.find((each) => each.id === id)
  const option = reading?.options.find((each) => each.id === chosen)
  return option ? { ...posted, laesninger: { ...posted.laesninger, [id]: option.id } } : posted
}
