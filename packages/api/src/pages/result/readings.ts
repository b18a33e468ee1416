/** "Would another reading change this?": the readings that were used, and what the others lead to. */
import type { ReadingAnswer } from '@screeningsmodel/core'
import { readingsOf } from '../kit/facts.js'
import type { ResultContext } from './criteria.js'

export interface ReadingsModel {
  /** The one sentence that answers the question. */
  readonly verdict: string
  /** Whether another reading leads to another conclusion; null where it is not known. */
  readonly sensitive: boolean | null
  readonly readings: readonly {
    readonly phrase: string
    readonly used: string
    readonly others: readonly {
      readonly label: string
      /** The conclusion that it leads to, in the core's words; undefined where it is the same. */
      readonly konklusionTekst: string | undefined
      /** The action that chooses it. */
      readonly action: string
    }[]
  }[]
}

/**
 * @param answer the readings of an answer, and its conclusion
 * @param sensitive whether the conclusion depends on a reading; null where it is not known
 * @param retell gives the text of the conclusion under another reading
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
