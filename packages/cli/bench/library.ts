/** The cost of the work itself in one process: parsing, screening, serialising. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { shipped } from '../src/rulesets/shipped.js'
import { lineBlocks } from './files.js'

export interface Bare {
  readonly parse: number
  readonly screen: number
  readonly serialise: number
}

/**
 * Seconds of processor time to parse the lines of a file with `JSON.parse`, to screen them, and to serialise the
 * answers with `JSON.stringify`; measured separately, block by block, without reading and writing.
 */
export async function bareJson(file: string, fuldt: boolean): Promise<Bare> {
  const screener = shipped.asked('tilbud', {})
  const { taken, timed } = clock()
  for await (const lines of lineBlocks(file)) {
    const inputs = timed('parse', () => lines.map((line) => JSON.parse(line) as unknown))
    const answers = timed('screen', () =>
      inputs.map((input) => (fuldt ? screener.screen(input) : screener.compact(input))),
    )
    timed('serialise', () => answers.map((answer) => JSON.stringify(answer)))
  }
  return taken
}

/** The same with `csv-parse` for the rows of a table, and `csv-stringify` for their answers. */
export async function bareCsv(table: string, answers: string): Promise<Bare> {
  const { taken, timed } = clock()
  for await (const lines of lineBlocks(table)) timed('parse', () => parse(lines.join('\n')))
  for await (const lines of lineBlocks(answers)) {
    const rows = parse(lines.join('\n'))
    timed('serialise', () => stringify(rows))
  }
  return taken
}

function clock() {
  const taken = { parse: 0, screen: 0, serialise: 0 }
  const timed = <T>(what: keyof Bare, run: () => T): T => {
    const before = process.cpuUsage()
    const made = run()
    const { user, system } = process.cpuUsage(before)
    taken[what] += (user + system) / 1e6
    return made
  }
  return { taken, timed }
}
