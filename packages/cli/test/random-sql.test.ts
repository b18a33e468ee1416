import t from 'tap'
import { startDuckDb } from './support/duckdb.js'
import { agreeOnRandom } from './support/random-documents.js'

t.test('DuckDB and the library agree on random rulesets', async (t) => {
  await agreeOnRandom(t, await startDuckDb(t), 60)
})
