/**
 * The verdict of a document that nothing was emitted for: one that is compiled at run time, or has other parameters.
 * No code is made, so that it runs under any Content-Security-Policy.
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
  const roots = [...variant.criteria, ...variant.outcomes]
  const made = bitNodes(program, roots)
  if (!made) return () => undefined
  const { told, settled, settledMet, tests, junctions } = made
  const read = bitsReader(program, told)
  const answer = answers(program, roots.map(made.bitOf))
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
    return answer(known, met)
  }
}

/** @param roots the bits of the criteria and then of the outcomes, which are the lowest */
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
