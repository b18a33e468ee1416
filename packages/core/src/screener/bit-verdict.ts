/**
 * The verdict of a document that has no emitted code: one that is compiled at run time, or that has other
 * parameters. No code is generated, so it runs under any Content-Security-Policy.
 */
import { bitNodes, type Bits, type Joined } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Program, Variant } from '../program/program.js'
import { bare, type Facts } from '../program/verdict-parts.js'
import { kept, mostInNumber, verdictFrom, type Verdict } from '../program/verdicts.js'
import { bitsReader, type Said } from '../request/read-bits.js'
import { memoize } from '../support/memoize.js'
import { isObject } from '../support/objects.js'
import { byName } from './by-name.js'
import { byWalk } from './by-walk.js'
import type { Take } from './take-places.js'
import type { Emitted } from './verdict.js'

/**
 * Gives undefined, so that `verdict.ts` evaluates the record, for an input with a list or too many conditions for
 * bits.
 *
 * @param often how many inputs are read from data before places in the code are taken for a walk, and how many in a row
 *   must have all facts before inputs are read by name
 * @param take where the places come from
 */
export function bitVerdict(program: Program, often = 64, take?: Take): Emitted {
  const under = memoize((variant: Variant) => verdictUnder(program, variant, often, take))
  let usual: ReturnType<typeof under> | undefined
  return (input, ...choice) =>
    choice.length === 0
      ? (usual ??= under(program.variants[0]))(input)
      : under(program.variant(choice))(input)
}

function verdictUnder(program: Program, variant: Variant, often: number, take?: Take) {
  const roots = [...variant.criteria, ...variant.outcomes]
  const made = bitNodes(program, roots)
  if (!made) return () => undefined
  const { told, settled, settledMet, tests, junctions } = made
  const read = bitsReader(program, told)
  const answer = answers(program, roots.map(made.bitOf))
  // Filled in, because a hole in a list would show what somebody put on `Array.prototype` or `Object.prototype`.
  const noValues = told
    .slice(0, told.map(({ isKept }) => isKept).lastIndexOf(true) + 1)
    .map((): Value | undefined => undefined)

  const conclude = (knownLeaves: Bits, metLeaves: Bits): Verdict => {
    let known = knownLeaves
    let met = metLeaves
    // By index, which keeps this function short enough for V8 to inline it.
    for (let i = 0; i < junctions.length; i++) {
      const { bit, parts, decisive, result } = junctions[i] as Joined
      const unmet = known & ~met
      const isDecided = ((decisive ? met : unmet) & parts) !== 0
      if (!isDecided && ((decisive ? unmet : met) & parts) !== parts) continue
      known |= bit
      if (isDecided === result) met |= bit
    }
    return answer(known, met)
  }

  // Inputs in a row with all facts, up to `often`; by then places have been taken, if there were any left.
  let steady = 0
  let named: ReturnType<typeof byName> | null = null
  const leaves = told.reduce((sum, each) => sum | each.leaves, 0)
  const fromFacts = (known: Bits, met: Bits): Verdict => {
    if ((known & leaves) !== leaves) steady = 0
    else if (steady < often && ++steady === often && named === null)
      named = byName(program, made, (those) => conclude(-1, those), take)
    return conclude(known | settled, met | (settledMet & ~known))
  }

  const fromData = (input: Facts): Verdict | undefined => {
    // A new object for each input: reading an input may run foreign code (a getter), which may ask for a verdict
    // itself.
    const said: Said = {
      known: 0,
      met: 0,
      values: noValues.slice(),
      isListed: false,
    }
    read(input, said)
    if (said.isListed) return undefined
    let { known, met } = said
    for (const { bit, leaf } of tests) {
      const truth = leaf.test(said.values)
      if (truth !== null) known |= bit
      if (truth) met |= bit
    }
    return fromFacts(known, met)
  }
  let asked = 0
  let inCode: typeof fromData | undefined

  const walk = (input: unknown): Verdict | undefined => {
    const facts = isObject(input) ? input : bare
    if (inCode) return inCode(facts)
    if (asked < often && ++asked === often) inCode = byWalk(program, made, fromFacts, take)
    return fromData(facts)
  }

  return (input: unknown): Verdict | undefined => {
    if (steady === often && named) {
      const verdict = named(input as Facts, bare, 0)
      if (verdict) return verdict
      steady = 0
    }
    return walk(input)
  }
}

/** @param roots the bits of the criteria and then of the outcomes, which are the lowest bits */
function answers({ ruleset: { outcomes, otherwise } }: Program, roots: readonly Bits[]) {
  const ids = outcomes.map(({ id }) => id)
  const from = (known: Bits, met: Bits) =>
    verdictFrom(
      roots.map((bit) => ((known & bit) === 0 ? null : (met & bit) !== 0)),
      ids,
      otherwise.id,
    )
  const width = new Set(roots).size
  if (width > mostInNumber) return from
  const mask = (1 << width) - 1
  const keptAnswer = kept((way) => from(way, way >> width))
  return (known: Bits, met: Bits) => keptAnswer((known & mask) | ((met & mask) << width))
}
