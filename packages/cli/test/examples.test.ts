/** The examples in docstrings of the packages beside the library are run, and must give what they say. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import t from 'tap'
import type { Ran } from './support/run-examples.js'

const program = fileURLToPath(new URL('support/run-examples.ts', import.meta.url))
const args = ['--import=tsx', '--conditions=@screeningsmodel/source', program]
const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 26 })

for (const { name, compared, failed, functions, without } of JSON.parse(stdout) as Ran[]) {
  t.test(`${name}: each example gives what it says`, (t) => {
    t.ok(compared.length > 0)
    for (const [line, found, wanted] of compared) t.equal(found, wanted, line)
    t.same(failed, [])
    t.end()
  })

  t.test(`${name}: every function has an example of its own`, (t) => {
    t.ok(functions.length > 0)
    t.same(without, [])
    t.end()
  })
}
