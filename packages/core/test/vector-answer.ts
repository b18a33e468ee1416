import { requestOf, type Vector } from '@screeningsmodel/fixtures'
import {
  InputError,
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

/** What the library answers to a vector: the answer, or the list of errors. */
export function answerTo(endpoint: string, vector: Vector): unknown {
  try {
    return library[endpoint]?.(requestOf(vector) as never, { sprog: vector.sprog })
  } catch (error) {
    if (error instanceof InputError) return { errors: error.errors }
    throw error
  }
}
