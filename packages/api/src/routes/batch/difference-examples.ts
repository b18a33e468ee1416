/** Synthetic example rows for comparing two rulesets, with the answers of the service. */
import type { RouteContext } from '../../http/instance.js'
import type { Exchange } from '../../openapi/exchange.js'
import { exampleRuleset, find } from '../ruleset-id.js'
import { comparerOf, counted, textOf } from './different-rows.js'
import { contentOf } from './examples.js'
import { readRows } from './rows-in.js'

const ndjson = 'application/x-ndjson'

/** A ruleset compared with itself: no row differs, and a refused row is reported. */
export async function differenceExchanges({
  registry,
  basePath,
}: RouteContext): Promise<Exchange[]> {
  const rows = [{ reference: 'A-1', netvaerksmoeder: true }, { netvaerksmoeder: 3 }]
  const requests = [
    ['ndjson', ndjson, rows.map((row) => `${JSON.stringify(row)}\n`).join('')],
    ['tabel', 'text/csv', 'reference,netvaerksmoeder\nA-1,ja\nA-2,3\n'],
    ['liste', 'application/json', rows],
  ] as const
  const example = find(registry, exampleRuleset)
  return Promise.all(
    requests.map(async ([name, requestType, request]) => {
      const comparer = comparerOf([example, example], {}, basePath)
      let value = ''
      const read = readRows(requestType, contentOf(request), comparer.ruleset)
      for await (const part of textOf(counted({ rows: undefined }, comparer, read, 'da')))
        value += part
      const summary = 'The same ruleset twice: no row differs, and one is refused'
      return {
        name,
        summary,
        requestType,
        request,
        status: 200,
        answerType: ndjson,
        answer: { value },
      }
    }),
  )
}
