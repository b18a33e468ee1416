/** A comparison as JavaScript: a function of variables that may hold anything, to a truth as a number. */
import type { Comparison } from '../program/fold.js'
import { operators, type Operator, type OperatorName } from '../program/operators.js'
import {
  extremes,
  openBetween,
  settledConstant,
  settledFacts,
  type Between,
} from '../program/settled.js'
import type { Truth } from '../program/truth.js'
import { mostOfOneCopy } from '../program/verdict-parts.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { javascriptOperators } from './javascript-operators.js'
import { turnOf } from './turns.js'

/** The source of a function of the value of one fact, or of two. */
export function testSource(ruleset: Ruleset, { fact, operator: name, value }: Comparison): string {
  const operator = operators[name] as Operator
  const javascript = javascriptOperators[name as OperatorName]
  const left = factOf(ruleset, fact)
  const knownLeft = knownSource(ruleset, left, 'x')
  if ('constant' in value) {
    const { constant } = value
    const unknown = number(settledConstant(ruleset, operator, left, constant))
    if (left.type === 'choice') {
      const chosen = (words: readonly string[]) =>
        chosenSource(words, (word) => operator.test(word, constant), unknown)
      const isLong = (word: string) => word.length > mostOfOneCopy
      const words = choicesOf(ruleset, left)
      const [long, short] = [words.filter(isLong), words.filter((word) => !isLong(word))]
      const source =
        long.length > 0 && short.length > 0
          ? `x.length > ${mostOfOneCopy} ? ${chosen(long)} : ${chosen(short)}`
          : chosen(words)
      return `(x: unknown) => (typeof x !== 'string' ? ${unknown} : ${source})`
    }
    const turn = turnOf(name, constant)
    const test = turn
      ? `x ${turn.met} ${turn.least}`
      : javascript(read(left, 'x'), literal(constant))
    return `(x: unknown) => (${knownLeft} ? (${test} ? 3 : 0) : ${unknown})`
  }
  const right = factOf(ruleset, value.fact)
  const knownRight = knownSource(ruleset, right, 'y')
  const { byLeft, byRight, byBounds } = settledFacts(ruleset, operator, left, right)
  const bounds = String(number(byBounds))
  const [x, y] = [read(left, 'x'), read(right, 'y')]
  const both = `(${javascript(x, y)} ? 3 : 0)`
  const alone = (known: string, unknown: Fact, test: (other: string) => string) => {
    const tests = extremes(ruleset, unknown).map((other) => test(JSON.stringify(other)))
    return settledSource(known, tests, openBetween(operator, unknown))
  }
  const rightOpen = byLeft ? alone(x, right, (other) => javascript(x, other)) : bounds
  const leftOpen = byRight ? alone(y, left, (other) => javascript(other, y)) : bounds
  const whereLeftIsOpen = leftOpen === bounds ? bounds : `${knownRight} ? ${leftOpen} : ${bounds}`
  return rightOpen === '1' && whereLeftIsOpen === '1'
    ? `(x: unknown, y: unknown) => (${knownLeft} && ${knownRight} ? ${both} : 1)`
    : `(x: unknown, y: unknown) => (${knownLeft} ? (${knownRight} ? ${both} : ${rightOpen}) : ${whereLeftIsOpen})`
}

/** The source of a test against each value of a choice. */
function chosenSource(
  words: readonly string[],
  isMet: (word: string) => boolean,
  unknown: number,
): string {
  const cases = [true, false].flatMap((wanted) => {
    const those = words.filter((word) => isMet(word) === wanted)
    return those.length > 0 ? `${among(those)} ? ${wanted ? 3 : 0} : ` : []
  })
  return cases.join('') + String(unknown)
}

/** @param tests the result of the known value with each sample value of the other fact */
function settledSource(variable: string, tests: readonly string[], open: Between | null): string {
  const each = tests.map((test) => `(${test})`)
  const settled = `${each.join(' && ')} ? 3 : ${each.join(' || ')} ? 1 : 0`
  if (open === null) return `(${settled})`
  const whole = open.whole ? `Number.isInteger(${variable}) && ` : ''
  const canBe = `${whole}${variable} >= ${open.minimum} && ${variable} <= ${open.maximum}`
  return `(${canBe} ? 1 : ${settled})`
}

/** The source of a known value of the fact, as it is compared. */
function read(fact: Fact, variable: string): string {
  return 'minimum' in fact ? `decimal(${variable})` : variable
}

/** The source of a test whether a variable holds a value of the fact's type. */
function knownSource(ruleset: Ruleset, fact: Fact, variable: string): string {
  if (fact.type === 'boolean') return `typeof ${variable} === 'boolean'`
  if (fact.type !== 'choice') {
    return `typeof ${variable} === 'number' && ${variable} - ${variable} === 0`
  }
  return `${variable} !== undefined && (${among(choicesOf(ruleset, fact), variable)})`
}

/** The source of a test whether a variable is one of some words. */
function among(words: readonly string[], variable = 'x'): string {
  return words.map((word) => `${variable} === ${JSON.stringify(word)}`).join(' || ')
}

function factOf(ruleset: Ruleset, path: string): Fact {
  const fact = ruleset.facts.find((each) => each.path === path)
  if (!fact) throw new TypeError(`no fact ${path}`)
  return fact
}

function number(truth: Truth): number {
  return truth === null ? 1 : truth ? 3 : 0
}

function literal(constant: unknown): string | string[] {
  return Array.isArray(constant)
    ? constant.map((each) => JSON.stringify(each))
    : JSON.stringify(constant)
}
