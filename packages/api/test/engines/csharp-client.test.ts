/** C#: generated from the saved document. Debian has no compiler for the generated code. */
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { run, startService, tool } from './generated.js'

t.test('it is generated, with a class for each component', async (t) => {
  const { document, folder } = await startService(t, tmpdir())
  const written = join(folder, 'csharp')
  await run(await tool('openapi-generator-cli'), [
    ...['generate', '-i', document, '-g', 'csharp', '-o', written],
    ...['--additional-properties', 'packageName=Screeningsmodellen'],
  ])
  const classes = await readdir(join(written, 'src/Screeningsmodellen/Model'))
  const { components } = JSON.parse(await readFile(document, 'utf8')) as {
    components: { schemas: Record<string, { type?: string; properties?: object }> }
  }
  // A component without properties, such as the readings of a ruleset without readings, needs no class.
  const objects = Object.entries(components.schemas).filter(
    ([, { properties }]) => properties && Object.keys(properties).length > 0,
  )
  t.ok(objects.length > 50)
  t.same(
    objects.map(([name]) => `${name}.cs`).filter((name) => !classes.includes(name)),
    [],
  )
  const competence = await readFile(join(written, 'src/Screeningsmodellen/Model/Competence.cs'))
  t.match(competence.toString(), /enum Competence/)
})
