/** Test files as tasks: each writes TAP. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { Parser } from 'tap-parser'
import { bundle } from './bundle.mjs'
import { execute } from './pool.mjs'
import { runners } from './runners.mjs'
import { groupOf } from './test-files.mjs'

/** Longer than any file takes on a busy machine; tap ends it then and says what it was waiting for. */
const seconds = '600'

/**
 * @param {readonly string[]} files paths from the root
 * @param {{ node?: string, name?: (file: string) => string, env?: Record<string, string> }} [options]
 *   `node`: the program that runs them
 * @returns {Promise<readonly import('./pool.mjs').Task[]>}
 */
export async function testTasks(files, { node = process.execPath, name = String, env } = {}) {
  const bundles = await bundle(files.filter((file) => !loadsByName(file)))
  const flags = shortLived(node)
  const given = {
    TAP: '1',
    TAP_TIMEOUT: seconds,
    TEST_BUNDLES: bundles,
    TEST_FLAGS: flags.join(' '),
    ...env,
  }
  const inRunner = runners({
    execPath: node,
    // Most objects of a test are short-lived: a young generation that is large from the start saves the collector work.
    execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=64', ...flags],
    env: { ...process.env, ...given },
  })
  const asProgram = (file) => {
    const args = ['--import=tsx', '--conditions=@screeningsmodel/source', file]
    return execute({ command: node, args, env: given })
  }
  return files.map((file) => {
    // For one Node: each Node has processes of its own.
    const group = name(groupOf(file))
    return {
      name: name(file),
      group,
      async perform(isAlone) {
        const address = join(bundles, file.replace(/\.ts$/, '.mjs'))
        const ran = loadsByName(file)
          ? await asProgram(file)
          : await inRunner({ name: file, group, address }, isAlone)
        return judge(file, ran)
      },
    }
  })
}

/**
 * Options for a program that does not run long: its collector uses no other processors, and V8 waits before it
 * optimises, if this Node has the option (20 has it; 22 and 24 do not).
 *
 * @param {string} node
 * @returns {readonly string[]}
 */
function shortLived(node) {
  const patience = '--interrupt-budget=1000000'
  const isKnown = spawnSync(node, [patience, '--version']).status === 0
  return ['--single-threaded-gc', ...(isKnown ? [patience] : [])]
}

/** A bundle cannot contain modules that a test loads by computed names. */
const loadsByName = (file) => file.includes('/packed/')

/** Assertions, counted at every level; of a file with a failure, everything except the passing ones is shown. */
function judge(file, { written, complaints, status }) {
  const events = Parser.parse(written, { flat: true })
  const isAssertion = ([type]) => type === 'assert'
  const assertions = events.filter(isAssertion).map(([, assertion]) => assertion)
  const passed = assertions.filter(({ ok, skip, todo }) => ok && !skip && !todo).length
  const failed = assertions.filter(({ ok, todo }) => !ok && !todo).length
  const rest = events.filter((event) => !isAssertion(event) || !event[1].ok)
  const isWhole = status === 0 && passed > 0
  const ending = `Exit status ${String(status)}. To run it alone: pnpm run test:one ${file}\n`
  return {
    passed,
    failed: isWhole ? failed : Math.max(failed, 1),
    said: Parser.stringify(rest) + complaints + ending,
  }
}
