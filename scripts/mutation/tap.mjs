/** A test of tap, run within this process up to its first assertion that fails. */
import tap, { Test } from 'tap'

class Noticed extends Error {}
const failed = new WeakSet()
const { fail, threw } = Test.prototype

/** Throws when the first assertion fails: the rest of the test would show nothing more. */
Test.prototype.fail = function (...told) {
  const root = rootOf(this)
  if (root === tap || failed.has(root)) return fail.apply(this, told)
  failed.add(root)
  throw new Noticed()
}
/** A test that threw has ended: nothing more needs to end it. */
Test.prototype.threw = function (...told) {
  failed.add(rootOf(this))
  return threw.apply(this, told)
}
// tap's own root would time out, because this process does not end with its tests.
tap.setTimeout(0)

function rootOf(test) {
  while (test.parent) test = test.parent
  return test
}

/**
 * @param {import('./program.mjs').RegisteredTest} test
 * @returns {Promise<boolean>} whether it passes
 */
export async function passes({ name, run }) {
  const root = new Test({ name })
  root.resume()
  const { ok } = await root.test(name, { timeout: 0 }, run)
  return ok && !failed.has(root)
}
