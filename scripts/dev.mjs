/** The service from its sources, without a build: started again when one of them changes. */
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { finish } from './lib/finish.mjs'
import { generate } from './lib/generators.mjs'
import { root } from './lib/test-files.mjs'

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
const condition = '--conditions=@screeningsmodel/source'

const generated = await generate()
if (generated.failed > 0) finish(generated)
else {
  // What the server reads besides its imports, including generated files.
  const reads = '--include=packages/*/src/**/*.{eta,json}'
  const server = start(
    'watch',
    '--clear-screen=false',
    '--import=./scripts/lib/tsx-in-threads.mjs',
    condition,
    reads,
    'packages/api/src/server.ts',
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', () => process.exit())
  onChange(['packages/api/client', 'packages/api/src/views'], 'packages/api/scripts/assets.ts')
  onChange(['packages/core/src/rulesets'], 'packages/core/scripts/generate.ts')
}

function start(...args) {
  return spawn(process.execPath, [tsx, ...args], { cwd: root, stdio: 'inherit' })
}

/** Runs a generator when something in one of the folders changes; it waits a moment, since editors may write twice. */
function onChange(folders, generator) {
  let soon
  for (const folder of folders) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(soon)
      soon = setTimeout(() => start(condition, generator), 100)
    })
  }
}
