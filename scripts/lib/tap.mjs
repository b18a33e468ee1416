/** The `tap` of a bundled test file: a root of its own, although other files run in the same process. */
import { Test, t } from 'tap'

/** In a file that is started as a program, the root of the process. */
let current = t
export { current as default }

/**
 * @param {string} name of the file
 * @param {() => Promise<unknown>} load loads the file; its tests belong to this root
 * @returns {Promise<{ written: string, isPassing: boolean }>} its TAP
 */
export function runFile(name, load) {
  // The process's own has nothing to wait for.
  t.setTimeout(0)
  const test = new Test({ name, timeout: Number(process.env.TAP_TIMEOUT) * 1000, cb: load })
  current = test
  let written = ''
  test.on('data', (chunk) => (written += chunk))
  return new Promise((resolve) => {
    test.runMain(() => resolve({ written, isPassing: test.passing() }))
  })
}
