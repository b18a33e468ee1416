/** A shipped ruleset and the same rules compiled at run time, for comparisons of the two. */
import assert from 'node:assert/strict'
import { compileRuleset, type Ruleset } from '../../src/index.js'
import { type Screener } from '../../src/screener/screener.js'
import { emit } from './emitted.js'

/** What makes emitted code read every input by name that may be read so, and never give it up. */
export const always = { often: '0', patience: 'Infinity' }

/**
 * A shipped ruleset, and the same rules as a document for which no code was emitted. Each verdict of the first is
 * also had from code that reads by name.
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
