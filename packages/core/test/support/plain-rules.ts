/**
 * A ruleset’s conditions evaluated straight from the document, each time anew, in three values; nothing of the
 * sources is used but the document.
 */
import type { Condition, Ruleset } from '../../src/index.js'

export type Truth = boolean | null
export type Fact = boolean | number | string
/** Known facts by their dotted path. */
export type Facts = Readonly<Record<string, Fact | undefined>>

export interface Plain {
  /** For each criterion, in the order of the document. */
  readonly criteria: readonly Truth[]
  /** For the first outcome. */
  readonly first: Truth
  readonly isImpossible: boolean
}

/** The result of the rules for some facts under readings, one option for each. */
export function plainly(
  ruleset: Ruleset,
  laesninger: Readonly<Record<string, string>>,
  facts: Facts,
): Plain {
  const named = { ...ruleset.conditions }
  for (const { id, options } of ruleset.readings ?? []) {
    const option = options.find((each) => each.id === laesninger[id]) ?? options[0]!
    Object.assign(named, option.conditions)
  }
  const truth = (condition: Condition): Truth => {
    if ('all' in condition) return every(condition.all.map(truth))
    if ('any' in condition) return not(every(condition.any.map((each) => not(truth(each)))))
    if ('not' in condition) return not(truth(condition.not))
    if ('condition' in condition) return truth(named[condition.condition]!)
    const left = facts[pathOf(condition)]
    const right = rightOf(ruleset, condition.value, facts)
    if (right !== undefined && left !== undefined) return compare(condition.operator, left, right)
    return byBounds(condition.operator, left, right)
  }
  return {
    criteria: ruleset.criteria.map(({ condition }) => truth({ condition })),
    first: truth(ruleset.outcomes[0]!.when),
    isImpossible: (ruleset.checks ?? []).some(({ when }) => truth(when) === true),
  }
}

/** All choices of one option for each reading. */
export function everyReading(ruleset: Ruleset): readonly Readonly<Record<string, string>>[] {
  return (ruleset.readings ?? []).reduce<Record<string, string>[]>(
    (chosen, { id, options }) =>
      chosen.flatMap((each) => options.map((option) => ({ ...each, [id]: option.id }))),
    [{}],
  )
}

/** Dotted paths as a nested input. */
export function asInput(facts: Facts): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [path, value] of Object.entries(facts)) {
    const [first = '', second] = path.split('.')
    if (second === undefined) input[first] = value
    else input[first] = { ...(input[first] as object), [second]: value }
  }
  return input
}

function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.includes(null) ? null : true
}

function not(truth: Truth): Truth {
  return truth === null ? null : !truth
}

function pathOf({ fact, path }: { fact: string; path?: string | undefined }): string {
  return path === undefined ? fact : `${fact}.${path.slice(2)}`
}

function rightOf(ruleset: Ruleset, value: unknown, facts: Facts): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if ('parameter' in value) {
    return ruleset.parametre?.find(({ id }) => id === value.parameter)?.value
  }
  return facts[pathOf(value as { fact: string })]
}

function compare(operator: string, left: Fact, right: unknown): boolean {
  switch (operator) {
    case 'equal':
      return left === right
    case 'in':
      return (right as readonly unknown[]).includes(left)
    case 'greaterThan':
      return Number(left) > Number(right)
    case 'greaterThanInclusive':
      return Number(left) >= Number(right)
    case 'majorityOf':
      return Number(left) * 2 > Number(right)
    default:
      throw new Error(`No shipped criterion uses ${operator}.`)
  }
}

/** 0 is never a majority, and never more than another number, so it settles the comparison here. */
function byBounds(operator: string, left: Fact | undefined, right: unknown): Truth {
  const isOfMore = operator === 'majorityOf' || operator === 'greaterThan'
  return isOfMore && left === 0 && right === undefined ? false : null
}
