/** Inputs of all kinds: valid ones, odd values, and keys that may stand beside facts. */
import { choicesOf } from '../../src/ruleset/fact-values.js'
import type { Fact, Ruleset } from '../../src/index.js'
import { below, chance, nested, oneOf, type Draw } from './random-rulesets.js'

/** Values that no fact can have, or that are read as another value. */
const odd = [
  null,
  '',
  'andet',
  -1,
  1e9,
  0.1 + 0.2,
  2.9999999999999996,
  10190.1234,
  0.5,
  true,
  [],
  {},
]

export function randomInput(draw: Draw, ruleset: Ruleset): unknown {
  if (chance(draw, 50)) return oneOf(draw, odd)
  const reading = ruleset.readings?.length ? oneOf(draw, ruleset.readings) : undefined
  const input = nested(
    ruleset.facts,
    ruleset.facts.map((fact) => (chance(draw, 4) ? undefined : valueOf(draw, ruleset, fact))),
  )
  const beside: Readonly<Record<string, readonly unknown[]>> = {
    reference: ['T-1', 'Østergade 4', '010190-1234', 'a'.repeat(65), ...odd],
    aar: [2019, 2019.0000000001, '2019', ...odd],
    ruleset: [ruleset.id, ...odd],
    laesninger: [null, {}, { [reading?.id ?? 'ingen']: reading?.options.at(-1)?.id ?? 'anden' }],
    parametre: [null, {}, { [ruleset.parametre?.[0]?.id ?? 'ingen']: 2 }],
    [ruleset.lists?.[0]?.path ?? 'liste']: [null, [], [{ aarsvaerk: 1 }]],
    [Object.keys(input)[0] ?? 'intet']: odd,
    constructor: [null, 1],
  }
  for (const [key, values] of Object.entries(beside)) {
    if (chance(draw, 12)) input[key] = oneOf(draw, values)
  }
  const entries = Object.entries(input)
  // In another order.
  return chance(draw, 4) ? Object.fromEntries(entries.reverse()) : input
}

function valueOf(draw: Draw, ruleset: Ruleset, fact: Fact): boolean | number | string {
  if (fact.type === 'boolean') return chance(draw, 2)
  if (fact.type === 'choice') return oneOf(draw, choicesOf(ruleset, fact))
  return Math.min(fact.maximum, fact.minimum + below(draw, 12) * (fact.type === 'number' ? 0.5 : 1))
}
