/** The Python recipes of the guide, unchanged, with a running service. */
import { buildApp } from '@screeningsmodel/api'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'

const execute = promisify(execFile)
const guide = new URL('../../../../docs/guides/screen-many.md', import.meta.url)

t.test('rows are sent while answers are read, and every row gets one', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  const app = await buildApp({ logLevel: 'silent' })
  t.teardown(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const text = await readFile(guide, 'utf8')
  const [recipe] = [...text.matchAll(/```python\n([^]*?)```/g)]
    .map(([, code = '']) => code)
    .filter((code) => code.includes('http.client'))
  if (recipe === undefined) throw new Error('the guide has no recipe')
  const rows = 300_000
  const lines = Array.from(
    { length: rows },
    (_, i) => `{"reference":"T-${String(i)}","aar":2019,"borgere":4,"aarsvaerk":2.5}\n`,
  )
  await writeFile(join(folder, 'tilbud.ndjson'), lines.join(''))
  const script = join(folder, 'recipe.py')
  await writeFile(
    script,
    recipe.replaceAll(':3000', `:${String(port)}`).replaceAll('3000)', `${String(port)})`),
  )
  const { stdout } = await execute('python3', [script], { cwd: folder })
  t.match(stdout, `${String(rows)} answers`)
  const answers = (await readFile(join(folder, 'svar.ndjson'), 'utf8')).trimEnd().split('\n')
  t.equal(answers.length, rows)
  t.equal(
    (JSON.parse(answers.at(-1) ?? '') as { reference: string }).reference,
    `T-${String(rows - 1)}`,
  )
})
