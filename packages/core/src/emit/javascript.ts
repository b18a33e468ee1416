/**
 * Ruleset -> JavaScript source of its bare verdict, written when the package is built.
 *
 * Truths are numbers (true 3, unknown 1, false 0), so that `all` is a bitwise and, `any` a bitwise or.
 * Every fact is read once, by a literal key: that is what makes it fast. Literals of the document go
 * into the source through `JSON.stringify` alone; names never do.
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
  const fact = factReader(statements)
  const named = new Map<string, string>()

  const build = (condition: Condition): string =>
    fold<string>(condition, {
      all: (children) => `(${children.join(' & ')})`,
      any: (children) => `(${children.join(' | ')})`,
      not: (child) => `not(${child})`,
      leaf,
      reference,
    })

  function leaf({ fact: path, operator, value }: Comparison): string {
    const other = 'fact' in value ? value.fact : undefined
    const operand = 'fact' in value ? 'y' : literal(value.constant)
    const test = operators[operator]?.javascript('x', operand) ?? ''
    const known = [
      knownSource(ruleset, path, 'x'),
      ...(other === undefined ? [] : [knownSource(ruleset, other, 'y')]),
    ]
    const parameters = other === undefined ? 'x: unknown' : 'x: unknown, y: unknown'
    const name = tests(`(${parameters}) => (${known.join(' && ')} ? (${test} ? 3 : 0) : 1)`)
    return `${name}(${[path, ...(other === undefined ? [] : [other])].map(fact).join(', ')})`
  }

  /** A named condition is worked out once; one that a reading decides, by the option chosen. */
  function reference(name: string): string {
    const known = named.get(name)
    if (known !== undefined) return known
    const r = readings.findIndex(({ options }) => Object.hasOwn(options[0]?.conditions ?? {}, name))
    const options =
      r < 0 ? [ruleset.conditions] : (readings[r]?.options ?? []).map((option) => option.conditions)
    const expressions = options.map((conditions) => build(conditions[name] as Condition))
    const chosen = expressions
      .slice(1)
      .reduceRight(
        (rest, expression, i) => `r${String(r)} === ${String(i + 1)} ? ${expression} : ${rest}`,
        expressions[0] ?? '',
      )
    const variable = `n${String(named.size)}`
    statements.push(`const ${variable} = ${chosen}`)
    named.set(name, variable)
    return variable
  }

  const outcomeOf = criteria.map(({ condition }) => reference(condition))
  const konklusion = outcomes.reduceRight((rest, { id, when }, i) => {
    statements.push(`const w${String(i)} = ${build(when)}`)
    return `w${String(i)} === 3 ? ${JSON.stringify(id)} : w${String(i)} === 1 ? "uafklaret" : ${rest}`
  }, JSON.stringify(otherwise.id))
  return [
    `(${['f: unknown', ...readings.map((_, r) => `r${String(r)} = 0`)].join(', ')}): Verdict | undefined => {`,
    '  if (!plain(f)) return undefined',
    // What follows from a list is worked out by the closures.
    ...lists.map(({ path }) => `  if (f[${JSON.stringify(path)}] != null) return undefined`),
    ...statements.map((statement) => `  ${statement}`),
    `  return { konklusion: ${konklusion}, udfald: [${outcomeOf.map((node) => `truth(${node})`).join(', ')}] }`,
    '}',
  ].join('\n')
}

/** When a variable holds a value that is of the fact's type. */
function knownSource(ruleset: Ruleset, path: string, variable: string): string {
  const fact = ruleset.facts.find((each) => each.path === path)
  if (fact?.type === 'boolean') return `typeof ${variable} === 'boolean'`
  if (fact?.type !== 'choice')
    return `typeof ${variable} === 'number' && ${variable} - ${variable} === 0`
  const choices = choicesOf(ruleset, fact).map(
    (value) => `${variable} === ${JSON.stringify(value)}`,
  )
  return `(${choices.join(' || ')})`
}

/** Emits the reading of a fact when it is first asked for, and gives its variable. */
function factReader(statements: string[]): (path: string) => string {
  const variables = new Map<string, string>()
  const read = (key: string, expression: string): string => {
    const known = variables.get(key)
    if (known !== undefined) return known
    const variable = `f${String(variables.size)}`
    variables.set(key, variable)
    statements.push(`const ${variable} = ${expression}`)
    return variable
  }
  return (path) => {
    const [first = '', second] = path.split('.')
    if (second === undefined) return read(path, `f[${JSON.stringify(first)}]`)
    const group = read(`${first}.`, `group(f[${JSON.stringify(first)}])`)
    return read(path, `${group}[${JSON.stringify(second)}]`)
  }
}

function literal(constant: unknown): string | string[] {
  return Array.isArray(constant)
    ? constant.map((each) => JSON.stringify(each))
    : JSON.stringify(constant)
}
