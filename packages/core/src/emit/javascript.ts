/**
 * Ruleset -> JavaScript source of its bare verdict, written when the package is built.
 *
 * Truths are numbers (true 3, unknown 1, false 0), so that `all` is a bitwise and, `any` a bitwise or.
 * Literals of the document go into the source through `JSON.stringify` alone; names never do.
 */
import { fold, type Comparison } from '../program/fold.js'
import { resolved } from '../program/parameters.js'
import { mostInNumber } from '../program/verdicts.js'
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { factVariables } from './javascript-facts.js'
import { testSource } from './javascript-leaf.js'

/** What the verdict of a module needs before it, beside what all have in common (`program/verdict-parts.ts`). */
export const prelude = `// Inputs in a row that left nothing open, and how often one after many of them did.
let steady = 0
let missed = 0
const often = 64
const patience = 3
const never = -1e9`

/** Gives a name to the source of a constant, the same for the same source; they stand before the verdict. */
export type Constants = (source: string) => string

/**
 * The source of statements, the last of which makes `verdict`:
 * `(facts, choice of reading 0, choice of reading 1, …) => Verdict | undefined`. Each way to read the facts is a
 * function of its own, in which V8 knows what each variable holds.
 */
export function verdictSource(document: Ruleset, constants: Constants): string {
  const ruleset = resolved(document)
  const { readings = [], criteria, outcomes, otherwise, lists = [] } = ruleset
  const statements: string[] = []
  const facts = factVariables()
  const named = new Map<string, string>()
  let junctions = 0
  let jumps = true

  const build = (condition: Condition): string =>
    fold<string>(condition, {
      all: (children) => junction(children, '&'),
      any: (children) => junction(children, '|'),
      not: (child) => `not(${child})`,
      leaf,
      reference,
    })

  function leaf(comparison: Comparison): string {
    const { fact, value } = comparison
    const paths = 'fact' in value ? [fact, value.fact] : [fact]
    const name = constants(testSource(ruleset, comparison))
    return `${name}(${paths.map(facts.variable).join(', ')})`
  }

  /**
   * `all` stops at the part that settles it, since a test costs more than a jump; parts that have been
   * worked out already are joined without one. `any` is joined: its parts are few or cheap.
   */
  function junction(children: readonly string[], join: '&' | '|'): string {
    const joined = children.join(` ${join} `)
    if (!jumps || join === '|' || children.every((child) => /^n\d+$/.test(child)))
      return `(${joined})`
    const sum = `a${junctions++}`
    const steps = children.map((child, i) => `(${sum} ${i === 0 ? '' : join}= ${child})`)
    return `(${steps.join(' && ')})`
  }

  /** A named condition is worked out once; one that a reading decides, by the option chosen. */
  function reference(name: string): string {
    const known = named.get(name)
    if (known !== undefined) return known
    const r = readings.findIndex(({ options }) => Object.hasOwn(options[0]?.conditions ?? {}, name))
    const options = readings[r]?.options.map((option) => option.conditions) ?? [ruleset.conditions]
    const [byDefault = '', ...others] = options.map((each, i) => {
      // Of the options that are not the default, small code is worth more than the last nanosecond.
      jumps = i === 0
      return build(each[name] as Condition)
    })
    jumps = true
    const chosen = others.reduceRight(
      (rest, expression, i) => `r${r} === ${i + 1} ? ${expression} : ${rest}`,
      byDefault,
    )
    const variable = `n${named.size}`
    statements.push(`const ${variable} = ${chosen}`)
    named.set(name, variable)
    return variable
  }

  const truths = criteria.map(({ condition }) => reference(condition))
  const isOpen = truths.map((variable) => `${variable} === 1`).join(' || ')
  const conclusions = outcomes.map(({ when }, i) => {
    statements.push(`const w${i} = ${build(when)}`)
    return `w${i}`
  })
  const ids = `${JSON.stringify(outcomes.map(({ id }) => id))}, ${JSON.stringify(otherwise.id)}`
  const variables = [...truths, ...conclusions]
  /** By one number where it holds them all. */
  const answer = () => {
    if (variables.length > mostInNumber) {
      return `verdictFrom([${variables.map((each) => `truth[${each}]`).join(', ')}], ${ids})`
    }
    const name = constants(`/* @__PURE__ */ answers(${truths.length}, ${ids})`)
    const way = variables.map((each, i) => (i === 0 ? each : `${each} << ${2 * i}`))
    return `${name}(${way.join(' | ')})`
  }
  // What follows from a list is left to the record.
  const listed = lists.map(({ path }) => `if (${facts.variable(path)} != null) return undefined`)
  const decided = [
    ...listed,
    ...(junctions > 0
      ? [`let ${Array.from({ length: junctions }, (_, i) => `a${i} = 0`).join(', ')}`]
      : []),
    ...statements,
  ]
  const chosen = readings.map((_, r) => `r${r}`)
  const signature = (number: string) =>
    `(${['input: unknown', ...chosen.map((each) => each + number)].join(', ')}): Verdict | undefined`
  const call = (name: string) => `${name}(${['input', ...chosen].join(', ')})`
  const missedOne = 'steady = ++missed === patience ? never : 0'
  return [
    `const inOneWalk = ${signature(': number')} => {`,
    ...facts.inOneWalk(),
    ...decided,
    `if (${isOpen}) {`,
    `if (steady === often) ${missedOne}`,
    'else if (steady > 0) steady = 0',
    '} else if (steady < often) steady++',
    `return ${answer()}`,
    '}',
    `const byName = ${signature(': number')} => {`,
    ...facts.byName(`return ${call('inOneWalk')}`),
    ...decided,
    `if (${isOpen}) ${missedOne}`,
    `return ${answer()}`,
    '}',
    `const verdict = ${signature(' = 0')} =>`,
    `steady === often ? ${call('byName')} : ${call('inOneWalk')}`,
  ].join('\n')
}
