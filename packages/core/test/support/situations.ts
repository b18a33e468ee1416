/** Facts of a ruleset with their answer, and what brute force needs. */
import assert from 'node:assert/strict'
import { compileRuleset, InputError, type Ruleset, type Screening } from '../../src/index.js'
import { conclude } from '../../src/evaluation/conclude.js'
import { evaluate } from '../../src/evaluation/evaluate.js'
import { compile } from '../../src/program/compile.js'
import type { Value } from '../../src/program/operators.js'
import type { Program, Truths, Variant } from '../../src/program/program.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import type { Screener } from '../../src/screener/screener.js'
import { below, chance, domainOf, nested, oneOf, type Draw } from './random-rulesets.js'

export type Values = (Value | undefined)[]

export interface Situation {
  readonly ruleset: Ruleset
  readonly screener: Screener
  readonly program: Program
  readonly variant: Variant
  readonly domains: readonly (readonly Value[])[]
  readonly values: Values
  readonly unknown: readonly number[]
  readonly laesninger: Readonly<Record<string, string>>
  readonly answer: Screening
}

/** Random facts of a ruleset with their answers; impossible combinations are left out. */
export function situations(
  draw: Draw,
  ruleset: Ruleset,
  count: number,
  knownOneIn = 2,
  domains = ruleset.facts.map((fact) => domainOf(fact)),
  mostUnknown = domains.length,
): Situation[] {
  const screener = compileRuleset(ruleset)
  const program = compile(ruleset)
  return Array.from({ length: count }, () => {
    let left = mostUnknown
    const values = domains.map((domain) => {
      if (left === 0 || !chance(draw, knownOneIn)) return oneOf(draw, domain)
      left -= 1
      return undefined
    })
    const variant = program.variants[below(draw, program.variants.length)]!
    const { choice } = variant
    const laesninger = Object.fromEntries(
      (ruleset.readings ?? []).map(({ id, options }, i) => [id, options[choice[i]!]!.id]),
    )
    const unknown = values.flatMap((value, slot) => (value === undefined ? [slot] : []))
    const answer = tryScreen(screener, { ...nested(ruleset.facts, values), laesninger })
    const isPossible = !isImpossible(variant, evaluate(variant, values))
    assert.equal(answer !== undefined, isPossible, 'refused just when it is impossible')
    return answer
      ? [{ ruleset, screener, program, variant, domains, values, unknown, laesninger, answer }]
      : []
  }).flat()
}

export function tryScreen(screener: Screener, input: unknown): Screening | undefined {
  try {
    return screener.screen(input)
  } catch (error) {
    assert.ok(error instanceof InputError)
    assert.deepEqual([...new Set(error.errors.map(({ code }) => code))], ['umulig-kombination'])
    return undefined
  }
}

export function isImpossible({ checks }: Variant, truths: Truths): boolean {
  return checks.some((check) => truths[check] === true)
}

/** Every way to answer these questions; `withGaps`: every way to answer some of them. */
export function* assignments(
  { domains, values }: Pick<Situation, 'domains' | 'values'>,
  slots: readonly number[],
  withGaps = false,
): Generator<Values> {
  const [slot, ...rest] = slots
  if (slot === undefined) {
    yield values
    return
  }
  if (withGaps) yield* assignments({ domains, values }, rest, withGaps)
  for (const value of domains[slot]!) {
    yield* assignments({ domains, values: having(values, slot, value) }, rest, withGaps)
  }
}

export function having(values: Values, slot: number, value: Value): Values {
  return values.map((each, i) => (i === slot ? value : each))
}

export function konklusionOf({ ruleset }: Program, variant: Variant, truths: Truths): string {
  const conclusion = conclude({ variant, truths })
  return conclusion === null ? 'uafklaret' : (ruleset.outcomes[conclusion] ?? ruleset.otherwise).id
}

/** Values around the borders of the shipped rules; for a majority, up to twice as far. */
export function shippedDomain(ruleset: Ruleset, fact: Ruleset['facts'][number]): readonly Value[] {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return choicesOf(ruleset, fact)
  if (fact.path === 'medarbejdere') return [0, 1, 2, 5, 6, 7, 8, 9, 10]
  if (fact.type === 'integer') return [0, 2, 3, 4, 5]
  const around = [0, 1.5, 1.51, 2.99, 3, 3.01, 3.02, 6.02]
  return fact.path === 'aarsvaerk' ? [...around, 12.05] : around
}
