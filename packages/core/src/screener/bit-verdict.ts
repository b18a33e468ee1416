/**
 * The verdict of a document that has no emitted code: one that is compiled at run time, or that has other
 * parameters. No code is generated, so it runs under any Content-Security-Policy.
 */
import { bitNodes, type Bits } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Program, Variant } from '../program/program.js'
import { bare } from '../program/verdict-parts.js'
import { kept, mostInNumber, verdictFrom, type Verdict } from '../program/verdicts.js'
import { bitsReader, type Said } from '../request/read-bits.js'
import { memoize } from '../support/memoize.js'
import { isObject } from '../support/objects.js'
import type { Emitted } from './verdict.js'

/**
 * Gives undefined, so that `verdict.ts` evaluates the record, for an input with a list or too many conditions for
 * bits.
 */
export function bitVerdict(program: Program): Emitted {
  const under = memoize((variant: Variant) => verdictUnder(program, variant))
  let usual: ReturnType<typeof under> | undefined
  return (input, ...choice) =>
    choice.length === 0
      ? (usual ??= under(program.variants[0]))(input)
      : under(program.variant(choice))(input)
}

function verdictUnder(program: Program, variant: Variant) {
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

  return (input: unknown): Verdict | undefined => {
    // A new object for each input: reading an input may run foreign code (a getter), which may ask for a verdict
    // itself.
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
    return answer(known, met)
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
