/** The answers of an interview, as they travel in the form itself: nothing is kept on the server. */
import { looksLikeCpr, type Fact } from '@screeningsmodel/core'
import type { Step } from './steps.js'

/** What can be answered to a question; the words are those of the form. */
export const answerValues = ['ja', 'nej', 'ved-ikke'] as const
export type AnswerValue = (typeof answerValues)[number]

/** By dotted path of the fact. */
export type Answers = ReadonlyMap<string, AnswerValue>

/** A form that was posted. */
export interface Posted {
  /** By id of the ruleset. */
  readonly answers: ReadonlyMap<string, Answers>
  /** The field of the question that the page showed. */
  readonly asked: string | undefined
  /** The field of a question to go back to. */
  readonly goTo: string | undefined
  readonly refused: Refusal | undefined
}

/** Why a form is refused; a value of it is never repeated. */
export type Refusal = 'personoplysning' | 'ukendt-felt' | 'ukendt-vaerdi'

/** Fields besides the answers. */
export const fields = { asked: 'spoergsmaal', goTo: 'vis' } as const

/** The form field of a question. A fact of another interview may have the same path. */
export function fieldOf({ screener }: Step, path: string): string {
  return `${screener.ruleset.id}/${path}`
}

/** The facts that an interview can ask for: those that are answered with yes or no. */
export function questionsOf({ screener }: Step): readonly Fact[] {
  return screener.ruleset.facts.filter(({ type }) => type === 'boolean')
}

/**
 * Reads a posted form. What is sound of it is kept, so that one bad field does not cost the answers.
 *
 * @param form what the body parser gives: a string, or a list of them where a field stands twice
 */
export function readForm(form: unknown, steps: readonly Step[]): Posted {
  const known = new Map(
    steps.flatMap((step) =>
      questionsOf(step).map(({ path }) => [fieldOf(step, path), { step, path }] as const),
    ),
  )
  const answers = new Map(
    steps.map(({ screener }) => [screener.ruleset.id, new Map<string, AnswerValue>()]),
  )
  const control = new Map<string, string>()
  let refused: Refusal | undefined

  for (const [field, sent] of Object.entries(form ?? {}) as [string, unknown][]) {
    const values = [sent].flat().map(String)
    const question = known.get(field)
    const [value = ''] = values
    if ([field, ...values].some(looksLikeCpr)) refused = 'personoplysning'
    else if (question && isAnswer(value) && values.length === 1) {
      answers.get(question.step.screener.ruleset.id)?.set(question.path, value)
    } else if (isControl(field) && known.has(value) && values.length === 1) {
      control.set(field, value)
    } else refused ??= question ? 'ukendt-vaerdi' : 'ukendt-felt'
  }
  return { answers, asked: control.get(fields.asked), goTo: control.get(fields.goTo), refused }
}

function isAnswer(value: string): value is AnswerValue {
  return (answerValues as readonly string[]).includes(value)
}

function isControl(field: string): boolean {
  return Object.values<string>(fields).includes(field)
}
