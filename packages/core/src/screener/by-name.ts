/**
 * The verdict of a document that was compiled at run time, for inputs with all of its facts, such as the rows of a
 * table. Each fact is read by name at a place of its own in the code (`scripts/generate/place-modules.ts`): V8 then
 * compiles the places of a document as if the document's keys, words and numbers were written there, almost as fast as
 * emitted code, and without making code from text. Each place is handed out once; a document that finds none left is
 * read in walks only.
 */
import type { Bits, BitNodes, Told } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Next } from '../program/place.js'
import type { Program } from '../program/program.js'
import { bare, mostOfOneCopy } from '../program/verdict-parts.js'
import { splitPath } from '../ruleset/fact-path.js'
import type { Verdict } from '../program/verdicts.js'
import { left, type Take } from './take-places.js'

/** A place that a document needs, in the object with this key, or in the input itself. */
interface Needed {
  readonly group: string | undefined
  readonly key: string
  readonly before: (next: Next) => Next | undefined
}

/**
 * Undefined if there are no places left, or if a comparison is not of a kind that they make.
 *
 * @param conclude the verdict, from the comparisons that are true
 * @returns the first place; it gives undefined for an input that lacks a fact, has a list or is not plain
 */
export function byName(
  { ruleset: { lists = [] }, facts, pathOf }: Program,
  { told, tests }: BitNodes,
  conclude: (met: Bits) => Verdict,
  take: Take = left,
): Next | undefined {
  const at = (slot: number) => {
    const [first, second] = splitPath(pathOf(slot))
    return second === undefined ? { group: undefined, key: first } : { group: first, key: second }
  }
  const needed = told.flatMap((each, slot): Needed[] =>
    each.leaves === 0 ? [] : [{ ...at(slot), before: placeOf(each, at(slot).key, take) }],
  )
  for (const { bit, leaf } of tests) {
    const [one, other] = leaf.slots
    if (other === undefined || !leaf.slots.every((slot) => 'minimum' in (facts[slot] ?? {})))
      return undefined
    const place = at(one as number)
    const { group, key } = at(other)
    if (group !== place.group) return undefined
    const before = (next: Next) =>
      take.pair()?.(bare, place.key, next, key, leaf.operator.test, bit)
    needed.push({ ...place, before })
  }
  let next: Next | undefined = (_root, _group, met) => conclude(met)
  for (const { path } of lists) next = next && take.absent()?.(bare, path, next)
  // The input itself last, so that it is looked at first, also if all facts are in objects in it.
  const groups = new Set(needed.flatMap(({ group }) => group ?? []))
  for (const group of [...groups, undefined]) {
    const own = needed.filter((each) => each.group === group)
    for (const { before } of own) next = next && before(next)
    const probe = own[0]?.key ?? [...groups][0]
    if (probe !== undefined) next = next && take.group()?.(bare, group, next, probe)
  }
  return next
}

function placeOf({ borders, others, met }: Told, key: string, take: Take): Needed['before'] {
  const [low, high, ...more] = borders
  if (low !== undefined && high !== undefined && more.length === 0)
    return (next) => take.number()?.(bare, key, next, low, high, met)
  const isLong = (value: Value) => typeof value === 'string' && value.length > mostOfOneCopy
  const metBy = new Map<unknown, Bits>(others.map((value, i) => [value, met[i] as Bits]))
  const metOf = (values: readonly Value[]) => values.map((value) => metBy.get(value) as Bits)
  const [short, long] = [others.filter((each) => !isLong(each)), others.filter(isLong)]
  const other =
    low === undefined
      ? (value: unknown) => metBy.get(value)
      : (value: unknown) =>
          typeof value === 'number' && value - value === 0
            ? met[borders.filter((border) => value >= border).length]
            : undefined
  return (next) =>
    take.value()?.(bare, key, next, short, metOf(short), long[0], metOf(long)[0] ?? 0, other)
}
