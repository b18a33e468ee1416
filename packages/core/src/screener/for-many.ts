/** Whole answers for many rows, which have parts in common. */
import { sharing } from '../answer/sharing.js'
import type { Names, ScreeningOf } from '../answer/typed.js'
import { isImpossible } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { Request } from '../evaluation/request.js'
import { plainReader } from '../request/plain.js'
import { accept, languageOf, meantBy, type Loaded, type ScreenOptions } from './load.js'
import { answering, type Screener } from './screener.js'

/**
 * Makes what screens the rows of one run (a table, a stream) faster: the same whole answers as
 * `screener.screen` gives. Parts that hang on few facts are made once and stand in several answers; they are frozen
 * (`isShared`). What is kept for that holds facts: it is bounded, and goes when the function goes, so that one is made
 * for each run. A screener whose answers are made elsewhere (by another copy of the library, or in a notebook to show
 * themselves) is asked row by row.
 *
 * @throws {InputError} when there are no texts in the language; and the function, as `screener.screen`
 * @example
 * forMany(compileRuleset(rulesets[0]))({ borgere: 4 }).konklusion // 'uafklaret'
 */
export function forMany<N extends Names, Input>(
  screener: Screener<N, Input>,
  options?: ScreenOptions,
): (input: Input) => ScreeningOf<N> {
  const loaded = answering(screener)
  if (!loaded) return (input) => screener.screen(input, options)
  const language = languageOf(loaded.tell, options, loaded.sprog)
  const shared = sharing(loaded.program, loaded.texts)
  const read = plainRequests(loaded)
  return (input) => {
    const plain = read(input)
    const meant = plain ? loaded : meantBy(loaded, input, language)
    const request = plain ?? accept(meant, input, language)
    // Changes of facts that were counted from a list hang on its rows, and a row's own parameters change the rules.
    const isAlike = meant === loaded && request.lists.length === 0
    return meant.explain(
      request,
      language,
      isAlike ? shared(request.evaluation) : undefined,
    ) as ScreeningOf<N>
  }
}

/** Reads requests that nothing is wrong with and that choose no readings; undefined for any other. */
function plainRequests({ program }: Loaded): (input: unknown) => Request | undefined {
  const [variant] = program.variants
  const read = plainReader(program, () => 0)
  return (input) => {
    const plain = read(input)
    if (!plain) return undefined
    const { reference, aar, values } = plain
    const evaluation = evaluationOf(program, variant, values, program)
    return isImpossible(evaluation) ? undefined : { reference, aar, evaluation, lists: [] }
  }
}
