import assert from 'node:assert/strict'
import { InputError } from '../../src/index.js'

/** The answer to an input, or the errors that it is refused with. */
export function orErrors<T>(ask: () => T): T | { readonly errors: InputError['errors'] } {
  try {
    return ask()
  } catch (error) {
    assert.ok(error instanceof InputError)
    return { errors: error.errors }
  }
}
