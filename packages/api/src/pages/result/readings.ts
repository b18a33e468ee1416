/** "Would another reading change this?": every reading used, and what the others lead to. */
import type { ReadingAnswer } from '@screeningsmodel/core'
import { readingsOf } from '../kit/facts.js'
import type { ResultContext } from './criteria.js'

export interface ReadingsModel {
  /** The one sentence that answers the question. */
  readonly verdict: string
  /** Whether another reading leads to another conclusion. */
  readonly sensitive: boolean | null
  readonly readings: readonly {
    readonly phrase: string
    readonly used: string
    readonly others: readonly {
      readonly label: string
      /** The conclusion that this reading leads to, in the core's words; undefined for the same one. */
      readonly konklusionTekst: string | undefined
      /** The value of a button that chooses it (`action.ts`). */
      readonly action: string
    }[]
  }[]
}

/**
 * @param answers the readings of an answer, with the conclusion that they were read to
 * @param sensitive whether the conclusion hangs on a reading; null: not known
 * @param retell the conclusion's text when one reading is exchanged for another
 */
export function readingsModel(
  { ruleset, sprog, t }: ResultContext,
  {
    konklusion,
    laesninger,
  }: { readonly konklusion: string; readonly laesninger: readonly ReadingAnswer[] },
  sensitive: boolean | null,
  retell: (reading: string, option: string) => string,
): ReadingsModel | undefined {
  const described = readingsOf(ruleset)
  const readings = laesninger.flatMap(({ id, valgt, andre }) => {
    const reading = described.find((each) => each.id === id)
    if (!reading) return []
    const label = (option: string) =>
      reading.options.find((each) => each.id === option)?.label[sprog] ?? option
    return {
      phrase: reading.phrase[sprog],
      used: label(valgt),
      others: andre.map((other) => ({
        label: label(other.id),
        konklusionTekst: other.konklusion === konklusion ? undefined : retell(id, other.id),
        action: `laes:${id}=${other.id}`,
      })),
    }
  })
  if (readings.length === 0) return undefined
  return { verdict: verdictOf(sensitive, t), sensitive, readings }
}

function verdictOf(sensitive: boolean | null, t: ResultContext['t']): string {
  if (sensitive === null) return t.result.sensitivityUnknown
  return sensitive ? t.result.sensitive : t.result.insensitive
}
