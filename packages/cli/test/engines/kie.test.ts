/** The DMN model on KIE: the library’s result for every vector and for random partial rows, under all readings. */
import {
  compileRuleset,
  registryOf,
  rulesets,
  splitPath,
  type Ruleset,
  type Screener,
} from '@screeningsmodel/core'
import { dmnNames, toDmn } from '@screeningsmodel/core/dmn'
import { readVectors, requestOf } from '@screeningsmodel/fixtures'
import fc from 'fast-check'
import t from 'tap'
import { randomRuleset } from '../../../core/test/support/random-rulesets.js'
import { seed } from '../../../core/test/support/runs.js'
import { agree, choices, type Laesninger, type Outcome } from '../support/outcomes.js'
import { samples } from '../support/samples.js'
import { inputOf } from '../support/tables.js'
import { runKie, type KieAnswer } from './kie.js'

type Facts = Readonly<Record<string, unknown>>

/** A model, and rows for it with the library’s result. */
interface Asked {
  readonly name: string
  readonly ruleset: Ruleset
  readonly model: string
  readonly rows: readonly Facts[]
  readonly expected: readonly Outcome[]
}

function askedOf(
  { ruleset, verdict }: Screener,
  rows: readonly object[],
  laesninger: Laesninger,
): Asked {
  const names = dmnNames(ruleset)
  return {
    name: `${ruleset.id} ${JSON.stringify(laesninger)}`,
    ruleset,
    model: toDmn(ruleset, { laesninger }),
    rows: rows.map((input) =>
      Object.fromEntries(ruleset.facts.map(({ path }) => [names.fact(path), at(input, path)])),
    ),
    expected: rows.map((input) => {
      const { konklusion, udfald } = verdict(input, laesninger)
      return [konklusion, ...udfald]
    }),
  }
}

/** Every input is given, null if unknown. */
function at(input: object, path: string): unknown {
  const [first, second] = splitPath(path)
  const found = (input as Facts)[first] ?? null
  return second === undefined ? found : ((found as Facts | null)?.[second] ?? null)
}

function outcomeOf(ruleset: Ruleset, { decisions }: KieAnswer): Outcome {
  const { criterion, conclusion } = dmnNames(ruleset)
  return [
    decisions[conclusion] as string,
    ...ruleset.criteria.map(({ id }) => decisions[criterion(id)] as boolean | null),
  ]
}

/** The facts of vectors under their readings, if they are valid and about one period. */
async function vectorsOf(): Promise<readonly Asked[]> {
  const registry = registryOf(rulesets)
  const subjects = new Map([
    ['screen-tilbud', 'tilbud'],
    ['screen-case', 'sag'],
  ])
  const files = readVectors()
  return files.flatMap(({ endpoint, vectors }) => {
    const subject = subjects.get(endpoint)
    if (subject === undefined) return []
    return vectors.flatMap((vector) => {
      if ('status' in vector.expected) return []
      const request = requestOf(vector) as Facts & { laesninger?: Laesninger; parametre?: object }
      // A list gives counts, and the model gets these.
      if ('medarbejderliste' in request) return []
      const screener = registry
        .asked(subject, request)
        .variant((request.parametre ?? {}) as Record<string, number>)
      const asked = askedOf(screener, [request], { ...request.laesninger })
      return [{ ...asked, name: vector.sentence }]
    })
  })
}

/** Random documents, with every operator, compared with constants and with other facts. */
function randomOf(seed: number, count: number): readonly Asked[] {
  const drawn = fc.sample(fc.gen(), { seed, numRuns: count })
  return drawn.map((draw) => {
    const screener = compileRuleset(randomRuleset(draw, { once: false }))
    const { facts, choices = {} } = screener.ruleset
    const rows = Array.from({ length: 20 }, () => {
      const input: Record<string, Record<string, unknown>> = {}
      for (const fact of facts) {
        const [first, second] = splitPath(fact.path)
        const value = draw(fc.constantFrom, null, ...valuesOf(fact, choices))
        if (second === undefined) Object.assign(input, { [first]: value })
        else input[first] = { ...input[first], [second]: value }
      }
      return input
    })
    return askedOf(screener, rows, {})
  })
}

function valuesOf(fact: Ruleset['facts'][number], choices: NonNullable<Ruleset['choices']>) {
  if (fact.type === 'boolean') return [true, false]
  if (fact.type === 'choice') return (choices[fact.choices] ?? []).map(({ value }) => value)
  const step = fact.type === 'number' ? fact.step : 1
  const { minimum, maximum } = fact
  return [minimum, maximum, minimum + step, Math.min(maximum, minimum + 2 * step)]
}

t.test('KIE and the library agree on every row', async (t) => {
  const asked = [
    ...samples(t).flatMap(({ ruleset, screener, rows }) => {
      const inputs = rows.map((row, i) => inputOf(row, String(i)))
      const chosen = choices(ruleset)
      const each = Math.ceil(inputs.length / chosen.length)
      // All rows under the first readings; some of them under each of the others.
      return chosen.map(({ laesninger, parametre }, i) => {
        const some = i === 0 ? inputs : inputs.slice(i * each, (i + 1) * each)
        return askedOf(screener.variant(parametre), some, laesninger)
      })
    }),
    ...(await vectorsOf()),
    ...randomOf(seed, 25),
  ]
  const models = [...new Set(asked.map(({ model }) => model))]
  const rows = asked.flatMap(({ model, rows }) =>
    rows.map((facts) => [models.indexOf(model), facts] as const),
  )
  const answers = await runKie(models, rows)
  t.ok(answers.length > 2000, `${String(answers.length)} rows`)
  t.equal(answers.length, rows.length)
  t.same([...new Set(answers.flatMap(({ complaints }) => complaints))], [])
  let from = 0
  for (const { name, ruleset, rows, expected } of asked) {
    const found = answers.slice(from, (from += rows.length))
    agree(
      t,
      found.map((answer) => outcomeOf(ruleset, answer)),
      expected,
      name,
    )
  }
})

t.test('numbers are rounded to nine decimals, and invalid choices are unknown', async (t) => {
  const [document] = rulesets
  const names = dmnNames(document)
  const none = Object.fromEntries(document.facts.map(({ path }) => [names.fact(path), null]))
  const competence = names.fact('kompetencer.social-stoette')
  const answers = await runKie(
    [toDmn(document), toDmn(document, { parametre: { mindsteAarsvaerk: 2.5 } })],
    [
      [0, { ...none, aarsvaerk: 2.9999999999999996 }],
      [0, { ...none, aarsvaerk: 2.999999999 }],
      [1, { ...none, aarsvaerk: 2.5 }],
      [0, { ...none, [competence]: 'noget andet' }],
      [0, { ...none, [competence]: 'mangler' }],
    ],
  )
  const outcomes = answers.map(({ decisions }) => [
    decisions[names.criterion('aarsvaerk')],
    decisions[names.criterion('kompetencer')],
  ])
  t.same(outcomes, [
    [true, null],
    [false, null],
    [true, null],
    [null, null],
    [null, false],
  ])
})
