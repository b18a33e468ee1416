/** The smallest complete ruleset documents, for tests about rules rather than texts. */
import type { Condition, Fact, Ruleset } from '../../src/ruleset/ruleset.js'

export const text = (words: string) => ({ da: `${words}.`, en: `${words}.` })
export const source = { source: 'kilde' }
export const choices = { to: ['a', 'b'], tre: ['a', 'b', 'c'] } as const

const described = (path: string) => ({
  path,
  name: text(path),
  label: text(path),
  question: text(path),
})

export const boolean = (path: string): Fact => ({ ...described(path), type: 'boolean' })
export const choice = (path: string, of: keyof typeof choices = 'tre'): Fact => ({
  ...described(path),
  type: 'choice',
  choices: of,
})
const bounded = (path: string, minimum: number, maximum: number) => ({
  ...described(path),
  minimum,
  maximum,
  unit: text('enhed'),
  change: { da: '{forskel, number} {retning}', en: '{forskel, number} {retning}' },
})
export const integer = (path: string, minimum: number, maximum: number): Fact => ({
  ...bounded(path, minimum, maximum),
  type: 'integer',
})
export const number = (path: string, minimum: number, maximum: number, step: number): Fact => ({
  ...bounded(path, minimum, maximum),
  type: 'number',
  step,
})

interface Parts {
  readonly facts: Fact[]
  readonly conditions?: Record<string, Condition>
  /** The conditions of the criteria, by name; by default every named one. */
  readonly criteria?: readonly string[]
  /** The condition of each outcome, in order; by default the first named condition. */
  readonly outcomes?: readonly Condition[]
  readonly readings?: Ruleset['readings']
  readonly checks?: readonly Condition[]
}

/** A complete document with some facts and conditions. */
export function documentOf({
  facts,
  conditions = {},
  criteria = Object.keys(conditions),
  outcomes = criteria.slice(0, 1).map((condition) => ({ condition })),
  readings = [],
  checks = [],
}: Parts): Ruleset {
  return {
    id: 'afproevning',
    version: '2024-01',
    subject: 'andet',
    title: text('afprøvning'),
    description: text('afprøvning'),
    sources: [{ id: 'kilde', document: 'Kilde' }],
    choices: Object.fromEntries(
      Object.entries(choices).map(([name, values]) => [
        name,
        values.map((value) => ({ value, label: text(value) })),
      ]),
    ),
    facts,
    conditions,
    criteria: criteria.map((condition, i) => ({
      id: `k${i}`,
      number: i + 1,
      role: (['krav', 'inklusion', 'eksklusion'] as const)[i % 3]!,
      condition,
      title: text('kriterium'),
      source,
      texts: {
        opfyldt: text('opfyldt'),
        'ikke-opfyldt': text('ikke opfyldt'),
        uafklaret: text('uafklaret'),
      },
    })),
    outcomes: outcomes.map((when, i) => ({ id: `udfald-${i}`, text: text('konklusion'), when })),
    otherwise: { id: 'ellers', text: text('ellers') },
    undetermined: { text: text('uafklaret') },
    readings,
    checks: checks.map((when, i) => ({
      id: `umulig-${i}`,
      when,
      at: facts[0]!.path,
      text: text('umulig'),
    })),
    cases: [{ sentence: 'Intet.', facts: {}, expected: { konklusion: 'uafklaret' } }],
  }
}

/** Every choice of readings of a document. */
export function everyChoice({ readings = [] }: Ruleset): Record<string, string>[] {
  return readings.reduce<Record<string, string>[]>(
    (choices, { id, options }) =>
      choices.flatMap((choice) => options.map((option) => ({ ...choice, [id]: option.id }))),
    [{}],
  )
}

/** A document with this many named conditions, all of which its outcome uses. */
export function manyConditions(count: number): Ruleset {
  const names = Array.from({ length: count }, (_, i) => `k${i}`)
  const over = (value: number) => ({ fact: 'n', operator: 'greaterThan', value })
  return documentOf({
    facts: [integer('n', 0, count)],
    conditions: Object.fromEntries(names.map((name, i) => [name, over(i)])),
    criteria: names.slice(0, 1),
    outcomes: [{ all: names.map((condition) => ({ condition })) }],
  })
}
