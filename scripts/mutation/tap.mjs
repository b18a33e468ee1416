/** A test of tap, run within this process up to its first assertion that fails. */
import tap, { Test } from 'tap'

class Noticed extends Error {}
const failed = new WeakSet()
const { fail, threw } = Test.prototype

/** Throws where the first assertion fails: what comes after it tells nothing more. */
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
// This process has no end that tap's own root would wait for.
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
