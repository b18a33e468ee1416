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
  /** Accept the answer and continue; also when Enter was pressed instead of a button. */
  next: 'videre',
  /** Show the current state of the interview: its next question, or its result. */
  show: 'vis',
  /** The answer of the API, as a file. */
  download: 'hent',
  /** The whole result, as a document. */
  document: 'hent:docx',
  /** Ask the same question again, for the language switch. */
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
 * Reads the action of a posted form. The language switch posts `ret` without a question: the question of the page is
 * asked again.
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

/** The posted answers, with the reading or the answer that a button chooses: `laes:ambulant-samt=begge`. */
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
