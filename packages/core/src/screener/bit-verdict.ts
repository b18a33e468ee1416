/**
 * The verdict of a document that nothing was emitted for: one that is compiled at run time, or has other parameters.
 * No code is made, so that it runs under any Content-Security-Policy.
 */
import type { Verdict } from '../answer/schema.js'
import { bitNodes, type Bits } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Program, Variant } from '../program/program.js'
import { bare } from '../program/verdict-parts.js'
import { bitsReader, type Said } from '../request/read-bits.js'
import { memoize } from '../support/memoize.js'
import { isObject } from '../support/objects.js'
import type { Emitted } from './verdict.js'

/** Leaves an input with a list, and a document with too many conditions for bits, to the record (`verdict.ts`). */
export function bitVerdict(program: Program): Emitted {
  const under = memoize((variant: Variant) => verdictUnder(program, variant))
  let usual: ReturnType<typeof under> | undefined
  return (input, ...choice) =>
    choice.length === 0
      ? (usual ??= under(program.variants[0]))(input)
      : under(program.variant(choice))(input)
}

function verdictUnder(program: Program, variant: Variant) {
  const made = bitNodes(program, [...variant.criteria, ...variant.outcomes])
  if (!made) return () => undefined
  const { told, settled, settledMet, tests, junctions } = made
  const read = bitsReader(program, told)
  const criteria = variant.criteria.map(made.bitOf)
  const outcomes = variant.outcomes.map((node, i) => ({
    bit: made.bitOf(node),
    id: program.ruleset.outcomes[i]?.id ?? '',
  }))
  const { id: otherwise } = program.ruleset.otherwise
  // A list with holes would show what someone hung on every object.
  const noValues = told
    .slice(0, told.map(({ isKept }) => isKept).lastIndexOf(true) + 1)
    .map((): Value | undefined => undefined)

  return (input: unknown): Verdict | undefined => {
    // Made anew for each input: to read one may run code of a stranger, which may ask for a verdict.
    const said: Said = {
      known: 0,
      met: 0,
      values: noValues.slice(),
      isListed: false,
    }
    read(isObject(input) ? input : bare, said)
    if (said.isListed) return undefined
    let known = said.known | settled
    let met = said.met | (settledMet & ~said.known)
    for (const { bit, leaf } of tests) {
      const truth = leaf.test(said.values)
      if (truth !== null) known |= bit
      if (truth) met |= bit
    }
    for (const { bit, parts, decisive, result } of junctions) {
      const unmet = known & ~met
      const isDecided = ((decisive ? met : unmet) & parts) !== 0
      if (!isDecided && ((decisive ? unmet : met) & parts) !== parts) continue
      known |= bit
      if (isDecided === result) met |= bit
    }
    let konklusion = otherwise
    for (const { bit, id } of outcomes) {
      if ((known & bit) !== 0 && (met & bit) === 0) continue
      konklusion = (known & bit) === 0 ? 'uafklaret' : id
      break
    }
    // By number, in a list of its length: `map` would make a function for each verdict.
    const udfald = new Array<boolean | null>(criteria.length)
    for (let i = 0; i < criteria.length; i++) {
      const bit = criteria[i] as Bits
      udfald[i] = (known & bit) === 0 ? null : (met & bit) !== 0
    }
    return { konklusion, udfald }
  }
}
