/**
 * The part of FEEL that models use, evaluated by the standard (DMN 1.5, chapter 10): three-valued `and`, `or` and
 * `not`; comparisons with null give null, except for equality, which gives false.
 */
import { memoize } from '../../src/support/memoize.js'

export type FeelValue = boolean | number | string | null
type Names = ReadonlyMap<string, FeelValue>
type Expression = (names: Names) => FeelValue

const token =
  /\s*(round half up|"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?|[A-Za-z_]\w*|<=|>=|!=|[-(),*/=<>])/y

/** @throws {Error} if it is not an expression of this part of FEEL, or uses an unknown name */
export function feel(text: string, names: Names): FeelValue {
  return parsed(text)(names)
}

/** A model evaluates the same expression for many inputs. */
const parsed = memoize((text: string): Expression => {
  const tokens = tokensOf(text)
  let at = 0
  const expression = anything()
  if (at < tokens.length) throw new Error(`${tokens[at]!} in ${text}`)
  return expression

  function next(wanted?: string): string {
    const found = tokens[at++]
    if (found === undefined || (wanted !== undefined && found !== wanted))
      throw new Error(`${String(found)} for ${String(wanted)} in ${text}`)
    return found
  }

  function has(...wanted: string[]): string | undefined {
    const found = tokens[at]
    if (found === undefined || !wanted.includes(found)) return undefined
    at += 1
    return found
  }

  function anything(): Expression {
    if (!has('if')) return chain('or', true, () => chain('and', false, comparison))
    const condition = anything()
    next('then')
    const holds = anything()
    next('else')
    const fails = anything()
    return (names) => (condition(names) === true ? holds(names) : fails(names))
  }

  /** `or` and `and`: the value that one part alone decides, otherwise null if one is unknown. */
  function chain(sign: string, deciding: boolean, part: () => Expression): Expression {
    const parts = [part()]
    while (has(sign)) parts.push(part())
    if (parts.length === 1) return parts[0]!
    return (names) => {
      const values = parts.map((each) => each(names))
      if (values.includes(deciding)) return deciding
      return values.every((each) => each === !deciding) ? !deciding : null
    }
  }

  function comparison(): Expression {
    const left = product()
    const sign = has('=', '!=', '<', '<=', '>', '>=', 'in')
    if (sign === 'in') {
      const right = list()
      return (names) => right.some((each) => each(names) === left(names))
    }
    if (sign === undefined) return left
    const right = product()
    return (names) => compared(sign, left(names), right(names))
  }

  function product(): Expression {
    let result = operand()
    for (let sign = has('*', '/'); sign; sign = has('*', '/')) {
      const [left, right, times] = [result, operand(), sign === '*']
      result = (names) => {
        const [a, b] = [left(names), right(names)]
        if (typeof a !== 'number' || typeof b !== 'number') return null
        return times ? a * b : a / b
      }
    }
    return result
  }

  function operand(): Expression {
    if (has('-')) {
      const positive = operand()
      return (names) => -(positive(names) as number)
    }
    if (has('(')) {
      const inner = anything()
      next(')')
      return inner
    }
    const word = next()
    if (word.startsWith('"')) return constant(JSON.parse(word) as string)
    if (/^\d/.test(word)) return constant(Number(word))
    if (word === 'true' || word === 'false') return constant(word === 'true')
    if (word === 'null') return constant(null)
    if (tokens[at] === '(') {
      const given = list()
      return (names) =>
        called(
          word,
          given.map((each) => each(names)),
        )
    }
    return (names) => {
      const value = names.get(word)
      if (value === undefined) throw new Error(`${word} is not given`)
      return value
    }
  }

  function list(): Expression[] {
    next('(')
    const items = [anything()]
    while (has(',')) items.push(anything())
    next(')')
    return items
  }
})

const constant = (value: FeelValue) => () => value

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const { lastIndex } = token
    const found = token.exec(text)?.[1]
    if (found === undefined) throw new Error(`no FEEL: ${text.slice(lastIndex)}`)
    tokens.push(found)
  }
  return tokens
}

function compared(sign: string, a: FeelValue, b: FeelValue): FeelValue {
  if (sign === '=') return a === b
  if (sign === '!=') return a !== b
  if (typeof a !== 'number' || typeof b !== 'number') return null
  if (sign === '<') return a < b
  if (sign === '<=') return a <= b
  return sign === '>' ? a > b : a >= b
}

function called(name: string, [value = null, digits]: readonly FeelValue[]): FeelValue {
  if (name === 'not') return typeof value === 'boolean' ? !value : null
  if (typeof value !== 'number') return null
  if (name === 'floor') return Math.floor(value)
  if (name !== 'round half up' || digits !== 9) throw new Error(`no function ${name}`)
  return Math.round(value * 1e9) / 1e9
}
