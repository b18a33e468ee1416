import { InputError, RulesetError, type Problem } from '../../src/index.js'

/** The errors of an input or a document; none if it is accepted. */
export function problemsOf(asked: () => unknown): readonly Problem[] {
  try {
    asked()
  } catch (error) {
    if (error instanceof InputError || error instanceof RulesetError) return error.errors
    throw error
  }
  return []
}
