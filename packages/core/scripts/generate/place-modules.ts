/**
 * The places at which facts are read (`src/program/place.ts`): the same few functions, each many times. V8 remembers for
 * each place in the text of a program which objects came by, and takes the variables around a function for constants if
 * that function was made once. So each place is handed out once.
 */
import { mostOfOneCopy } from '../../src/program/verdict-parts.js'
import { header, type Made } from './made.js'

const isLong = `typeof x === 'string' && x.length > ${String(mostOfOneCopy)}`
const isNumber = (x: string) => `typeof ${x} === 'number' && ${x} - ${x} === 0`
const keys = (count: number) => Array.from({ length: count }, (_, i) => `key${String(i)}`)
/** Which of the keys this is: 0, 1, …; -1 if it is none. */
const at = (count: number) =>
  keys(count)
    .map((name, i) => `key === ${name} ? ${String(i)} : `)
    .join('') + '-1'

/** The shipped documents together need 57, 2, 13, 1 and 1 by name. A verdict has one of each for each fact. */
const byName = [
  {
    kind: 'value',
    count: 80,
    text: `(bare, key, next, [first, second, third, fourth], [met0, met1, met2, met3], long, metLong, other) =>
(root, group, met) => {
const x = group[key]
const now = ${isLong} ? (x === long ? metLong : other(x)) : x === first ? met0 : x === second ? met1 : x === third ? met2 : x === fourth ? met3 : other(x)
return now !== undefined && bare[key] === undefined ? next(root, group, met | now) : undefined
}`,
  },
  {
    kind: 'number',
    count: 20,
    text: `(bare, key, next, low, high, [below = 0, equal = 0, above = 0]) =>
(root, group, met) => {
const x = group[key]
return ${isNumber('x')} && bare[key] === undefined ? next(root, group, met | (x >= low ? (x >= high ? above : equal) : below)) : undefined
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
return ${isNumber('x')} && ${isNumber('y')} && bare[key] === undefined && bare[other] === undefined ? next(root, group, test(decimal(x), decimal(y)) ? met | bit : met) : undefined
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

/** The shipped documents together need 14, 1, 1, 1, 6 and 7. What stands under a key is found in data: code for each is not faster. */
const inWalks = [
  {
    kind: 'choice',
    count: 24,
    text: `(said, width, otherwise, other, first, second, third, fourth, ${keys(8).join(', ')}) =>
(key, x) => {
const at = ${at(8)}
return at < 0 ? otherwise(key, x) : said[width * at + (${isLong} ? other(x) : x === first ? 1 : x === second ? 2 : x === third ? 3 : x === fourth ? 4 : other(x))] as Packed
}`,
  },
  {
    kind: 'amount',
    count: 8,
    text: `(said, lows, highs, otherwise, ${keys(4).join(', ')}) =>
(key, x) => {
const at = ${at(4)}
return at < 0 ? otherwise(key, x) : ${isNumber('x')} ? said[3 * at + (x >= (lows[at] as number) ? 1 : 0) + (x >= (highs[at] as number) ? 1 : 0)] as Packed : 0
}`,
  },
  {
    kind: 'list',
    count: 8,
    text: `(list, otherwise) =>
(key, x) =>
key !== list ? otherwise(key, x) : x == null ? 0 : 0x10001`,
  },
  {
    kind: 'comparison',
    count: 8,
    text: `(test, open, bit, rest) =>
(met, unmet, x, y, third, fourth) => {
const truth = ${isNumber('x')} && ${isNumber('y')} ? test(decimal(x), decimal(y)) : open(x, y)
return rest(truth === true ? met | bit : met, truth === false ? unmet | bit : unmet, third, fourth)
}`,
  },
  {
    kind: 'object',
    count: 12,
    text: `(read, first, rest) =>
(met, unmet, x, second, third, fourth) => {
let said = 0
if (isObject(x)) for (const key in x) if (Object.prototype.hasOwnProperty.call(x, key)) said |= read(key, x[key])
return rest(met | ((said & 0xffff) << first), unmet | ((said >>> 16) << first), second, third, fourth)
}`,
  },
  {
    kind: 'input',
    count: 16,
    // In a for-in loop V8 optimises \`hasOwnProperty\`, but not \`Object.hasOwn\`.
    text: `(read, first, rest, ${keys(4).join(', ')}) =>
(input) => {
let said = 0
let kept0, kept1, kept2, kept3: unknown
for (const key in input) {
if (!Object.prototype.hasOwnProperty.call(input, key)) continue
const x = input[key]
if (key === key0) kept0 = x
else if (key === key1) kept1 = x
else if (key === key2) kept2 = x
else if (key === key3) kept3 = x
else said |= read(key, x)
}
return rest((said & 0xffff) << first, (said >>> 16) << first, kept0, kept1, kept2, kept3)
}`,
  },
] as const

export function placeModules(): Made[] {
  const lists = [...byName, ...inWalks].map(
    ({ kind, count, text }) =>
      `export const ${kind}s: readonly Places['${kind}'][] = [\n${`${text},\n`.repeat(count)}]\n`,
  )
  const text = `${header}import type { Packed, Places } from '../program/place.js'
import { decimal, type Facts } from '../program/verdict-parts.js'
import { isObject } from '../support/objects.js'

${lists.join('\n')}`
  return [{ path: 'src/generated/places.ts', text }]
}
