/** The schemas of inputs and answers: every answer fits its schema, and its texts read well, whatever is known. */
import assert from 'node:assert/strict'
import type { TSchema } from '@sinclair/typebox'
import { Value } from '@sinclair/typebox/value'
import fc from 'fast-check'
import t from 'tap'
import {
  CaseInput,
  CompactScreening,
  compileRuleset,
  inputSchema,
  InputError,
  PeriodsScreening,
  rulesets,
  screenCase,
  Screening,
  screenTilbud,
  screenTilbudPerioder,
  TilbudInput,
  TilbudPerioderInput,
} from '../../src/index.js'
import { choicesOf } from '../../src/ruleset/fact-values.js'
import type { Value as FactValue } from '../../src/program/operators.js'
import { everyChoice } from '../support/documents.js'
import { below, nested, oneOf, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { example } from '../support/contract-example.js'

t.comment(`FC_SEED=${seed}`)

t.test('answers fit their schemas and read well, whatever is known', async (t) => {
  for (const ruleset of rulesets) {
    const screener = compileRuleset(ruleset)
    const input = inputSchema(ruleset)
    const choices = everyChoice(ruleset)
    // Impossible combinations of facts are refused, and others drawn instead.
    holds(40, (draw) => {
      const laesninger = oneOf(draw, choices)
      const request = { ...randomFacts(draw, ruleset), laesninger }
      assert.ok(Value.Check(input, request), 'the input fits its schema')
      for (const sprog of ['da', 'en'] as const) {
        const answer = unlessRefused(() => screener.screen(request, { sprog }))
        fits(Screening, answer)
        const short = screener.compact(request, { sprog })
        fits(CompactScreening, short)
        const { ruleset: of, konklusion, kriterier, mangler } = answer
        assert.deepEqual(short, {
          ruleset: { id: of.id, version: of.version },
          konklusion,
          kriterier: kriterier.map(({ id, udfald }) => ({ id, udfald })),
          mangler,
        })
        readsWell(answer)
      }
    })
    t.pass(ruleset.id)
  }
})

t.test('schemas of inputs', async (t) => {
  const everything = {
    ...example,
    aarsvaerkMedErfaring: 1,
    laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' },
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
  }
  const list = { medarbejderliste: [{ erfaringAar: 5, aarsvaerk: 0.8 }, {}, { aarsvaerk: null }] }
  for (const input of [
    {},
    example,
    everything,
    list,
    nulls(everything),
    { laesninger: { 'kompetencer-fra': null } },
  ]) {
    fits(TilbudInput, input)
    t.ok(screenTilbud(input as TilbudInput), 'and what fits is taken')
  }
  for (const input of [
    {},
    { gravid: true, ambulant: { fastholdesISvangreomsorg: null } },
    { ruleset: 'indsatsniveau', skaderPaaFosteret: true },
    nulls({ gravid: 1, ambulant: 1, reference: 1, aar: 1, ruleset: 1, laesninger: 1 }),
  ]) {
    fits(CaseInput, input)
    t.ok(screenCase(input))
  }
  const years = {
    reference: 'T-17',
    laesninger: { aarligt: 'gennemsnit' },
    perioder: [
      { aar: 2018, borgere: 2 },
      { aar: 2019, borgere: null },
    ],
  }
  fits(TilbudPerioderInput, years)
  const answer = screenTilbudPerioder(years as TilbudPerioderInput)
  fits(PeriodsScreening, answer)
  answer.perioder.forEach(readsWell)
  readsWell({ ...answer.perioder[0]!, konklusionTekst: answer.samlet.konklusionTekst })

  for (const input of [
    null,
    [],
    { borger: 3 },
    { borgere: -1 },
    { borgere: '3' },
    { reference: 'a/b' },
    { aar: 1989 },
    { kompetencer: { 'social-stoette': 'ja' } },
    { medarbejderliste: [5] },
    { laesninger: { x: 'y' } },
    { ruleset: 'indsatsniveau' },
    { gravid: true },
  ]) {
    t.notOk(Value.Check(TilbudInput, input))
    t.throws(
      () => screenTilbud(input as TilbudInput),
      InputError,
      'and what does not fit is refused',
    )
  }
  for (const input of [
    { perioder: [] },
    {},
    { perioder: [{ aar: 2019, reference: 'T-17' }] },
    { perioder: [{ aar: 2019 }], borgere: 3 },
    { perioder: [{}] },
    { perioder: [{ aar: null }] },
  ]) {
    t.notOk(Value.Check(TilbudPerioderInput, input))
    t.throws(() => screenTilbudPerioder(input as unknown as TilbudPerioderInput), InputError)
  }
})

/** Every text reads well: no gaps, no code, no unknown numbers. */
function readsWell(answer: Screening): void {
  const texts = [
    answer.konklusionTekst,
    ...(answer.elementer ?? []),
    ...answer.naesteSpoergsmaal.map(({ spoergsmaal }) => spoergsmaal),
    ...answer.bemaerkninger.map(({ tekst }) => tekst),
    ...answer.kriterier.flatMap(({ titel, begrundelse, aendringer }) => [
      titel,
      begrundelse,
      ...aendringer.map(({ tekst }) => tekst),
    ]),
  ]
  for (const text of texts) {
    assert.doesNotMatch(text, /undefined|null|NaN|Infinity|\[object|[{}#]/, text)
    assert.doesNotMatch(text, / {2}|^\s|\s$| [.,;:]|[,;:]\.|\.\.|,,/, text)
    assert.doesNotMatch(text, /[a-z]+_[a-z]+|ikke-opfyldt|indgaar|aarsvaerk/, text)
    // “Not known” may begin a list; it must never replace a number or a word.
    assert.doesNotMatch(
      text,
      /(er|af|til|med|mindst|are|of|to|least) (ikke oplyst|not known)(?!:| (om|hvor|whether|how)|, (om|at|hvor|whether|how)|\.| indtil)/,
      text,
    )
  }
  for (const { begrundelse, udfald, mangler } of answer.kriterier) {
    assert.match(begrundelse, /\.$/)
    assert.equal(udfald === 'uafklaret', mangler.length > 0)
  }
  assert.match(answer.konklusionTekst, /\.$/)
}

function fits(schema: TSchema, value: unknown): void {
  assert.deepEqual(
    [...Value.Errors(schema, value)].map(({ path, message }) => `${path}: ${message}`),
    [],
  )
}

/** The answer; impossible combinations of facts are skipped. */
function unlessRefused<T>(screen: () => T): T {
  try {
    return screen()
  } catch (error) {
    assert.ok(error instanceof InputError)
    assert.ok(error.errors.every(({ code }) => code === 'umulig-kombination'))
    fc.pre(false)
    throw error
  }
}

/** Random facts for a shipped ruleset, often with gaps, and with numbers whose wording differs. */
function randomFacts(draw: Draw, ruleset: (typeof rulesets)[number]): Record<string, unknown> {
  const gaps = 1 + below(draw, 6)
  const values = ruleset.facts.map((fact): FactValue | undefined => {
    if (below(draw, gaps + 1) === 0) return undefined
    if (fact.type === 'boolean') return oneOf(draw, [true, false])
    if (fact.type === 'choice') return oneOf(draw, ['indgaar', ...choicesOf(ruleset, fact)])
    return fact.type === 'integer'
      ? oneOf(draw, [0, 1, 2, 3, 5, 21, 1000, 100_000])
      : oneOf(draw, [0, 0.5, 1, 1.5, 2.99, 3, 0.000001, 2.9999999999999996, 1234.5])
  })
  return nested(ruleset.facts, values)
}

function nulls(keys: object): Record<string, null> {
  return Object.fromEntries(Object.keys(keys).map((key) => [key, null]))
}

t.test('the schemas of answers are closed: answers have no other keys', async (t) => {
  let seen = 0
  const visit = (schema: unknown, at: string): void => {
    if (typeof schema !== 'object' || schema === null) return
    const { properties, additionalProperties } = schema as TSchema
    if (properties !== undefined) {
      seen += 1
      t.equal(additionalProperties, false, at)
    }
    for (const [key, child] of Object.entries(schema)) visit(child, `${at}/${key}`)
  }
  for (const [name, schema] of Object.entries({ Screening, CompactScreening, PeriodsScreening })) {
    visit(schema, name)
  }
  t.ok(seen > 10)
})

t.test('a short answer has the reference and the year only if they were given', async (t) => {
  const { compact } = compileRuleset(rulesets[0])
  for (const given of [
    {},
    { aar: 2019 },
    { reference: 'T-17' },
    { reference: 'T-17', aar: 2019 },
  ]) {
    const { reference, aar, ...rest } = compact({ borgere: 4, ...given })
    t.strictSame(
      { ...(reference !== undefined && { reference }), ...(aar !== undefined && { aar }) },
      given,
    )
    t.strictSame(Object.keys(rest), ['ruleset', 'konklusion', 'kriterier', 'mangler'])
    const keys = Object.keys(compact({ borgere: 4, ...given })).slice(0, Object.keys(given).length)
    t.strictSame(keys, Object.keys(given))
  }
})
