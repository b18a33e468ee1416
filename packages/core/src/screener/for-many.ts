/** Complete answers for many rows, which share parts. */
import { sharing } from '../answer/sharing.js'
import type { Names, ScreeningOf } from '../answer/typed.js'
import { isImpossible } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import type { Request } from '../evaluation/request.js'
import { languageOf } from '../request/options.js'
import { plainReader } from '../request/plain.js'
import { accept, meantBy, type Loaded, type ScreenOptions } from './load.js'
import { answering, type Screener } from './screener.js'

/** In a short run few values recur: keeping parts of its rows would take longer than it saves. */
const rowsOfShortRun = 1_000

/**
 * A function for the rows of one long run (a table, a stream), with the same complete answers as `screener.screen`;
 * from some 5,000 rows it is faster. After the first thousand rows, parts that depend on few facts are made once and
 * occur in several answers; they are frozen (`isShared`). The cache for that contains facts. It is bounded, and freed
 * with the function, so make one for each run. A screener that another copy of the library made, or that a notebook
 * changed to display its answers, is asked row by row.
 *
 * @returns a function of the facts of one row, as `screen` takes them
 * @throws {InputError} if there are no texts in the language; the function throws as `screener.screen` does
 * @example
 * forMany(compileRuleset(rulesets[0]))({ borgere: 4 }).konklusion // 'uafklaret'
 */
export function forMany<N extends Names, Input>(
  screener: Screener<N, Input>,
  options?: ScreenOptions,
): (input: Input) => ScreeningOf<N> {
  return sharingAfter(rowsOfShortRun, screener, options)
}

/** The same, with how many rows are answered alone before parts are kept. */
export function sharingAfter<N extends Names, Input>(
  rowsAlone: number,
  screener: Screener<N, Input>,
  options?: ScreenOptions,
): (input: Input) => ScreeningOf<N> {
  const loaded = answering(screener)
  if (!loaded) return (input) => screener.screen(input, options)
  const language = languageOf(loaded.tell, options, loaded.sprog)
  const shared = sharing(loaded.program, loaded.texts)
  const read = plainRequests(loaded)
  let rows = 0
  return (input) => {
    rows += 1
    const plain = read(input)
    const meant = plain ? loaded : meantBy(loaded, input, language)
    const request = plain ?? accept(meant, input, language)
    // Changes of facts derived from a list depend on its rows, and a row's own parameters change the rules.
    const mayShare = rows > rowsAlone && meant === loaded && request.lists.length === 0
    return meant.explain(
      request,
      language,
      mayShare ? shared(request.evaluation) : undefined,
    ) as ScreeningOf<N>
  }
}

/** Reads requests that have no problems and choose no readings; undefined for any other. */
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
