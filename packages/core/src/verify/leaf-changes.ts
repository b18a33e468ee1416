/** The small changes of a comparison. */
import { dotted } from '../program/fold.js'
import { operators, stepOf } from '../program/operators.js'
import { choicesOf, isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Leaf, Ruleset, Scalar } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import type { Changed, Step } from './change.js'

const turned: Readonly<Record<string, readonly string[]>> = {
  lessThan: ['greaterThan', 'lessThanInclusive'],
  lessThanInclusive: ['greaterThanInclusive', 'lessThan'],
  greaterThan: ['lessThan', 'greaterThanInclusive'],
  greaterThanInclusive: ['lessThanInclusive', 'greaterThan'],
}

/** The changes: its threshold a step up and down, turned, a value left out or added, its two facts exchanged. */
export function ofLeaf(
  ruleset: Ruleset,
  facts: ReadonlyMap<string, Fact>,
  leaf: Leaf,
  at: readonly Step[],
): Changed[] {
  const { operator, value } = leaf
  const fact = facts.get(dotted(leaf.fact, leaf.path)) as Fact
  const changes: Changed[] = (turned[operator] ?? []).map((til) => [
    at,
    { art: 'operator', fra: operator, til },
    { ...leaf, operator: til },
  ])
  if (Array.isArray(value)) return [...changes, ...ofList(ruleset, fact, leaf, value, at)]
  if (typeof value === 'number') {
    for (const til of [value + stepOf(fact), value - stepOf(fact)].map(decimal)) {
      // A constant that the fact cannot have would make the document invalid.
      if (isNumeric(fact) && (til < fact.minimum || til > fact.maximum)) continue
      changes.push([[...at, 'value'], { art: 'graense', fra: value, til }, til])
    }
  } else if (typeof value === 'string') {
    for (const other of choicesOf(ruleset, fact).filter((each) => each !== value)) {
      changes.push([[...at, 'value'], { art: 'operator', fra: value, til: other }, other])
    }
  } else if (typeof value === 'object' && 'fact' in value && operators[operator]?.times) {
    const exchanged = { ...value, operator, value: { fact: leaf.fact, ...pathOf(leaf) } }
    changes.push([at, { art: 'operander-byttet' }, exchanged])
  }
  return changes
}

function pathOf({ path }: Leaf): { path?: string } {
  return path === undefined ? {} : { path }
}

function ofList(
  ruleset: Ruleset,
  fact: Fact,
  leaf: Leaf,
  values: readonly Scalar[],
  at: readonly Step[],
): Changed[] {
  const without = values.flatMap((vaerdi, i): Changed[] =>
    values.length < 2
      ? []
      : [
          [
            at,
            { art: 'vaerdi-udeladt', vaerdi: String(vaerdi) },
            { ...leaf, value: values.filter((_, other) => other !== i) },
          ],
        ],
  )
  const others = choicesOf(ruleset, fact).filter((each) => !values.includes(each))
  return [
    ...without,
    ...others.map((vaerdi): Changed => [
      at,
      { art: 'vaerdi-tilfoejet', vaerdi },
      { ...leaf, value: [...values, vaerdi] },
    ]),
  ]
}
