import { InputError, RulesetError, type Problem } from '../../src/index.js'

/** What somebody is told is wrong with an input or a document; nothing where it is taken. */
export function problemsOf(asked: () => unknown): readonly Problem[] {
  try {
    asked()
  } catch (error) {
    if (error instanceof InputError || error instanceof RulesetError) return error.errors
    throw error
  }
  return []
}
