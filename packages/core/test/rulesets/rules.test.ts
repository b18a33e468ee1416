/**
 * The shipped documents against the rules in words, by brute force over facts at the borders, under every choice of
 * readings, with known and unknown facts.
 */
import assert from 'node:assert/strict'
import t from 'tap'
import { compileRuleset, InputError, rulesets, type Screening } from '../../src/index.js'
import type { Value } from '../../src/program/operators.js'
import type { Screener } from '../../src/screener/screener.js'
import { everyChoice } from '../support/documents.js'
import { below, chance, nested, oneOf, type Draw } from '../support/random-rulesets.js'
import { completions, domainOf, judges, type Values } from '../support/rule-borders.js'
import { isImpossibleTilbud } from '../support/rules-in-words.js'
import { holds, seed, times } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** The readings as the rules in words have them, the default first. */
const readings: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'hoejt-specialiseret-tilbud': [
    ['borgere-taelles', 'alle-i-aaret', 'nye-visiterede'],
    ['erfaring-opgjort-i', 'hoveder', 'aarsvaerk'],
    ['kompetencer-fra', 'ogsaa-samarbejde', 'eget-personale'],
  ],
  'maalgruppe-udsatte-gravide': [
    ['ambulant-samt', 'samlet', 'begge'],
    ['fastholdes-og-hjaelpes', 'begge-dele', 'en-af-delene'],
    ['sociale-problemer', 'ogsaa-helbred', 'uden-helbred'],
    ['medicin-som-rusmiddel', 'nej', 'ja'],
  ],
  indsatsniveau: [['fx-fordi', 'eksempler', 'hver-for-sig']],
  samarbejdsaftale: [],
  'maalgruppe-fornyet-behandling': [['udsat', 'kendetegn', 'krav']],
  'national-koordination': [],
  anbefalinger: [],
}

for (const ruleset of rulesets) {
  const { id, facts } = ruleset
  const judge = judges[id]!
  const screener = compileRuleset(ruleset)
  const choices = everyChoice(ruleset)
  const domains = facts.map((fact) => domainOf(ruleset, fact.path))

  t.test(`${id}: the readings, the default first`, async (t) => {
    const said = (ruleset.readings ?? []).map(({ id, options }) => [
      id,
      ...options.map((option) => option.id),
    ])
    t.same(said, readings[id])
  })

  t.test(`${id}: all facts known, every choice of readings`, async (t) => {
    let count = 0
    holds(400, (draw) => {
      const values = domains.map((domain) => oneOf(draw, domain))
      const input = nested(facts, values)
      const known = Object.fromEntries(facts.map(({ path }, i) => [path, values[i]!]))
      for (const laesninger of choices) {
        const { konklusion, udfald, bemaerkninger } = judge(known, laesninger)
        assert.deepEqual(screener.verdict(input, laesninger), { konklusion, udfald })
        const answer = screenOrRefuse(screener, { ...input, laesninger }, known)
        if (!answer) continue
        count += 1
        assert.equal(answer.konklusion, konklusion)
        assert.deepEqual(
          answer.bemaerkninger.map((remark) => remark.id),
          bemaerkninger,
        )
      }
    })
    t.ok(count > times(50), `${count} answers`)
  })

  t.test(`${id}: some facts not known, every choice of readings`, async (t) => {
    holds(60, (draw) => {
      const values = withGaps(draw, domains, 4)
      const unknown = [...values.keys()].filter((slot) => values[slot] === undefined)
      const input = nested(facts, values)
      const known = Object.fromEntries(facts.map(({ path }, i) => [path, values[i]]))
      for (const laesninger of choices) {
        const answer = screenOrRefuse(screener, { ...input, laesninger }, known)
        if (!answer) continue
        const judged = [...completions(values, unknown, domains)].map((complete) => ({
          complete,
          ...judge(
            Object.fromEntries(facts.map(({ path }, i) => [path, complete[i]!])),
            laesninger,
          ),
        }))
        const asked = (paths: readonly string[]) => ({
          of: ({ complete }: { complete: Values }) =>
            paths.map((path) => complete[facts.findIndex((fact) => fact.path === path)]).join(),
        })
        settled(
          judged.map((each) => ({ key: asked(answer.mangler).of(each), value: each.konklusion })),
          answer.konklusion === 'uafklaret' ? undefined : answer.konklusion,
        )
        answer.kriterier.forEach(({ udfald, mangler }, c) => {
          settled(
            judged.map((each) => ({ key: asked(mangler).of(each), value: each.udfald[c]! })),
            udfald === 'uafklaret' ? undefined : udfald === 'opfyldt',
          )
        })
        for (const { id } of answer.bemaerkninger)
          assert.ok(judged.every(({ bemaerkninger }) => bemaerkninger.includes(id)))
      }
    })
    t.pass('sound and relevant')
  })

  t.test(`${id}: remarks change nothing`, async (t) => {
    const silent = compileRuleset({
      ...ruleset,
      bemaerkninger: [],
      cases: ruleset.cases.map((each) => ({
        ...each,
        expected: { konklusion: each.expected.konklusion },
      })),
    })
    holds(100, (draw) => {
      const values = withGaps(draw, domains, facts.length)
      const input = { ...nested(facts, values), laesninger: oneOf(draw, choices) }
      const known = Object.fromEntries(facts.map(({ path }, i) => [path, values[i]]))
      const told = screenOrRefuse(screener, input, known)
      if (told) assert.deepEqual(without(silent.screen(input)), without(told))
    })
    t.pass('the same answers')
  })
}

/**
 * What is settled stays so however the facts turn out; what is open is settled by the facts that are asked for,
 * whatever the others are.
 */
function settled<T>(
  ways: readonly { readonly key: string; readonly value: T }[],
  said: T | undefined,
): void {
  if (said !== undefined) assert.ok(ways.every(({ value }) => value === said))
  const byKey = new Map<string, T>()
  for (const { key, value } of ways) {
    assert.equal(byKey.get(key) ?? value, value, 'a fact that is not asked for moves it')
    byKey.set(key, value)
  }
}

/** The answer; refused exactly if the facts cannot all be true. */
function screenOrRefuse(
  screener: Screener,
  input: unknown,
  known: Readonly<Record<string, unknown>>,
): Screening | undefined {
  const isImpossible = screener.ruleset.subject === 'tilbud' && isImpossibleTilbud(known)
  try {
    const answer = screener.screen(input)
    assert.ok(!isImpossible)
    return answer
  } catch (error) {
    assert.ok(error instanceof InputError && isImpossible, String(error))
    return undefined
  }
}

/** An answer without its remarks and the hashes of its document. */
function without({ ruleset, fingeraftryk, bemaerkninger, ...rest }: Screening) {
  assert.ok(bemaerkninger.every(({ tekst }) => tekst !== ''))
  assert.notEqual(fingeraftryk, ruleset.sha256)
  return rest
}

function withGaps(draw: Draw, domains: readonly (readonly Value[])[], most: number): Values {
  let left = most
  const first = below(draw, domains.length)
  const values: (Value | undefined)[] = []
  for (let i = 0; i < domains.length; i++) {
    const slot = (first + i) % domains.length
    const gap = left > 0 && chance(draw, 3)
    if (gap) left -= 1
    values[slot] = gap ? undefined : oneOf(draw, domains[slot]!)
  }
  return values
}
