/** What is asked of the capacity page, from its address. */
import { InputError, type Language } from '@screeningsmodel/core'
import { kapacitet, samling, type KapacitetInput } from '@screeningsmodel/core/kapacitet'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { showable } from '../kit/fields.js'
import { lastText } from '../kit/posted.js'
import { pageTexts } from './texts.js'

/** The page draws a curve of many answers, so that it takes less than the API. */
const pageBounds = { kvinder: 200, tilbud: 50, taerskel: 20, regioner: 20 } as const
/** 2017, a tilbud in each region, the usual threshold; how the women were spread over the regions is not published. */
const example: Typed = { kvinder: '6', tilbud: '5', taerskel: '3', regioner: '2 2 1 1 0' }

export const numberNames = ['kvinder', 'tilbud', 'taerskel'] as const
export type FieldName = (typeof numberNames)[number] | 'regioner'
/** The fields as they were typed. */
export type Typed = Readonly<Record<FieldName, string>>

/** All there is to show. */
export interface Asked {
  readonly input: Required<Pick<KapacitetInput, (typeof numberNames)[number]>>
  readonly regioner: readonly number[]
}

/** The fields of an address; the example's where one is not in it. */
export function typedOf(query: Readonly<Record<string, unknown>>): Typed {
  const typed = (name: FieldName) => lastText(query[name])?.trim() ?? example[name]
  return {
    kvinder: typed('kvinder'),
    tilbud: typed('tilbud'),
    taerskel: typed('taerskel'),
    regioner: typed('regioner'),
  }
}

/** The fields as they may stand in a page: a CPR number never does. */
export function withoutPersonalData(typed: Typed): Typed {
  return {
    kvinder: showable(typed.kvinder),
    tilbud: showable(typed.tilbud),
    taerskel: showable(typed.taerskel),
    regioner: showable(typed.regioner),
  }
}

/** What to work out, or what is wrong with the fields. The core judges; the page is only narrower. */
export function asked(typed: Typed, sprog: Language): Asked | readonly Complaint[] {
  const t = pageTexts[sprog]
  const input = {
    kvinder: numberOf(typed.kvinder),
    tilbud: numberOf(typed.tilbud),
    taerskel: numberOf(typed.taerskel),
  } as Asked['input']
  const regioner = typed.regioner.split(/[\s;,]+/).map(numberOf) as number[]
  const complaints = [
    ...numberNames.flatMap((name) =>
      input[name] > pageBounds[name] ? [complaint(name, t.atMost(pageBounds[name]), t)] : [],
    ),
    ...(regioner.length > pageBounds.regioner
      ? [complaint('regioner', t.tooMany(pageBounds.regioner), t)]
      : []),
  ]
  const refused = [
    ...(complaints.length > 0
      ? []
      : refusals(
          () => kapacitet(input, { sprog }),
          (p) => p,
        )),
    ...(regioner.length > pageBounds.regioner
      ? []
      : refusals(
          () => samling({ kvinder: regioner }, { sprog }),
          () => '/regioner',
        )),
  ].map(({ pointer, detail }) => complaint(pointer.slice(1) as FieldName, detail, t))
  const all = [...complaints, ...refused]
  return all.length > 0 ? all : { input, regioner }
}

/** A number where one is written; else the text, for the core to refuse. */
function numberOf(text: string): number | string {
  return /^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : text
}

/** What the core refuses, once for each field. */
function refusals(ask: () => unknown, fieldOf: (pointer: string) => string) {
  try {
    ask()
    return []
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const byField = new Map(error.errors.map(({ pointer, detail }) => [fieldOf(pointer), detail]))
    return [...byField].map(([pointer, detail]) => ({ pointer, detail }))
  }
}

function complaint(name: FieldName, detail: string, t: (typeof pageTexts)['da']): Complaint {
  return complaintAbout(name, t[name], detail)
}
