/** Python: `openapi-python-client` from the saved document, and used. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { expected, root, run, startService, tool } from './generated.js'

t.test('it is generated and used', async (t) => {
  const { address, document, folder } = await startService(t, tmpdir())
  const written = join(folder, 'screeningsmodellen')
  await run(await tool('openapi-python-client'), [
    ...['generate', '--path', document, '--meta', 'none', '--output-path', written],
  ])
  const python = await tool('python')
  // Everything is compiled, not only what the program happens to import.
  await run(python, ['-m', 'compileall', '-q', written])
  const program = join(root, 'docs/clients/python/screen.py')
  const answer = await run(python, [program, address], { env: { PYTHONPATH: folder } })
  t.equal(answer, expected)
})
