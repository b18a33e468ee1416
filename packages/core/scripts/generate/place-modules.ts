/**
 * The places at which facts are read by name (`src/program/place.ts`): the same few functions, each many times. V8
 * remembers for each place in the text of a program which objects came by, and takes the variables around a function
 * for constants if that function was made once. So each place is handed out once.
 */
import { mostOfOneCopy } from '../../src/program/verdict-parts.js'
import { header, type Made } from './made.js'

/** A verdict has one for each fact that it reads. The shipped documents together need 57, 2, 13, 1 and 1. */
const places = [
  {
    kind: 'value',
    count: 80,
    text: `(bare, key, next, [first, second, third, fourth], [met0, met1, met2, met3], long, metLong, other) =>
(root, group, met) => {
const x = group[key]
const now = typeof x === 'string' && x.length > ${String(mostOfOneCopy)} ? (x === long ? metLong : other(x)) : x === first ? met0 : x === second ? met1 : x === third ? met2 : x === fourth ? met3 : other(x)
return now !== undefined && bare[key] === undefined ? next(root, group, met | now) : undefined
}`,
  },
  {
    kind: 'number',
    count: 20,
    text: `(bare, key, next, low, high, [below = 0, equal = 0, above = 0]) =>
(root, group, met) => {
const x = group[key]
return typeof x === 'number' && x - x === 0 && bare[key] === undefined ? next(root, group, met | (x >= low ? (x >= high ? above : equal) : below)) : undefined
}`,
  },
  {
    kind: 'group',
    count: 20,
    // The prototype is looked at after a key has been read: V8 then knows the shape, and so the answer.
    text: `(bare, key, next, probe) =>
(root, _, met) => {
const x = (key === undefined ? root : root[key]) as Facts | null | undefined
return x != null && x[probe] !== undefined && (key === undefined || bare[key] === undefined) && Object.getPrototypeOf(x) === Object.prototype && !Array.isArray(x) ? next(root, x, met) : undefined
}`,
  },
  {
    kind: 'pair',
    count: 8,
    text: `(bare, key, next, other, test, bit) =>
(root, group, met) => {
const x = group[key]
const y = group[other]
return typeof x === 'number' && x - x === 0 && typeof y === 'number' && y - y === 0 && bare[key] === undefined && bare[other] === undefined ? next(root, group, test(decimal(x), decimal(y)) ? met | bit : met) : undefined
}`,
  },
  {
    kind: 'absent',
    count: 8,
    text: `(_, key, next) =>
(root, group, met) =>
root[key] == null ? next(root, group, met) : undefined`,
  },
] as const

export function placeModules(): Made[] {
  const lists = places.map(
    ({ kind, count, text }) =>
      `export const ${kind}s: readonly Places['${kind}'][] = [\n${`${text},\n`.repeat(count)}]\n`,
  )
  const text = `${header}import type { Places } from '../program/place.js'
import { decimal, type Facts } from '../program/verdict-parts.js'

${lists.join('\n')}`
  return [{ path: 'src/generated/places.ts', text }]
}
