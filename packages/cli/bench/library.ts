/** What the work takes in one process with nothing around it: parsing, screening, serialising. */
import { shipped } from '../src/rulesets/shipped.js'
import { lineBlocks } from './files.js'

export interface Bare {
  readonly parse: number
  readonly screen: number
  readonly serialise: number
}

/**
 * Seconds to parse the lines of a file with `JSON.parse`, to answer them and to serialise the answers
 * with `JSON.stringify`; each alone, block by block, reading and writing left out.
 */
export async function bare(file: string, fuldt: boolean): Promise<Bare> {
  const screener = shipped.asked('tilbud', {})
  const taken = { parse: 0, screen: 0, serialise: 0 }
  const timed = <T>(what: keyof Bare, run: () => T): T => {
    const started = performance.now()
    const made = run()
    taken[what] += (performance.now() - started) / 1000
    return made
  }
  for await (const lines of lineBlocks(file)) {
    const inputs = timed('parse', () => lines.map((line) => JSON.parse(line) as unknown))
    const answers = timed('screen', () =>
      inputs.map((input) => (fuldt ? screener.screen(input) : screener.compact(input))),
    )
    timed('serialise', () => answers.map((answer) => JSON.stringify(answer)))
  }
  return taken
}
