/**
 * Comparisons in FEEL. FEEL's `and`, `or` and `not` follow the tables of `truth.ts`, but its comparisons do not:
 * `null = "x"` is false. So each comparison spells out what an unknown value gives.
 */
import type { Comparison } from '../program/fold.js'
import { operators, type Operator, type OperatorName, type Value } from '../program/operators.js'
import {
  extremes,
  openBetween,
  settledConstant,
  settledFacts,
  type Between,
} from '../program/settled.js'
import type { Truth } from '../program/truth.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset, Scalar } from '../ruleset/ruleset.js'

type Form = (left: string, right: readonly string[]) => string

const infix =
  (sign: string): Form =>
  (left, [right = 'null']) =>
    `${left} ${sign} ${right}`

/** Every operator applied to known values; the type requires the same operators as `operators.ts`. */
const forms: Readonly<Record<OperatorName, Form>> = {
  equal: infix('='),
  notEqual: infix('!='),
  in: (left, right) => `${left} in (${right.join(', ')})`,
  notIn: (left, right) => `not(${left} in (${right.join(', ')}))`,
  lessThan: infix('<'),
  lessThanInclusive: infix('<='),
  greaterThan: infix('>'),
  greaterThanInclusive: infix('>='),
  majorityOf: (left, [right = 'null']) => `${left} > ${right} / 2`,
  underTenthOf: (left, [right = 'null']) => `round half up(${left} * 10, 9) < ${right}`,
}

/** A fact, and the name of its input. */
export interface Input {
  readonly fact: Fact
  readonly name: string
}

/** @param inputOf gives the input of a fact by its path */
export function feelComparison(
  ruleset: Ruleset,
  { fact: path, operator, value }: Comparison,
  inputOf: (path: string) => Input,
): string {
  const left = inputOf(path)
  const name = operator as OperatorName
  return 'fact' in value
    ? withFact(ruleset, left, name, inputOf(value.fact))
    : withConstant(ruleset, left, name, value.constant)
}

function withConstant(
  ruleset: Ruleset,
  left: Input,
  operatorName: OperatorName,
  constant: Scalar | readonly Scalar[],
): string {
  const { fact, name } = left
  const operator = operators[operatorName] as Operator
  const unknown = settledConstant(ruleset, operator, fact, constant)
  if ('minimum' in fact) {
    const right = [constant].flat().map(literal)
    return `if ${name} = null then ${literal(unknown)} else ${forms[operatorName](read(left), right)}`
  }
  // Every value is listed, so that any other text is not known.
  const outcomes = extremes(ruleset, fact).map(
    (value) => [value, operator.test(value, constant)] as const,
  )
  if (fact.type === 'boolean') {
    const [no, yes] = outcomes.map(([, holds]) => holds)
    if (no !== yes) return yes === true ? name : `not(${name})`
  }
  const those = (wanted: boolean) =>
    outcomes.flatMap(([value, holds]) => (holds === wanted ? [literal(value)] : []))
  return [
    ...[true, false].flatMap((wanted) => {
      const values = those(wanted)
      return values.length > 0
        ? [`if ${name} in (${values.join(', ')}) then ${literal(wanted)}`]
        : []
    }),
    literal(unknown),
  ].join(' else ')
}

/** A comparison of two facts: what one of them settles alone does not depend on the other (`settled.ts`). */
function withFact(ruleset: Ruleset, left: Input, operatorName: OperatorName, right: Input): string {
  const operator = operators[operatorName] as Operator
  const form = forms[operatorName]
  const { byLeft, byRight, byBounds } = settledFacts(ruleset, operator, left.fact, right.fact)
  const isLeft = known(ruleset, left)
  const isRight = known(ruleset, right)
  const one = (by: unknown, value: Input, { fact }: Input, test: (other: string) => string) => {
    if (by === undefined) return literal(byBounds)
    const tests = extremes(ruleset, fact).map((other) => test(literal(other)))
    return settled(read(value), tests, openBetween(operator, fact))
  }
  const leftAlone = one(byLeft, left, right, (each) => form(read(left), [each]))
  const rightAlone = one(byRight, right, left, (each) => form(each, [read(right)]))
  return [
    `if ${isLeft} and ${isRight} then ${form(read(left), [read(right)])}`,
    `if ${isLeft} then ${leftAlone}`,
    `if ${isRight} then ${rightAlone}`,
    literal(byBounds),
  ].join(' else ')
}

/**
 * What a known value gives whatever the other fact is; null if it does not settle the comparison.
 *
 * @param tests the result with each sample value of the other fact
 */
function settled(name: string, tests: readonly string[], open: Between | null): string {
  const each = tests.map((test) => `(${test})`)
  const bounds = `(if ${each.join(' and ')} then true else if ${each.join(' or ')} then null else false)`
  if (open === null) return bounds
  const whole = open.whole ? `${name} = floor(${name}) and ` : ''
  const canBe = `${whole}${name} >= ${String(open.minimum)} and ${name} <= ${String(open.maximum)}`
  return `(if ${canBe} then null else ${bounds})`
}

function known(ruleset: Ruleset, { fact, name }: Input): string {
  if (fact.type !== 'choice') return `${name} != null`
  return `${name} in (${choicesOf(ruleset, fact).map(literal).join(', ')})`
}

/** Numbers are read to nine decimals, as everywhere. */
function read({ fact, name }: Input): string {
  return 'minimum' in fact ? `round half up(${name}, 9)` : name
}

/** A value in FEEL, where texts are escaped as in JSON. */
export function literal(value: Value | Truth): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'number') return String(value)
  // FEEL has no exponents.
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}
