/** The same facts under every reading: does the conclusion hang on how a phrase is read? */
import { concludeFrom, conclusionId, evaluate } from './evaluate.js'
import { missingForConclusion } from './missing.js'
import type { Program, Values, Variant } from './program.js'
import type { Fact } from './ruleset.js'
import type { ReadingAnswer } from './screening.js'

/** What the facts lead to under one choice of readings. */
export interface UnderReading {
  readonly konklusion: string
  /** Unknown facts (slots) that can still change it. */
  readonly missing: readonly number[]
}

/** A phrase that can be read in more than one way; that of the periods included. */
export interface ReadingOptions {
  readonly id: string
  readonly options: readonly { readonly id: string }[]
}

/**
 * Whether the conclusion hangs on a reading, over all combinations of readings: true when two settle on
 * different ones, false when all settle on the same, null when some can't be settled and the rest agree.
 */
export function sensitive(under: readonly UnderReading[]): boolean | null {
  let settled: string | undefined
  let isOpen = false
  for (const { konklusion } of under) {
    if (konklusion === 'uafklaret') isOpen = true
    else if (konklusion !== (settled ??= konklusion)) return true
  }
  return isOpen || settled === undefined ? null : false
}

/** Each reading with the option used and what its other options conclude, one changed at a time. */
export function readingAnswers(
  readings: readonly ReadingOptions[],
  facts: readonly Pick<Fact, 'path'>[],
  choice: readonly number[],
  under: (reading: number, option: number) => UnderReading,
): ReadingAnswer[] {
  return readings.map(({ id, options }, i) => {
    const andre: ReadingAnswer['andre'] = []
    options.forEach((option, o) => {
      if (o === choice[i]) return
      const { konklusion, missing } = under(i, o)
      andre.push({
        id: option.id,
        konklusion,
        mangler: missing.map((slot) => facts[slot]?.path ?? ''),
      })
    })
    return { id, valgt: options[choice[i] ?? 0]?.id ?? '', andre }
  })
}

/** Facts under a choice of readings. */
export function underReading(program: Program, variant: Variant, values: Values): UnderReading {
  const conclusion = concludeFrom(variant, values)
  return {
    konklusion: conclusionId(program, conclusion),
    missing:
      conclusion === null ? missingForConclusion(variant, evaluate(variant, values), values) : [],
  }
}
