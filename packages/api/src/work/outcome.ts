/** The messages between threads. */
import { InputError } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import type { Tasks } from './tasks.js'

export interface Asked {
  readonly name: keyof Tasks
  readonly given: never
}

/** The outcome of a task: its value, or why its input is refused. */
export type Outcome =
  | { readonly value: unknown }
  | { readonly refused: 'input'; readonly errors: InputError['errors'] }
  | { readonly refused: 'rows'; readonly errors: RowsError['errors']; readonly linje: number }

/** The value. @throws {InputError | RowsError} as the task threw */
export function valueOf(outcome: Outcome): unknown {
  if ('value' in outcome) return outcome.value
  throw outcome.refused === 'input'
    ? new InputError([...outcome.errors])
    : new RowsError(outcome.errors, outcome.linje)
}
