/** The query of the capacity page -> the question, or what is wrong with it. */
import { InputError, type Language } from '@screeningsmodel/core'
import { kapacitet, samling, type KapacitetInput } from '@screeningsmodel/core/kapacitet'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { showable } from '../kit/fields.js'
import { lastText } from '../kit/posted.js'
import { pageTexts, type CapacityPageTexts } from './texts.js'

/** Lower than those of the API, because the page computes the answers for a whole curve. */
const pageBounds = { kvinder: 200, tilbud: 50, taerskel: 20, regioner: 20 } as const
/** The women of 2017. How they were spread over the regions is not published, so that is made up. */
const example: Typed = { kvinder: '6', tilbud: '5', taerskel: '3', regioner: '2 2 1 1 0' }

export const numberNames = ['kvinder', 'tilbud', 'taerskel'] as const
export type FieldName = (typeof numberNames)[number] | 'regioner'
/** The fields as they were typed. */
export type Typed = Readonly<Record<FieldName, string>>

/** The question, once it can be answered. */
export interface Question {
  readonly input: Required<Pick<KapacitetInput, (typeof numberNames)[number]>>
  readonly regioner: readonly number[]
}

/** The fields of a query; those that are absent have the values of the example. */
export function typedOf(query: Readonly<Record<string, unknown>>): Typed {
  const typed = (name: FieldName) => lastText(query[name])?.trim() ?? example[name]
  return {
    kvinder: typed('kvinder'),
    tilbud: typed('tilbud'),
    taerskel: typed('taerskel'),
    regioner: typed('regioner'),
  }
}

/** The fields as the page may repeat them: without CPR numbers. */
export function withoutPersonalData(typed: Typed): Typed {
  return {
    kvinder: showable(typed.kvinder),
    tilbud: showable(typed.tilbud),
    taerskel: showable(typed.taerskel),
    regioner: showable(typed.regioner),
  }
}

/** The question, or what is wrong with the fields: what the core refuses, and what is above the page's bounds. */
export function questionOf(typed: Typed, sprog: Language): Question | readonly Complaint[] {
  const t = pageTexts[sprog]
  const input = {
    kvinder: numberOf(typed.kvinder),
    tilbud: numberOf(typed.tilbud),
    taerskel: numberOf(typed.taerskel),
  } as Question['input']
  const regioner = typed.regioner.split(/[\s;,]+/).map(numberOf) as number[]
  const tooLarge = numberNames.filter((name) => input[name] > pageBounds[name])
  const isTooLong = regioner.length > pageBounds.regioner
  const complaints = [
    ...tooLarge.map((name) => complaintAbout(name, t[name], t.atMost(pageBounds[name]))),
    ...(isTooLong ? [complaintAbout('regioner', t.regioner, t.tooMany(pageBounds.regioner))] : []),
    ...(tooLarge.length > 0 || isTooLong ? [] : refusals(() => kapacitet(input, { sprog }), t)),
    ...(isTooLong ? [] : refusals(() => samling({ kvinder: regioner }, { sprog }), t, 'regioner')),
  ]
  return complaints.length > 0 ? complaints : { input, regioner }
}

/** A number, or the text itself where it is none, which the core then refuses. */
function numberOf(text: string): number | string {
  return /^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text
}

/**
 * What the core refuses: the last problem of each field.
 *
 * @param only the field that all problems are about; otherwise their pointers name it
 */
function refusals(ask: () => unknown, t: CapacityPageTexts, only?: FieldName): Complaint[] {
  try {
    ask()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const fields = error.errors.map(({ pointer, detail }): [FieldName, string] => [
      only ?? (pointer.slice(1) as FieldName),
      detail,
    ])
    return [...new Map(fields)].map(([name, detail]) => complaintAbout(name, t[name], detail))
  }
}
