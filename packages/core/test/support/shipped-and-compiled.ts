/** A shipped ruleset and the same rules compiled at run time, for comparisons of the two. */
import assert from 'node:assert/strict'
import { compileRuleset, type Ruleset } from '../../src/index.js'
import { type Screener } from '../../src/screener/screener.js'
import { emit } from './emitted.js'

/** Makes emitted code always read inputs by name where it can, and never stop doing so. */
export const always = { often: '0', patience: 'Infinity' }

/**
 * A shipped ruleset, and the same rules as a document without emitted code. Each verdict of the first is also
 * compared with code that reads by name.
 */
export function both(ruleset: Ruleset): { shipped: Screener; compiled: Screener } {
  const other = { ...ruleset, description: { da: 'En anden.', en: 'Another.' } }
  const shipped = compileRuleset(ruleset)
  const byName = emit(ruleset, always)
  const verdict: Screener['verdict'] = (facts, laesninger) => {
    const walked = shipped.verdict(facts, laesninger)
    assert.deepEqual(byName(facts, laesninger ?? {}) ?? walked, walked, 'read by name')
    return walked
  }
  return { shipped: { ...shipped, verdict }, compiled: compileRuleset(other) }
}
