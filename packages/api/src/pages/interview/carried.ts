/** What a page of the interview carries along: every answer, and the ways back to them. */
import type { Language } from '@screeningsmodel/core'
import { readingName } from '../kit/ids.js'
import { fieldOf, questionsOf, type Posted } from './answers.js'
import { actions } from './action.js'
import type { Step } from './steps.js'
import { interviewTexts } from './texts.js'

/** A hidden field of the form. */
export interface Hidden {
  readonly name: string
  readonly value: string
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

/** The answers and readings as hidden fields; those of `but` are given on the page itself. */
export function hiddenFields(
  { answers, laesninger }: Posted,
  steps: readonly Step[],
  but = '',
): Hidden[] {
  return [
    ...steps.flatMap((step) =>
      [...(answers.get(step.screener.ruleset.id) ?? [])].map(([path, value]) => ({
        name: fieldOf(step, path),
        value,
      })),
    ),
    ...Object.entries(laesninger).map(([id, value]) => ({ name: readingName(id), value })),
  ].filter(({ name }) => name !== but)
}

/** The way to a question. */
export function wayTo(step: Step, path: string): Way {
  return { action: actions.goTo(fieldOf(step, path)), url: step.url }
}

/** The answered questions of one interview, in the order given. */
export function answeredOf(
  step: Step,
  order: readonly string[],
  { answers }: Posted,
  sprog: Language,
): Answered[] {
  const texts = interviewTexts[sprog]
  const given = answers.get(step.screener.ruleset.id)
  return order.flatMap((path) => {
    const answer = given?.get(path)
    return answer === undefined
      ? []
      : [
          {
            question: wordingOf(step, path, sprog),
            answer: texts.options[answer],
            change: wayTo(step, path),
          },
        ]
  })
}

/** A question as the ruleset asks it. */
export function wordingOf(step: Step, path: string, sprog: Language): string {
  return questionsOf(step).find((fact) => fact.path === path)?.question[sprog] ?? path
}
