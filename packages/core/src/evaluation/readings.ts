/** The same facts under every reading: does the conclusion hang on how a phrase is read? */
import type { Program, Truths } from '../program/program.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import { replaceAt } from '../support/replace-at.js'
import { conclude, conclusionId } from './conclude.js'
import type { Evaluation } from './evaluation.js'
import { missingForConclusion } from './why.js'

/** What the facts lead to under one choice of readings. */
export interface UnderReading {
  readonly konklusion: string
  /** Unknown facts (slots) that can still change it. */
  readonly missing: readonly number[]
}

/**
 * Whether the conclusion hangs on a reading, over all combinations of readings: true when two settle on
 * different ones, false when all settle on the same, null when some can't be settled and the rest agree.
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

/** A reading with the option chosen, and something about each choice that changes this reading alone. */
export interface Beside<T> {
  readonly id: string
  readonly valgt: string
  readonly andre: readonly { readonly id: string; readonly of: T }[]
}

/** What stands beside a choice of readings, one reading changed at a time. */
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

/** What a record leads to under a choice of readings. */
export function underReading(evaluation: Evaluation): UnderReading {
  const conclusion = conclude(evaluation)
  return {
    konklusion: conclusionId(evaluation.program, conclusion),
    missing: conclusion === null ? missingForConclusion(evaluation) : [],
  }
}
