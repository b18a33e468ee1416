/**
 * The verdict of a document that was compiled at run time, for inputs that each leave out other facts. It walks over the
 * keys of an input as `request/read-bits.ts` does, but at places of its own in the code
 * (`scripts/generate/place-modules.ts`): V8 then compares a key with those of the document as if they were written there.
 */
import type { Bits, BitNodes, Told } from '../program/bits.js'
import type { Value } from '../program/operators.js'
import type { Packed, Read, Rest } from '../program/place.js'
import type { Program } from '../program/program.js'
import { decimal, type Facts } from '../program/verdict-parts.js'
import type { Verdict } from '../program/verdicts.js'
import { splitPath } from '../ruleset/fact-path.js'
import { groupBy } from '../support/group-by.js'
import { left, type Take } from './take-places.js'

/** As many as a place has room for. */
const most = { amounts: 4, choices: 8, kept: 4, comparisons: 16 }

interface Fact extends Told {
  /** The key of the object that it is in; empty for the input itself. */
  readonly group: string
  readonly key: string
}

/**
 * Undefined if there are no places left, or if the document has facts or comparisons that none is made for.
 *
 * @param conclude the verdict, from the comparisons that are known and those that are true
 * @returns a function that gives undefined for an input with a list
 */
export function byWalk(
  program: Program,
  { told, tests }: BitNodes,
  conclude: (known: Bits, met: Bits) => Verdict,
  take: Take = left,
): ((input: Facts) => Verdict | undefined) | undefined {
  const { facts, pathOf } = program
  const read = told.flatMap((each, slot): Fact[] => {
    const [first, second] = splitPath(pathOf(slot))
    const [group, key] = second === undefined ? ['', first] : [first, second]
    return each.leaves === 0 ? [] : [{ ...each, group, key: oneCopy(key) }]
  })
  const groups = [...groupBy(read, ({ group }) => group)].filter(([group]) => group !== '')
  const compared = tests.flatMap(({ leaf }) => leaf.slots)
  const paths = [...compared.map(pathOf), ...groups.map(([group]) => group)]
  const kept = paths.map(oneCopy)
  const isKept = (slot: number) =>
    told[slot]?.leaves === 0 && 'minimum' in (facts[slot] ?? {}) && !pathOf(slot).includes('.')
  if (kept.length > most.kept || new Set(kept).size < kept.length || !compared.every(isKept))
    return undefined

  // A list says that a comparison is both true and not.
  let rest: Rest | undefined = (met, unmet) =>
    (met & unmet) === 0 ? conclude(met | unmet, met) : undefined
  for (const [, own] of groups.reverse()) {
    const said = reader(own, [], take)
    rest = rest && said && take.object()?.(said.read, said.first, rest)
  }
  for (const { bit, leaf } of [...tests].reverse()) {
    const [one, other] = leaf.slots as [number, number?]
    if (other === undefined) return undefined
    const open = (x: unknown, y: unknown) => {
      const values = told.map((): Value | undefined => undefined)
      values[one] = known(x)
      values[other] = known(y)
      return leaf.test(values)
    }
    rest = rest && take.comparison()?.(leaf.operator.test, open, bit, rest)
  }
  const own = read.filter(({ group }) => group === '')
  const said = reader(own, program.ruleset.lists ?? [], take)
  return rest && said && take.input()?.(said.read, said.first, rest, ...kept)
}

/** The copy of a text that keys of objects are: V8 compares it with them by identity. */
function oneCopy(key: string): string {
  return Object.keys({ [key]: true })[0] as string
}

function known(x: unknown): number | undefined {
  return typeof x === 'number' && x - x === 0 ? decimal(x) : undefined
}

/** What reads these facts, and the place of the first bit that they settle. */
function reader(own: readonly Fact[], lists: readonly { readonly path: string }[], take: Take) {
  const leaves = own.reduce((sum, each) => sum | each.leaves, 0)
  const first = leaves === 0 ? 0 : 31 - Math.clz32(leaves & -leaves)
  if (leaves >>> first >= 1 << most.comparisons) return undefined
  const saidBy = ({ met, leaves }: Fact): Packed[] =>
    met.map((those) => (those >>> first) | (((leaves & ~those) >>> first) << most.comparisons))

  let read: Read | undefined = () => 0
  for (const { path } of lists) read = read && take.list()?.(oneCopy(path), read)
  for (const alike of groupBy(own, ({ others }) => JSON.stringify(others)).values()) {
    const isAmount = alike[0]?.others.length === 0
    const room = isAmount ? most.amounts : most.choices
    for (const some of groupBy(alike, (_, i) => Math.floor(i / room)).values()) {
      const keys = some.map(({ key }) => key)
      if (some.some(({ borders }) => borders.length > 2)) return undefined
      if (isAmount) {
        const [lows, highs] = [0, 1].map((i) => some.map(({ borders }) => borders[i] as number))
        const said = some.flatMap(saidBy)
        read = read && take.amount()?.(said, lows as number[], highs as number[], read, ...keys)
      } else {
        const { others } = some[0] as Fact
        const said = some.flatMap((fact) => [0, ...saidBy(fact)])
        const [first, second = first, third = first, fourth = first] = others as [Value]
        const other = (value: unknown) => others.indexOf(value as Value) + 1
        read =
          read &&
          take.choice()?.(
            said,
            others.length + 1,
            read,
            other,
            first,
            second,
            third,
            fourth,
            ...keys,
          )
      }
    }
  }
  return read && { read, first }
}
