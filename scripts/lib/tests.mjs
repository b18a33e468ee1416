/** Test files as tasks: each is a program that writes TAP. */
import { Parser } from 'tap-parser'
import { bundle } from './bundle.mjs'

/** Longer than any file takes on a busy machine; tap ends it then and says what it was waiting for. */
const seconds = '600'

/**
 * @param {readonly string[]} files paths from the root
 * @param {string} [node] the program that runs them
 * @returns {Promise<readonly import('./pool.mjs').Task[]>}
 */
export async function testTasks(files, node = process.execPath) {
  const programOf = await bundle(files)
  return files.map((file) => ({
    name: file,
    command: node,
    args: ['--enable-source-maps', programOf(file)],
    env: { TAP: '1', TAP_TIMEOUT: seconds },
    judge,
  }))
}

/** Assertions, counted wherever they stand; of a file with one that fails, all but those that pass is told. */
function judge(written, status) {
  const events = Parser.parse(written, { flat: true })
  const isAssertion = ([type]) => type === 'assert'
  const assertions = events.filter(isAssertion).map(([, assertion]) => assertion)
  const passed = assertions.filter(({ ok, skip, todo }) => ok && !skip && !todo).length
  const failed = assertions.filter(({ ok, todo }) => !ok && !todo).length
  const rest = events.filter((event) => !isAssertion(event) || !event[1].ok)
  const isWhole = status === 0 && passed > 0
  return {
    passed,
    failed: isWhole ? failed : Math.max(failed, 1),
    said: `${Parser.stringify(rest)}Exit status ${status}.\n`,
  }
}
