/** TypeScript: `openapi-typescript` from the saved document, `openapi-fetch`, the compiler at its strictest. */
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import openapiTypes, { astToString } from 'openapi-typescript'
import t from 'tap'
import { expected, root, run, startService } from './generated.js'

t.test('it is generated, compiled and used', async (t) => {
  const api = join(root, 'packages/api')
  const { address, document, folder } = await startService(t, api)
  const types = astToString(await openapiTypes(pathToFileURL(document)))
  await writeFile(join(folder, 'screeningsmodellen.ts'), types)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  await copyFile(join(root, 'docs/clients/typescript/screen.ts'), join(folder, 'screen.ts'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
  const target = ['--target', 'es2022', '--module', 'nodenext', '--types', 'node']
  await run(process.execPath, [tsc, ...strict, ...target, join(folder, 'screen.ts')], {
    cwd: folder,
  })
  t.equal(await run(process.execPath, [join(folder, 'screen.js'), address]), expected)
  t.notMatch(types, /Record<string, never>;? *\n *};? *\n *\/\*\*/)
})

t.test('what is not in the document does not compile', async (t) => {
  const { document, folder } = await startService(t, join(root, 'packages/api'))
  const types = astToString(await openapiTypes(pathToFileURL(document)))
  await writeFile(join(folder, 'screeningsmodellen.ts'), types)
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }')
  const wrong = [
    "import type { components } from './screeningsmodellen.js'",
    "export const value: components['schemas']['TilbudInput'] = {",
    "  kompetencer: { psykologbehandling: 'indgår' },",
    '}',
  ]
  await writeFile(join(folder, 'wrong.ts'), wrong.join('\n'))
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  await t.rejects(
    run(process.execPath, [tsc, '--strict', '--noEmit', '--module', 'nodenext', 'wrong.ts'], {
      cwd: folder,
    }),
    /"indgår"' is not assignable/,
  )
})
