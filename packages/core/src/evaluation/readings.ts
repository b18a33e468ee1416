/** The same facts under every reading: does the conclusion depend on how a phrase is read? */
import type { Program, Truths } from '../program/program.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import { replaceAt } from '../support/replace-at.js'
import { conclude, conclusionId } from './conclude.js'
import type { Evaluation } from './evaluation.js'
import { missingForConclusion } from './why.js'

/** The conclusion from the facts under one choice of readings. */
export interface UnderReading {
  readonly konklusion: string
  /** Unknown facts (slots) that can still change the conclusion. */
  readonly missing: readonly number[]
}

/**
 * Whether the conclusion depends on a reading, over all combinations of readings: true if two combinations settle
 * on different conclusions, false if all settle on the same, null if some are not settled and the rest agree.
 */
export function sensitive(program: Program, truths: Truths): boolean | null {
  let settled: string | undefined
  let isOpen = false
  for (const variant of program.variants) {
    const conclusion = conclude({ variant, truths })
    const id = conclusionId(program, conclusion)
    if (conclusion === null) isOpen = true
    else if (id !== (settled ??= id)) return true
  }
  return isOpen ? null : false
}

/**
 * A reading with its chosen option, and a value for each other option: that of the choice with only this reading
 * changed.
 */
export interface Beside<T> {
  readonly id: string
  readonly valgt: string
  readonly andre: readonly { readonly id: string; readonly of: T }[]
}

/** The alternatives to a choice of readings, with one reading changed at a time. */
export function beside<T>(
  readings: readonly ReadingOptions[],
  choice: readonly number[],
  of: (choice: readonly number[]) => T,
): readonly Beside<T>[] {
  return readings.map(({ id, options }, r) => ({
    id,
    valgt: options[choice[r] ?? 0]?.id ?? '',
    andre: options.flatMap((option, o) =>
      o === choice[r] ? [] : { id: option.id, of: of(replaceAt(choice, r, o)) },
    ),
  }))
}

/** The conclusion of a record under its choice of readings. */
export function underReading(evaluation: Evaluation): UnderReading {
  const conclusion = conclude(evaluation)
  return {
    konklusion: conclusionId(evaluation.program, conclusion),
    missing: conclusion === null ? missingForConclusion(evaluation) : [],
  }
}
