/** The question that a result asks again: each of its answers is a button, and the result follows. */
import { hintIdOf } from '../kit/ids.js'
import type { ReadingsModel } from '../result/readings.js'
import { actions } from './action.js'
import { answerValues, fieldOf, questionsOf } from './answers.js'
import { wordingOf, type InterviewPage } from './carried.js'
import { openOf } from './interview.js'
import { interviewTexts } from './texts.js'

export interface AskedAgain {
  readonly question: string
  readonly hint: string | undefined
  readonly hintId: string
  /** How many questions there may be before it is settled; undefined if this is the only one. */
  readonly more: string | undefined
  readonly answers: readonly { readonly label: string; readonly action: string }[]
}

/** The question that matters most, or the first that another reading needs; undefined if there is none. */
export function askedAgain(
  page: InterviewPage,
  readings: ReadingsModel | undefined,
): AskedAgain | undefined {
  const { interview, sprog } = page
  const { step, answers, screening } = interview
  const [first] = screening.naesteSpoergsmaal
  const open = screening.konklusion === 'uafklaret' ? [] : openWith(page, readings)
  const path = screening.konklusion === 'uafklaret' ? first?.fakta : open[0]
  if (path === undefined) return undefined
  const name = fieldOf(step, path)
  const { options, moreQuestions } = interviewTexts[sprog]
  return {
    question: wordingOf(step, path, sprog),
    hint: questionsOf(step).find((fact) => fact.path === path)?.hint?.[sprog],
    hintId: hintIdOf(name),
    more: open.length > 1 ? moreQuestions(open.length) : undefined,
    answers: answerValues
      // A question answered with “don't know” is asked again.
      .filter((value) => value !== answers.get(path))
      .map((value) => ({ label: options[value], action: actions.answer(name, value) })),
  }
}

/**
 * The facts that the undetermined readings need, those of the first one first, each in the order of an interview under
 * that reading; facts answered with “don't know” come last. The result asks until none of them is left.
 */
function openWith({ interview }: InterviewPage, readings: ReadingsModel | undefined) {
  const { step, answers, laesninger } = interview
  const open = readings?.open ?? []
  const isAsked = new Set(questionsOf(step).map(({ path }) => path))
  const unanswered = open.flatMap(({ chosen }) =>
    openOf(step, answers, { ...laesninger, ...chosen }),
  )
  const unknown = open
    .flatMap(({ facts }) => facts)
    .filter((path) => isAsked.has(path) && answers.has(path))
  return [...new Set([...unanswered, ...unknown])]
}
