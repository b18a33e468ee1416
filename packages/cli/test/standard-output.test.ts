/** How a process inspects its standard output at the start. */
import { execFileSync } from 'node:child_process'
import {
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import t from 'tap'
import { wholeOutput } from '../src/terminal/standard-output.js'

t.test('if it is a pipe, later imports are resolved through links', async (t) => {
  const dir = realpathSync(t.testdir({ store: { a: {}, b: {} }, node_modules: {} }))
  for (const name of ['a', 'b']) {
    writeFileSync(join(dir, 'store', name, 'index.js'), '')
    symlinkSync(join(dir, 'store', name), join(dir, 'node_modules', name))
  }
  mkdirSync(join(dir, 'bin'))
  const found = createRequire(join(dir, 'bin/index.js'))
  const stored = (name: string) => join(dir, 'store', name, 'index.js')
  t.equal(found.resolve('a'), stored('a'))

  const pipe = join(dir, 'pipe')
  execFileSync('mkfifo', [pipe])
  const fd = openSync(pipe, constants.O_RDWR)
  t.teardown(() => closeSync(fd))
  const stdout = Object.assign(new PassThrough(), { fd })
  t.equal(wholeOutput(stdout), stdout)
  t.equal(found.resolve('b'), stored('b'))
})
