/** Java: openapi-generator’s native client from the saved document, compiled unchanged, and used. */
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { expected, javaLibraries, root, run, startService, tool } from './generated.js'

t.test('it is generated, compiled and used', async (t) => {
  const { address, document, folder } = await startService(t, tmpdir())
  const generator = await tool('openapi-generator-cli')
  const packages = 'apiPackage=dk.screeningsmodellen.api,modelPackage=dk.screeningsmodellen.model'
  const properties = `invokerPackage=dk.screeningsmodellen,${packages}`
  const java = join(folder, 'java')
  await run(generator, [
    ...['generate', '-i', document, '-g', 'java', '--library', 'native', '-o', java],
    ...['--additional-properties', properties],
  ])
  const sources = (await readdir(join(java, 'src/main/java'), { recursive: true }))
    .filter((name) => name.endsWith('.java'))
    .map((name) => join(java, 'src/main/java', name))
  t.ok(sources.length > 50)
  const classes = join(folder, 'classes')
  const program = join(root, 'docs/clients/java/Screen.java')
  await run('javac', ['-nowarn', '-d', classes, '-cp', javaLibraries, ...sources, program])
  const answer = await run('java', ['-cp', `${classes}:${javaLibraries}`, 'Screen', address])
  t.equal(answer, expected)
})
