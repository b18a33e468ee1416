import t from 'tap'
import { startDuckDb } from './support/duckdb.js'
import { conclusions, statement, tableFile, written } from './support/guide.js'

t.test('the guide’s view of a CSV file in DuckDB', async (t) => {
  const { ask } = await startDuckDb(t)
  const { file, expected } = await tableFile(t)
  await ask((await statement('CREATE VIEW')).replace('tilbud.csv', file))
  t.strictSame(conclusions(await ask(await written('duckdb', 'tilbud'))), expected)
  t.strictSame(
    expected.map(({ konklusion, mangler, umulig }) => [konklusion, mangler, umulig]),
    [
      ['hoejt-specialiseret', '', false],
      ['ikke-hoejt-specialiseret', '', false],
      ['uafklaret', 'kompetencer.social-stoette', false],
      [undefined, undefined, true],
    ],
  )
})
