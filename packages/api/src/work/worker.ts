/** The program of a worker thread: runs one task at a time. */
import { InputError } from '@screeningsmodel/core'
import { RowsError } from '@screeningsmodel/rows'
import { tasks } from './tasks.js'
import type { Asked, Outcome } from './outcome.js'

/** An error loses its class on the way to another thread, so refusals are passed on as data. */
export default async function run({ name, given }: Asked): Promise<Outcome> {
  const task: (given: never) => unknown = tasks[name]
  try {
    return { value: await task(given) }
  } catch (error) {
    if (error instanceof InputError) return { refused: 'input', errors: error.errors }
    if (!(error instanceof RowsError)) throw error
    return { refused: 'rows', errors: error.errors, linje: error.linje }
  }
}
