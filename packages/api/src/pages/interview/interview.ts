/** Where an interview stands: what it has answered, what to ask next, and what follows from it. */
import type { Language, Screening } from '@screeningsmodel/core'
import {
  questionsOf,
  type AnswerValue,
  type Answers,
  type Posted,
  type Question,
} from './answers.js'
import type { Step } from './steps.js'

export interface Interview {
  readonly screening: Screening
  /** The facts that are answered, in the order of asking. */
  readonly answered: readonly string[]
  /**
   * The facts that may still be asked for, most informative first; none when the conclusion is settled,
   * or when only those are left that were answered with “don't know”.
   */
  readonly open: readonly string[]
}

/** Where a question stands in its interview. */
export interface Place {
  /** From 1. */
  readonly number: number
  /** The most questions that may still come, this one included. */
  readonly atMost: number
  /** The fact asked for before it. */
  readonly before: string | undefined
}

/**
 * Reads where an interview stands from its answers alone.
 */
export function interviewOf(
  step: Step,
  answers: Answers,
  sprog: Language,
  laesninger: Posted['laesninger'] = {},
): Interview {
  const asked = new Set(questionsOf(step).map(({ path }) => path))
  const screen = (given: Answers) =>
    step.screener.screen(requestOf(step, given, laesninger), { sprog })
  const screening = screen(answers)
  return {
    screening,
    answered: orderOf(screen, asked, answers),
    open: openIn(screening, asked, answers),
  }
}

/** Where a question stands, whether it is answered or not. */
export function placeOf(
  { step, path }: Question,
  answers: Answers,
  laesninger: Posted['laesninger'] = {},
): Place {
  const { answered } = interviewOf(step, answers, 'da', laesninger)
  const others = new Map([...answers].filter(([other]) => other !== path))
  const { open } = interviewOf(step, others, 'da', laesninger)
  const before = answered.includes(path) ? answered.indexOf(path) : answered.length
  return {
    number: before + 1,
    atMost: open.filter((other) => other !== path).length + 1,
    before: answered[before - 1],
  }
}

/** What is still to be asked, most informative first. */
function openIn(
  { naesteSpoergsmaal }: Screening,
  asked: ReadonlySet<string>,
  answers: Answers,
): readonly string[] {
  return naesteSpoergsmaal
    .map(({ fakta }) => fakta)
    .filter((path) => asked.has(path) && !answers.has(path))
}

/**
 * The order of asking: the interview is held again with the same answers. Those that it does not come
 * to, because an earlier answer was changed, stand last.
 */
function orderOf(
  screen: (answers: Answers) => Screening,
  asked: ReadonlySet<string>,
  answers: Answers,
): readonly string[] {
  const again = new Map<string, AnswerValue>()
  for (;;) {
    const [next] = openIn(screen(again), asked, again)
    const answer = next === undefined ? undefined : answers.get(next)
    if (next === undefined || answer === undefined) break
    again.set(next, answer)
  }
  return [...again.keys(), ...[...answers.keys()].filter((path) => !again.has(path))]
}

/** Answers as a request to the ruleset; “don't know” is left out, since it is not known. */
export function requestOf(
  { screener }: Step,
  answers: Answers,
  laesninger: Posted['laesninger'],
): Readonly<Record<string, unknown>> {
  const request: Record<string, unknown> = {}
  for (const [path, answer] of answers) {
    if (answer === 'ved-ikke') continue
    const [first = '', second] = path.split('.')
    const value = answer === 'ja'
    request[first] =
      second === undefined ? value : { ...(request[first] as object | undefined), [second]: value }
  }
  const own = (screener.ruleset.readings ?? []).flatMap(({ id }) => {
    const option = laesninger[id]
    return option === undefined ? [] : [[id, option] as const]
  })
  return own.length === 0 ? request : { ...request, laesninger: Object.fromEntries(own) }
}
