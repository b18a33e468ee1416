/** The query of the capacity page -> the question, or what is wrong with it. */
import { InputError, type Language, type Ruleset } from '@screeningsmodel/core'
import { kapacitet, type KapacitetInput } from '@screeningsmodel/core/kapacitet'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { showable } from '../kit/fields.js'
import { lastText } from '../kit/posted.js'
import { texts as kitTexts } from '../kit/texts.js'
import { isAmbiguous, typedWhole } from '../kit/typed-number.js'
import { pageTexts } from './texts.js'

/** Lower than those of the API, because the page computes the answers for a whole curve. */
const pageBounds = { kvinder: 200, tilbud: 50, taerskel: 20, regioner: 20 } as const

export const fieldNames = ['kvinder', 'tilbud', 'taerskel'] as const
export type FieldName = (typeof fieldNames)[number]
/** The fields as they were typed. */
export type Typed = Readonly<Record<FieldName, string>>

/** The question, once it can be answered. */
export interface Question {
  readonly input: Required<Pick<KapacitetInput, FieldName>>
  /** The women of each region, if they were given by region; their sum is that of `input`. */
  readonly regioner: readonly number[] | undefined
}

/** How many borgere the criterion requires in the newest ruleset for a tilbud. */
export function criterionOf({ parametre = [] }: Ruleset): number {
  return parametre.find(({ id }) => id === 'mindsteBorgere')?.value ?? 3
}

/**
 * The fields of a query; absent fields have the values of an example: the women of 2017, a tilbud in each region, and
 * the number that the criterion requires.
 */
export function typedOf(query: Readonly<Record<string, unknown>>, criterion: number): Typed {
  const typed = (name: FieldName, example: string) => lastText(query[name])?.trim() ?? example
  return {
    kvinder: typed('kvinder', '6'),
    tilbud: typed('tilbud', '5'),
    taerskel: typed('taerskel', String(criterion)),
  }
}

/** The fields as the page may repeat them: without CPR numbers. */
export function withoutPersonalData(typed: Typed): Typed {
  return {
    kvinder: showable(typed.kvinder),
    tilbud: showable(typed.tilbud),
    taerskel: showable(typed.taerskel),
  }
}

/** The query of a question, for a link to its answer. */
export function queryOf({ input, regioner }: Question): string {
  const { tilbud, taerskel } = input
  const spaced = regioner?.join(' ') ?? String(input.kvinder)
  const kvinder = isTwofold(spaced) ? spaced.replaceAll(' ', '+') : spaced
  return new URLSearchParams({
    kvinder,
    tilbud: String(tilbud),
    taerskel: String(taerskel),
  }).toString()
}

/** The question, or what is wrong with the fields: what the core refuses, and what is above the page's bounds. */
export function questionOf(typed: Typed, sprog: Language): Question | readonly Complaint[] {
  const t = pageTexts[sprog]
  const women = womenOf(typed.kvinder)
  const input = {
    kvinder: women.together,
    tilbud: typedWhole(typed.tilbud),
    taerskel: typedWhole(typed.taerskel),
  } as Question['input']
  const bounds = [
    ...fieldNames
      .filter((name) => input[name] > pageBounds[name])
      .map((name) => complaintAbout(name, t[name], t.atMost(pageBounds[name]))),
    ...((women.regioner?.length ?? 0) > pageBounds.regioner
      ? [complaintAbout('kvinder', t.kvinder, t.tooMany(pageBounds.regioner))]
      : []),
  ]
  const told = new Set(bounds.map(({ name }) => name))
  const complaints = [
    ...bounds,
    ...refusals(typed, input, sprog).filter(({ name }) => !told.has(name)),
  ]
  return complaints.length > 0 ? complaints : { input, regioner: women.regioner }
}

/** One number of women, or one for each region, which are added up; the text itself if it is neither. */
function womenOf(text: string): {
  readonly together: number | string
  readonly regioner?: readonly number[]
} {
  const parts = text.split(/[\s;+]+/)
  const whole = typedWhole(text)
  if (parts.length === 1) return { together: whole }
  // In the sum, the other regions would hide a region with a negative number. `1 000` is no region with one and one
  // with none, but a thousand.
  if (!parts.every((part) => /^(?:0|[1-9]\d{0,8})$/.test(part))) return { together: whole }
  if (isTwofold(text)) return { together: text }
  const regioner = parts.map(Number)
  return { together: sumOf(regioner), regioner }
}

/** Whether it is one number with spaces or several (`1 100`), and the smaller of the two could be computed. */
function isTwofold(text: string): boolean {
  const parts = text.split(/\s/)
  return (
    typeof typedWhole(text) === 'number' &&
    parts.length > 1 &&
    sumOf(parts.map(Number)) <= pageBounds.kvinder
  )
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}

/** What the core refuses. */
function refusals(typed: Typed, input: Question['input'], sprog: Language): Complaint[] {
  const t = pageTexts[sprog]
  try {
    // At most the page's limit, above which nothing is computed.
    kapacitet(withinBounds(input), { sprog })
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.errors.map(({ pointer, detail }) => {
      const name = pointer.slice(1) as FieldName
      const twofold = name === 'kvinder' && isTwofold(typed[name]) ? t.twofold : undefined
      const told = twofold ?? (isAmbiguous(typed[name]) ? kitTexts[sprog].form.ambiguous : detail)
      return complaintAbout(name, t[name], told)
    })
  }
}

function withinBounds(input: Question['input']): Question['input'] {
  return Object.fromEntries(
    fieldNames.map((name) => [
      name,
      input[name] > pageBounds[name] ? pageBounds[name] : input[name],
    ]),
  ) as Question['input']
}
