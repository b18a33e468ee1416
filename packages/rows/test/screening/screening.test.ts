/** Answers to rows with settings for all of them, each compared with the core’s own answer. */
import { InputError, registryOf, rulesets } from '@screeningsmodel/core'
import t from 'tap'
import {
  readCsv,
  readJson,
  readNdjson,
  rowScreener,
  type RowScreeningOptions,
} from '../../src/index.js'
import { all, bytes, registry, tilbud } from '../support/rows.js'

const screener = (options: Partial<RowScreeningOptions> = {}, of = registry) =>
  rowScreener({ registry: of, subject: 'tilbud', ...options })
const answer = (options: Partial<RowScreeningOptions>, input: unknown, of = registry) =>
  screener(options, of).answer({ linje: 1, input })
const reference = tilbud.id

t.test('parameters for all rows, and for one', (t) => {
  const row = { borgere: 4, aarsvaerk: 3 }
  const parametre = { mindsteBorgere: 5 }
  const [of, own] = [registry.asked('tilbud', {}), { ...row, parametre: { mindsteBorgere: 4 } }]
  const varied = of.variant(parametre)
  t.same(answer({ parametre }, row), { svar: varied.compact(row) })
  t.same(answer({ parametre }, own), { svar: of.compact(own) }, 'what the row gives goes before')
  t.same(answer({ parametre }, { ...row, parametre: null }), {
    svar: varied.compact({ ...row, parametre: null }),
  })
  t.same(answer({ parametre, fuldt: true }, row), { svar: varied.screen(row) })
  t.same(answer({}, own), { svar: of.compact(own) })
  t.same(answer({ parametre }, { ...row, ruleset: reference }), {
    svar: of.compact({ ...row, parametre, ruleset: reference }),
  })
  t.same(answer({ parametre }, { ...own, ruleset: reference }), {
    svar: of.compact({ ...own, ruleset: reference }),
  })
  t.same(screener({ parametre }).parametre, varied.compact({}).parametre)
  t.equal(screener().parametre, undefined)
  t.not(screener({ parametre }).sha256, screener().sha256)
  t.equal(screener().sha256, of.sha256)
  t.same(screener().ruleset, of.ruleset)
  for (const wrong of [{ parametre: { x: 1 } }, { laesninger: { x: 'y' } }])
    t.throws(() => screener(wrong), InputError)
  t.match(answer({ parametre }, 3), { problem: { linje: 1, status: 400 } })
  t.end()
})

t.test('readings for all rows', (t) => {
  const laesninger = { 'kompetencer-fra': 'eget-personale' }
  const own = { 'kompetencer-fra': 'ogsaa-samarbejde' }
  const of = registry.asked('tilbud', {})
  const row = { kompetencer: { 'social-stoette': 'indgaar-via-samarbejde' } }
  const whole = (input: object) => ({ svar: of.screen(input) })
  t.same(answer({ laesninger, fuldt: true }, row), whole({ ...row, laesninger }))
  t.same(
    answer({ laesninger, fuldt: true }, { ...row, laesninger: own }),
    whole({ ...row, laesninger: own }),
  )
  t.same(
    answer({ laesninger, fuldt: true }, { ...row, laesninger: null }),
    whole({ ...row, laesninger }),
  )
  t.same(answer({ fuldt: true }, row), whole(row))
  for (const input of [null, 'x', [1]])
    t.match(answer({ laesninger }, input), { problem: { status: 400 } }, 'no object')
  t.end()
})

t.test('versions of a ruleset: each row by that of its year, unless one is named', (t) => {
  const newer = structuredClone(tilbud) as unknown as Record<string, unknown>
  const document = { ...newer, version: '2022-01-01', gaelderFra: '2022-01-01' }
  const both = registryOf([...rulesets, document as unknown as typeof tilbud])
  const named = `${tilbud.id}@${tilbud.version}`
  const versions = (options: Partial<RowScreeningOptions>, input: object) => {
    const found = answer(options, input, both)
    return 'svar' in found ? found.svar.ruleset.version : found.problem.errors[0]?.code
  }
  for (const aar of [2019, 2021, 2022, 2024]) {
    const row = { aar, borgere: 3 }
    t.equal(versions({}, row), both.asked('tilbud', row).ruleset.version, String(aar))
    t.equal(versions({ ruleset: tilbud.id }, row), both.asked('tilbud', row).ruleset.version)
    t.equal(versions({ ruleset: named }, row), tilbud.version)
    t.equal(versions({}, { ...row, ruleset: named }), tilbud.version)
  }
  t.ok(new Set([2019, 2024].map((aar) => versions({}, { aar }))).size === 2, 'the years differ')
  t.equal(screener({}, both).mayDiffer(false), true)
  t.equal(screener({ ruleset: named }, both).mayDiffer(false), false)
  t.equal(screener({ ruleset: named }, both).mayDiffer(true), true, 'a row may name the other')
  t.equal(screener({}).mayDiffer(false), false)
  const alone = registryOf(rulesets.filter(({ id }) => id === tilbud.id))
  t.equal(screener({}, alone).mayDiffer(true), false, 'there is no other to name')
  const others = rulesets.filter(({ subject }) => subject !== 'tilbud')
  t.ok(others.length > 1)
  const among = registryOf([...alone.rulesets, ...others])
  t.equal(screener({}, among).mayDiffer(true), false, 'nor is one of something else')
  t.equal(versions({ parametre: { mindsteBorgere: 2 } }, { aar: 2024, borgere: 2 }), '2022-01-01')
  t.end()
})

t.test('a refused row keeps its reference, place and extra columns', (t) => {
  const egen = { Note: 'a' }
  const columnOf = (pointer: string) => (pointer === '/borgere' ? 3 : undefined)
  const refused = (input: unknown, options: Partial<RowScreeningOptions> = {}) =>
    screener(options).answer({ linje: 7, input, egen, columnOf })
  t.match(refused({ reference: 'T-1', aar: 2019, borgere: 'x' }, { basePath: '/sti' }), {
    egen,
    problem: {
      ...{ linje: 7, reference: 'T-1', aar: 2019, status: 400 },
      type: '/sti/docs/fejl#afvist-raekke',
      errors: [{ pointer: '/borgere', kolonne: 3 }],
    },
  })
  const year = refused({ reference: 'T-1', aar: 'x' })
  t.match(year, { problem: { type: '/docs/fejl#afvist-raekke', reference: 'T-1' } })
  t.notOk(
    'problem' in year && ('aar' in year.problem || 'kolonne' in (year.problem.errors[0] ?? {})),
  )
  const number = refused({ reference: 7, aar: 2019, borgere: 'x' })
  t.notOk('problem' in number && 'reference' in number.problem)
  const person = refused({ reference: 'T-1', aar: 2019, borgere: '010190-1234' })
  t.match(person, { problem: { status: 422 } })
  t.notOk('problem' in person && ('reference' in person.problem || 'aar' in person.problem))
  t.match(
    screener({ sprog: 'en' }).answer({ linje: 7, errors: [], reference: 'T-1', aar: 2019, egen }),
    { egen, problem: { reference: 'T-1', aar: 2019, linje: 7, title: 'The row was not screened' } },
  )
  const plain = screener().answer({ linje: 1, input: {} })
  t.notOk('egen' in plain)
  t.match(screener({ basePath: '/sti' }).cutOff(7, 100), {
    problem: { linje: 7, type: '/sti/docs/fejl#afvist-raekke', errors: [{ detail: /100/ }] },
  })
  t.equal(screener().atOnce, 256)
  t.equal(screener({ fuldt: true }).atOnce, 16)
  t.end()
})

t.test('a refused row says which it is, and repeats nothing that is refused', async (t) => {
  const bad = { reference: 'Anna (x)', aar: 5 }
  const good = { reference: 'T-1', aar: 2019 }
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`x${String(i)}`, 1]))
  let deep: unknown = 1
  for (let level = 0; level < 12; level++) deep = { a: deep }
  // Each is refused before its reference is looked at, or with so many errors that this one is not told.
  for (const [name, rest] of Object.entries({ many, deep: { deep }, ruleset: { ruleset: 'x' } })) {
    for (const fuldt of [false, true]) {
      const told = answer({ fuldt }, { ...rest, ...bad })
      t.match(told, { problem: { linje: 1, reference: undefined, aar: undefined } }, name)
      t.match(answer({ fuldt }, { ...rest, ...good }), { problem: good }, name)
    }
  }
  t.match(answer({ subject: 'sag' }, { x: 1, reference: 'Anna Hansen' }), {
    problem: { reference: undefined },
  })
  const table = 'reference;aar;borgere\nT-1;2019;x\nT-1;5;x\nAnna (x);2101;x\n'
  const told = (await all(readCsv(bytes(table), tilbud))).map((row) => screener().answer(row))
  t.match(told, [
    { problem: good },
    { problem: { reference: 'T-1', aar: undefined } },
    { problem: { reference: undefined, aar: undefined } },
  ])
  const twice = '{"reference":"T-1","aar":2019,"borgere":1,"borgere":2}'
  const dotted =
    '{"reference":"T-1","aar":2019,"kompetencer.social-stoette":"mangler","kompetencer":{"social-stoette":"indgaar"}}'
  for (const row of [twice, dotted]) {
    for (const rows of [readNdjson(bytes(row)), readJson(bytes(`[${row}]`))]) {
      const [read] = await all(rows)
      t.match(screener().answer(read!), {
        problem: { ...good, errors: [{ code: 'dobbelt-noegle' }] },
      })
    }
  }
  const [named] = await all(readNdjson(bytes(twice.replace('T-1', 'Anna (x)'))))
  t.match(screener().answer(named!), { problem: { aar: 2019, reference: undefined } })
})
