/** Where an interview stands: what it has answered, what to ask next, and what follows from it. */
import type { Language, Screener, Screening } from '@screeningsmodel/core'
import { questionsOf, type AnswerValue, type Answers } from './answers.js'
import type { Step } from './steps.js'

export interface Interview {
  readonly screening: Screening
  /** The facts that are answered, in the order of asking. */
  readonly answered: readonly string[]
  /** The fact to ask for; undefined when the conclusion is settled or nobody knows more. */
  readonly next: string | undefined
  /** The most questions that may still come. */
  readonly atMost: number
}

/**
 * Reads where an interview stands from its answers alone.
 *
 * The next question is the most informative one that has not been answered with “don't know”.
 */
export function interviewOf(step: Step, answers: Answers, sprog: Language): Interview {
  const { screener } = step
  const asked = new Set(questionsOf(step).map(({ path }) => path))
  const screening = screener.screen(factsOf(answers), { sprog })
  const open = openIn(screening, asked, answers)
  return {
    screening,
    answered: orderOf(screener, asked, answers, sprog),
    next: open[0],
    atMost: open.length,
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
  screener: Screener,
  asked: ReadonlySet<string>,
  answers: Answers,
  sprog: Language,
): readonly string[] {
  const again = new Map<string, AnswerValue>()
  for (;;) {
    const [next] = openIn(screener.screen(factsOf(again), { sprog }), asked, again)
    const answer = next === undefined ? undefined : answers.get(next)
    if (next === undefined || answer === undefined) break
    again.set(next, answer)
  }
  return [...again.keys(), ...[...answers.keys()].filter((path) => !again.has(path))]
}

/** Answers as the input of a ruleset; “don't know” is left out, since it is not known. */
export function factsOf(answers: Answers): Record<string, unknown> {
  const facts: Record<string, boolean | Record<string, boolean>> = {}
  for (const [path, answer] of answers) {
    if (answer === 'ved-ikke') continue
    const [first = '', second] = path.split('.')
    if (second === undefined) facts[first] = answer === 'ja'
    else ((facts[first] ??= {}) as Record<string, boolean>)[second] = answer === 'ja'
  }
  return facts
}
