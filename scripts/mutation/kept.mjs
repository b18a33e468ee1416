/** Results of earlier runs, as long as the sources that they depend on are the same. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/test-files.mjs'

export const cache = join(root, 'node_modules/.cache/mutation')

export const hash = (...parts) =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

export const textOf = (file) => readFileSync(join(root, file), 'utf8')

const fileOf = (name) => join(cache, `${name}.json`)

/** The value kept under a name, if any. */
export const kept = (name) =>
  existsSync(fileOf(name)) ? JSON.parse(readFileSync(fileOf(name), 'utf8')) : undefined

export function keep(name, value) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(fileOf(name), JSON.stringify(value))
  return value
}

/**
 * The result of each change, written as soon as it is known, so that a run may be interrupted and continued.
 *
 * @typedef {object} Found
 * @property {string} key the change and the source that it changes
 * @property {string} [by] the test that noticed it, or how its process ended
 * @property {boolean} [reached] whether any test reaches it
 * @property {number} [unasked] the number of tests that reach it and for which the budget was too small
 * @property {readonly string[]} [survived] the tests, by name and the contents of their file, that did not notice it
 */
export function findings(isFresh) {
  const file = join(cache, 'found.ndjson')
  mkdirSync(cache, { recursive: true })
  const lines = existsSync(file) && !isFresh ? readFileSync(file, 'utf8').trim().split('\n') : []
  /** @type {Map<string, Found>} */
  const found = new Map(lines.map((line) => JSON.parse(line)).map((each) => [each.key, each]))
  return {
    get: (key) => found.get(key),
    set(each) {
      found.set(each.key, each)
      appendFileSync(file, `${JSON.stringify(each)}\n`)
    },
  }
}
