/**
 * Ruleset -> the JavaScript source of its bare verdict, generated when the package is built.
 *
 * Truths are numbers (true 3, unknown 1, false 0), so that `all` is a bitwise and, `any` a bitwise or. Literals of
 * the document only enter the source through `JSON.stringify`; names never do.
 */
import { fold, type Comparison } from '../program/fold.js'
import { resolved } from '../program/parameters.js'
import { mostInNumber } from '../program/verdicts.js'
import type { Condition, Ruleset } from '../ruleset/ruleset.js'
import { factVariables } from './javascript-facts.js'
import { testSource } from './javascript-leaf.js'

/** What a module with a verdict needs besides `program/verdict-parts.ts`, which all have in common. */
export const prelude = `// Inputs in a row that left nothing open, and how often one after many of them did.
let steady = 0
let missed = 0
const often = 64
const patience = 3
const never = -1e9`

/** Names the source of a constant; the same source gets the same name. The constants come before the verdict. */
export type Constants = (source: string) => string

/**
 * The source of statements that end by defining `verdict`:
 * `(facts, choice of reading 0, choice of reading 1, …) => Verdict | undefined`. Each way to read the facts has a
 * function of its own, so that V8 knows the type of each variable.
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
   * `all` stops at the first child that settles it, since a test costs more than a jump; children that are already
   * computed are joined without jumps. `any` is always joined, since its children are few or cheap.
   */
  function junction(children: readonly string[], join: '&' | '|'): string {
    const joined = children.join(` ${join} `)
    if (!jumps || join === '|' || children.every((child) => /^n\d+$/.test(child)))
      return `(${joined})`
    const sum = `a${junctions++}`
    const steps = children.map((child, i) => `(${sum} ${i === 0 ? '' : join}= ${child})`)
    return `(${steps.join(' && ')})`
  }

  /** A named condition is computed once; if a reading defines it, by the option chosen. */
  function reference(name: string): string {
    const known = named.get(name)
    if (known !== undefined) return known
    const r = readings.findIndex(({ options }) => Object.hasOwn(options[0]?.conditions ?? {}, name))
    const options = readings[r]?.options.map((option) => option.conditions) ?? [ruleset.conditions]
    const [byDefault = '', ...others] = options.map((each, i) => {
      // For options other than the default, small code matters more than the last nanosecond.
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
  /** Looks the verdict up by one number, if the number can hold all truths. */
  const answer = () => {
    if (variables.length > mostInNumber) {
      return `verdictFrom([${variables.map((each) => `truth[${each}]`).join(', ')}], ${ids})`
    }
    const name = constants(`/* @__PURE__ */ answers(${truths.length}, ${ids})`)
    const way = variables.map((each, i) => (i === 0 ? each : `${each} << ${2 * i}`))
    return `${name}(${way.join(' | ')})`
  }
  // Facts derived from a list are left to `screen`.
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
