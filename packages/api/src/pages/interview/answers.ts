/** The answers of an interview. The form carries them all from page to page, so that the service keeps nothing. */
import { looksLikeCpr, splitPath, type Fact, type Screening } from '@screeningsmodel/core'
import { actionName, readingName } from '../kit/ids.js'
import type { Step } from './steps.js'

/** The possible answers to a question, as the form posts them. */
export const answerValues = ['ja', 'nej', 'ved-ikke'] as const
export type AnswerValue = (typeof answerValues)[number]

/** By dotted path of the fact. */
export type Answers = ReadonlyMap<string, AnswerValue>

/** A question by the interview and the fact that it asks for. */
export interface Question {
  readonly step: Step
  readonly path: string
}

/** A posted form; unknown fields are left out. */
export interface Posted {
  /** By id of the ruleset. */
  readonly answers: ReadonlyMap<string, Answers>
  /** The readings chosen, by id. */
  readonly laesninger: Readonly<Record<string, string>>
  /** The question that the page showed. */
  readonly asked: Question | undefined
  /** What the button asks for: see `action.ts`. */
  readonly action: string | undefined
  /** Whether something in it looks like a CPR number. */
  readonly personal: boolean
}

/** The hidden field that names the question of the page. */
export const askedName = 'spoergsmaal'

/** The form field of a question. It names the ruleset, because another interview may have a fact of the same path. */
export function fieldOf({ screener }: Step, path: string): string {
  return `${screener.ruleset.id}/${path}`
}

/** The facts that an interview can ask for: those that are true or false. */
export function questionsOf({ screener }: Step): readonly Fact[] {
  return screener.ruleset.facts.filter(({ type }) => type === 'boolean')
}

/** The question that a form field answers. */
export function questionOf(
  field: string | undefined,
  steps: readonly Step[],
): Question | undefined {
  return steps
    .flatMap((step) => questionsOf(step).map(({ path }) => ({ step, path })))
    .find(({ step, path }) => fieldOf(step, path) === field)
}

/**
 * Reads a posted form.
 *
 * @param form from the body parser: each field a string, or a list of strings if it was sent twice
 */
export function readForm(form: unknown, steps: readonly Step[]): Posted {
  const sent = new Map(
    Object.entries(form ?? {}).map(([name, value]) => [name, [value].flat().map(String)] as const),
  )
  const last = (name: string) => sent.get(name)?.at(-1)
  const readings = steps.flatMap(({ screener }) => screener.ruleset.readings ?? [])
  return {
    answers: new Map(steps.map((step) => [step.screener.ruleset.id, readAnswers(step, last)])),
    laesninger: Object.fromEntries(
      readings.flatMap(({ id, options }) => {
        const option = options.find((each) => each.id === last(readingName(id)))
        return option ? [[id, option.id]] : []
      }),
    ),
    asked: questionOf(last(askedName), steps),
    action: last(actionName),
    personal: [...sent].some(([name, values]) => [name, ...values].some(looksLikeCpr)),
  }
}

/** The answers to the questions of one interview. */
export function answersOf({ answers }: Posted, { screener }: Step): Answers {
  return answers.get(screener.ruleset.id) ?? new Map()
}

/** The answers that carry over from a conclusion of the previous interview, as its document says. */
export function carriedTo(step: Step, before: Screening | undefined): Answers {
  const given = before?.naeste?.fakta ?? {}
  return new Map(
    questionsOf(step).flatMap(({ path }) => {
      const [first, second] = splitPath(path)
      const part = given[first]
      const value = second !== undefined && typeof part === 'object' ? part[second] : part
      return typeof value === 'boolean' ? [[path, value ? 'ja' : 'nej'] as const] : []
    }),
  )
}

function readAnswers(step: Step, last: (name: string) => string | undefined): Answers {
  return new Map(
    questionsOf(step).flatMap(({ path }) => {
      const value = last(fieldOf(step, path))
      return isAnswer(value) ? [[path, value] as const] : []
    }),
  )
}

/** Whether a value is one of the answers to a question. */
export function isAnswer(value: string | undefined): value is AnswerValue {
  return (answerValues as readonly (string | undefined)[]).includes(value)
}
