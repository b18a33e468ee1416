/** Documents of any size from a fixed seed, realistic in form: each criterion uses a few facts. */
import type { Ruleset } from '@screeningsmodel/core'

type Fact = Ruleset['facts'][number]
type Condition = Ruleset['conditions'][string]

/** How large a document is. */
export interface Size {
  readonly criteria: number
  readonly facts: number
  readonly readings: number
}

/** A linear congruential generator (Numerical Recipes): the same numbers on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const text = (words: string) => ({ da: words, en: words })
const source = { source: 'kilde' }
const grades = ['lav', 'middel', 'stor']

/** A document of this size; each reading changes one criterion, in two ways. */
export function documentOf(size: Size, id = 'vaekst'): Ruleset {
  const random = randomFrom(size.criteria * 31 + size.facts * 7 + size.readings)
  const facts = Array.from({ length: size.facts }, (_, i) => factOf(i))
  const leaf = (): Condition => leafOf(facts[random(facts.length)] as Fact, random)
  const condition = (): Condition =>
    random(2) === 0 ? { all: [leaf(), leaf()] } : { any: [leaf(), leaf(), { not: leaf() }] }
  const names = Array.from({ length: size.criteria }, (_, i) => `krav-${String(i)}`)
  const read = names.slice(0, size.readings)
  const ruled = names.slice(size.readings)
  const readings = read.map((name, i) => ({
    id: `laesning-${String(i)}`,
    phrase: text(name),
    source,
    options: ['snaevert', 'bredt'].map((option) => ({
      id: option,
      label: text(option),
      conditions: { [name]: condition() },
    })),
  }))
  return {
    id,
    version: '2026-01',
    subject: 'andet',
    title: text('Et dokument'),
    description: text('Et dokument til målinger.'),
    sources: [{ id: 'kilde', document: 'Ingen' }],
    choices: { grad: grades.map((value) => ({ value, label: text(value) })) },
    facts,
    conditions: Object.fromEntries(ruled.map((name) => [name, condition()])),
    criteria: names.map((name, i) => ({
      id: name,
      number: i + 1,
      role: 'krav' as const,
      condition: name,
      title: text(`Krav ${String(i + 1)}`),
      source,
      texts: {
        opfyldt: text('Opfyldt: {holder}.'),
        'ikke-opfyldt': text('Ikke opfyldt: {fejler}.'),
        uafklaret: text('Mangler: {mangler}.'),
      },
    })),
    outcomes: [
      {
        id: 'omfattet',
        text: text('Alle krav er opfyldt.'),
        when: { all: names.map((name) => ({ condition: name })) },
      },
    ],
    otherwise: { id: 'ikke-omfattet', text: text('Ikke opfyldt: {ikkeOpfyldt}.') },
    undetermined: { text: text('Mangler: {mangler}.') },
    ...(readings.length > 0 && { readings }),
    cases: [{ sentence: 'Intet er oplyst.', facts: {}, expected: { konklusion: 'uafklaret' } }],
  }
}

/** Facts, most of them known. */
export function inputOf({ facts }: Ruleset, seed: number): Record<string, unknown> {
  const random = randomFrom(seed)
  return Object.fromEntries(
    facts.flatMap((fact) => (random(8) === 0 ? [] : [[fact.path, valueOf(fact, random)]])),
  )
}

function factOf(i: number): Fact {
  const path = `f${String(i)}`
  const described = { path, name: text(path), label: text(path), question: text(`${path}?`) }
  if (i % 3 === 0) return { ...described, type: 'boolean' }
  if (i % 3 === 1) return { ...described, type: 'choice', choices: 'grad' }
  const change = text('{forskel, number} {retning}')
  return { ...described, type: 'integer', minimum: 0, maximum: 20, unit: text('stk.'), change }
}

function leafOf(fact: Fact, random: (below: number) => number): Condition {
  const operator = fact.type === 'integer' ? 'greaterThanInclusive' : 'equal'
  return { fact: fact.path, operator, value: valueOf(fact, random) }
}

function valueOf(fact: Fact, random: (below: number) => number): boolean | number | string {
  if (fact.type === 'boolean') return random(2) === 0
  return fact.type === 'choice' ? (grades[random(3)] as string) : random(21)
}
