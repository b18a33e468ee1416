/**
 * Ruleset -> JavaScript source of its bare verdict, written when the package is built.
 *
 * Truths are numbers (true 3, unknown 1, false 0), so that `all` is a bitwise and, `any` a bitwise or.
 * Facts are read by literal keys: that is what makes it fast. Literals of the document go into the
 * source through `JSON.stringify` alone; names never do.
 */
import { fold, type Comparison } from '../condition.js'
import { choicesOf } from '../facts.js'
import { operators } from '../operators.js'
import type { Condition, Ruleset } from '../ruleset.js'

/** Gives a name to a test's source, the same for the same source; the tests stand before the verdicts. */
export type Tests = (source: string) => string

/** The source of `(facts, choice of reading 0, choice of reading 1, …) => Verdict | undefined`. */
export function verdictSource(ruleset: Ruleset, tests: Tests): string {
  const { readings = [], criteria, outcomes, otherwise, lists = [] } = ruleset
  const statements: string[] = []
  const read = factReader(statements)
  const named = new Map<string, string>()
  let gates = 0
  let jumps = true

  const build = (condition: Condition): string =>
    fold<string>(condition, {
      all: (children) => gate(children, '&'),
      any: (children) => gate(children, '|'),
      not: (child) => `not(${child})`,
      leaf,
      reference,
    })

  function leaf({ fact, operator, value }: Comparison): string {
    const paths = 'fact' in value ? [fact, value.fact] : [fact]
    const operand = 'fact' in value ? 'y' : literal(value.constant)
    const test = operators[operator]?.javascript('x', operand) ?? ''
    const known = paths.map((path, i) => knownSource(ruleset, path, 'xy'.charAt(i))).join(' && ')
    const parameters = paths.map((_, i) => `${'xy'.charAt(i)}: unknown`).join(', ')
    const name = tests(`(${parameters}) => (${known} ? (${test} ? 3 : 0) : 1)`)
    return `${name}(${paths.map(read).join(', ')})`
  }

  /**
   * A gate stops at the child that settles it, since a fact that is read costs more than a jump;
   * children that have been worked out already are joined without one.
   */
  function gate(children: readonly string[], join: '&' | '|'): string {
    const joined = children.join(` ${join} `)
    if (!jumps || children.every((child) => /^n\d+$/.test(child))) return `(${joined})`
    const sum = `a${gates++}`
    const steps = children.map((child, i) => `(${sum} ${i === 0 ? '' : join}= ${child})`)
    return join === '&'
      ? `(${steps.join(' && ')})`
      : `(${steps.map((step) => `${step} === 3`).join(' || ')} ? 3 : ${sum})`
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

  const udfald = criteria.map(({ condition }) => `truth(${reference(condition)})`)
  const konklusion = outcomes.reduceRight((rest, { id, when }, i) => {
    statements.push(`const w${i} = ${build(when)}`)
    return `w${i} === 3 ? ${JSON.stringify(id)} : w${i} === 1 ? "uafklaret" : ${rest}`
  }, JSON.stringify(otherwise.id))
  const parameters = ['f: unknown', ...readings.map((_, r) => `r${r} = 0`)]
  return [
    `(${parameters.join(', ')}): Verdict | undefined => {`,
    'if (!plain(f)) return undefined',
    // What follows from a list is worked out by the closures.
    ...lists.map(({ path }) => `if (f[${JSON.stringify(path)}] != null) return undefined`),
    ...(gates > 0
      ? [`let ${Array.from({ length: gates }, (_, i) => `a${i} = 0`).join(', ')}`]
      : []),
    ...statements,
    `return { konklusion: ${konklusion}, udfald: [${udfald.join(', ')}] }`,
    '}',
  ].join('\n')
}

/** When a variable holds a value that is of the fact's type. */
function knownSource(ruleset: Ruleset, path: string, variable: string): string {
  const fact = ruleset.facts.find((each) => each.path === path)
  if (fact?.type === 'boolean') return `typeof ${variable} === 'boolean'`
  if (fact?.type !== 'choice') {
    return `typeof ${variable} === 'number' && ${variable} - ${variable} === 0`
  }
  const choices = choicesOf(ruleset, fact).map(
    (value) => `${variable} === ${JSON.stringify(value)}`,
  )
  return `${variable} !== undefined && (${choices.join(' || ')})`
}

/** Where a fact is read: in place, but for the groups, which are looked up once. */
function factReader(statements: string[]): (path: string) => string {
  const groups = new Map<string, string>()
  return (path) => {
    const [first = '', second] = path.split('.')
    if (second === undefined) return `f[${JSON.stringify(first)}]`
    const group = groups.get(first) ?? `g${groups.size}`
    if (!groups.has(first)) {
      groups.set(first, group)
      statements.push(`const ${group} = group(f[${JSON.stringify(first)}])`)
    }
    return `${group}[${JSON.stringify(second)}]`
  }
}

function literal(constant: unknown): string | string[] {
  return Array.isArray(constant)
    ? constant.map((each) => JSON.stringify(each))
    : JSON.stringify(constant)
}
