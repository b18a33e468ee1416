import { requestOf, type Vector } from '@screeningsmodel/fixtures'
import {
  InputError,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type ScreenOptions,
} from '@screeningsmodel/core'

type Ask = (input: never, options?: ScreenOptions) => unknown

const library: Readonly<Record<string, Ask>> = {
  'screen-tilbud': screenTilbud,
  'screen-tilbud/perioder': screenTilbudPerioder,
  'screen-case': screenCase,
}

const registry = registryOf(rulesets)

/** The function that answers at an address of the service; the last are those of one ruleset each. */
function asked(endpoint: string): Ask | undefined {
  const [, id] = /^rulesets\/(.+)\/screening$/.exec(endpoint) ?? []
  return id === undefined ? library[endpoint] : registry.find(id)?.screen
}

/** The answer of the library to a vector, or the list of errors. */
export function answerTo(endpoint: string, vector: Vector): unknown {
  try {
    return asked(endpoint)?.(requestOf(vector) as never, { sprog: vector.sprog })
  } catch (error) {
    if (error instanceof InputError) return { errors: error.errors }
    throw error
  }
}
