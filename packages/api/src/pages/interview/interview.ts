/** The state of an interview: its answers, what to ask next, and what follows from it. */
import type { Language, Screening } from '@screeningsmodel/core'
import { chosenReadings, nested } from '../kit/facts.js'
import { questionsOf, type AnswerValue, type Answers, type Posted } from './answers.js'
import type { Step } from './steps.js'

/** The state of an interview. Computed once for a page, and passed to everything that shows a part of it. */
export interface Interview {
  readonly step: Step
  readonly answers: Answers
  /** The readings chosen, by id. */
  readonly laesninger: Posted['laesninger']
  readonly screening: Screening
  /** The facts that are answered, in the order of asking. */
  readonly answered: readonly string[]
  /**
   * The facts that may still be asked for, in order; none when the conclusion is settled, or when only facts answered
   * with “don't know” are left.
   */
  readonly open: readonly string[]
}

/** The position of a question in its interview. */
export interface Place {
  /** From 1. */
  readonly number: number
  /** The most questions that may still come, this one included. */
  readonly atMost: number
  /** The fact that was asked for before it. */
  readonly before: string | undefined
}

/** The state of an interview, from its answers alone. */
export function interviewOf(
  step: Step,
  answers: Answers,
  sprog: Language,
  laesninger: Posted['laesninger'] = {},
): Interview {
  const screening = step.screener.screen(requestOf(step, answers, laesninger), { sprog })
  return {
    step,
    answers,
    laesninger,
    screening,
    answered: orderOf(step, answers, laesninger),
    open: openIn(
      step,
      answers,
      screening.naesteSpoergsmaal.map(({ fakta }) => fakta),
    ),
  }
}

/** The facts that may still be asked for, without the rest of the state. */
export function openOf(
  step: Step,
  answers: Answers,
  laesninger: Posted['laesninger'] = {},
): readonly string[] {
  const { screener } = step
  const request = requestOf(step, answers, laesninger)
  return openIn(step, answers, screener.questions(request, request.laesninger))
}

/** The position of a question of an interview, whether it is answered or not. */
export function placeOf(interview: Interview, path: string): Place {
  const { step, answers, laesninger, answered } = interview
  const isAnswered = answers.has(path)
  const before = isAnswered ? answered.indexOf(path) : answered.length
  const open = isAnswered ? openOf(step, without(answers, path), laesninger) : interview.open
  return {
    number: before + 1,
    atMost: open.filter((other) => other !== path).length + 1,
    before: answered[before - 1],
  }
}

/** The facts that the interview can ask for and that have no answer yet. */
function openIn(step: Step, answers: Answers, paths: readonly string[]): readonly string[] {
  const askable = new Set(questionsOf(step).map(({ path }) => path))
  return paths.filter((path) => askable.has(path) && !answers.has(path))
}

function without(answers: Answers, path: string): Answers {
  return new Map([...answers].filter(([other]) => other !== path))
}

/**
 * The order of asking, found by replaying the interview with its answers. Answers that the replay does not
 * reach, because an earlier answer was changed, come last.
 */
function orderOf(
  step: Step,
  answers: Answers,
  laesninger: Posted['laesninger'],
): readonly string[] {
  const again = new Map<string, AnswerValue>()
  while (again.size < answers.size) {
    const [next] = openOf(step, again, laesninger)
    const answer = next === undefined ? undefined : answers.get(next)
    if (next === undefined || answer === undefined) break
    again.set(next, answer)
  }
  return [...again.keys(), ...[...answers.keys()].filter((path) => !again.has(path))]
}

/** An interview with the remarks about the conclusion of the previous one, and the other way round. */
export function besideOther(
  interview: Interview,
  other: Interview | undefined,
  sprog: Language,
): Interview {
  if (!other) return interview
  const beside = [
    [other, interview],
    [interview, other],
  ] as const
  const remarks = beside.flatMap(([{ step, answers, laesninger }, { screening }]) =>
    step.screener.remarksBeside(requestOf(step, answers, laesninger), [screening], { sprog }),
  )
  const { screening } = interview
  const bemaerkninger = [...screening.bemaerkninger, ...remarks]
  return { ...interview, screening: { ...screening, bemaerkninger } }
}

/** The answers as a request to the ruleset. “Don't know” is left out: the fact is not known. */
export function requestOf(
  { screener }: Step,
  answers: Answers,
  laesninger: Posted['laesninger'],
): Readonly<Record<string, unknown>> & ReturnType<typeof chosenReadings> {
  const known = [...answers].filter(([, answer]) => answer !== 'ved-ikke')
  const facts = known.map(([path, answer]): [string, boolean] => [path, answer === 'ja'])
  return { ...nested(facts), ...chosenReadings(screener.ruleset, laesninger) }
}
