/** The limits of each part of a document: at the limit, and one beyond it. */
import t from 'tap'
import { parseRuleset, rulesets, type Ruleset } from '../../src/index.js'
import { problemsOf } from '../support/problems-of.js'

const [hoejt] = rulesets as readonly [Ruleset]
const many = (count: number, item: unknown) => Array.from({ length: count }, () => item)
const letters = (count: number) => 'a'.repeat(count)
/** A reference to a version with this many letters. */
const version = (count: number) => `${letters(count - 8)}@2022-09`
const address = (count: number) => `https://${letters(count - 8)}`
const decimal = hoejt.facts.findIndex(({ type }) => type === 'number')
const remark = { ...hoejt.bemaerkninger![0]!, beside: { ruleset: 'x', konklusion: ['x'] } }

/** A place, a value at its limit, and a value just beyond it. */
const bounds: readonly (readonly [
  pointer: string,
  within: unknown,
  beyond: unknown,
  code?: string,
])[] = [
  ['/id', letters(80), letters(81)],
  ['/title/da', letters(2000), letters(2001)],
  ['/title/da', 'a', ''],
  ['/title/en', letters(2000), letters(2001)],
  ['/title/en', 'a', ''],
  ['/erstatter', version(100), version(101)],
  ['/gaelderFra', '2022-09', '2022-9'],
  ['/sources', many(1, hoejt.sources[0]), [], 'for-faa'],
  ['/sources/0/document', 'a', ''],
  ['/sources/0/adresse', address(500), address(501)],
  ['/parametre', many(50, hoejt.parametre![0]), many(51, hoejt.parametre![0]), 'for-mange'],
  ['/parametre/0/id', letters(80), letters(81)],
  ['/choices/kompetence', many(2, hoejt.choices!.kompetence![0]), many(1, {}), 'for-faa'],
  ['/facts', hoejt.facts.slice(0, 1), [], 'for-faa'],
  ['/facts', many(200, hoejt.facts[0]), many(201, hoejt.facts[0]), 'for-mange'],
  ['/facts/0/path', letters(120), letters(121)],
  ['/facts/0/vaegt', 0, -1, 'under-minimum'],
  ['/facts/0/vaegt', 9, 10, 'over-maksimum'],
  [`/facts/${String(decimal)}/step`, 0.01, 0],
  ['/lists/0/path', letters(80), letters(81)],
  ['/lists/0/maxItems', 1, 0, 'under-minimum'],
  ['/lists/0/maxItems', 10_000, 10_001, 'over-maksimum'],
  ['/lists/0/columns', hoejt.lists![0]!.columns, [], 'for-faa'],
  ['/lists/0/columns/0/path', letters(80), letters(81)],
  ['/lists/0/columns/0/step', 0.01, 0],
  ['/lists/0/derives', hoejt.lists![0]!.derives, [], 'for-faa'],
  ['/criteria', many(1, hoejt.criteria[0]), [], 'for-faa'],
  ['/criteria', many(100, hoejt.criteria[0]), many(101, hoejt.criteria[0]), 'for-mange'],
  ['/criteria/0/number', 1, 0, 'under-minimum'],
  ['/criteria/0/source/section', letters(200), letters(201)],
  ['/criteria/0/source/item', letters(40), letters(41)],
  ['/criteria/0/otherSources', many(1, hoejt.criteria[0]!.source), [], 'for-faa'],
  ['/outcomes', many(1, hoejt.outcomes[0]), [], 'for-faa'],
  ['/outcomes', many(20, hoejt.outcomes[0]), many(21, hoejt.outcomes[0]), 'for-mange'],
  ['/bemaerkninger/0/facts', ['borgere'], [], 'for-faa'],
  ['/bemaerkninger/0/beside/konklusion', ['x'], [], 'for-faa'],
  ['/readings', many(6, hoejt.readings![0]), many(7, hoejt.readings![0]), 'for-mange'],
  [
    '/readings/0/options',
    hoejt.readings![0]!.options,
    hoejt.readings![0]!.options.slice(1),
    'for-faa',
  ],
  ['/periods/reading/options', hoejt.periods!.reading.options.slice(0, 1), [], 'for-faa'],
  ['/cases', many(1, hoejt.cases[0]), [], 'for-faa'],
  ['/cases/0/sentence', letters(500), letters(501)],
  ['/cases/0/sentence', 'a', ''],
]

t.test('each part at its limit, and beyond it', async (t) => {
  for (const [pointer, within, beyond, code = 'forkert-form'] of bounds) {
    // Other errors of such a document are reported elsewhere.
    const isTold = (value: unknown) =>
      problemsOf(() => parseRuleset(changed(pointer, value))).some(
        (each) => each.pointer === pointer && each.code === code,
      )
    t.notOk(isTold(within), `${pointer} within`)
    t.ok(isTold(beyond), `${pointer} beyond`)
  }
  const next = (count: number) =>
    problemsOf(() => parseRuleset(changed('/otherwise/naeste', { ruleset: version(count) }))).map(
      (each) => each.pointer,
    )
  t.notOk(next(100).includes('/otherwise/naeste/ruleset'))
  t.ok(next(101).includes('/otherwise/naeste/ruleset'))
})

function changed(pointer: string, value: unknown): unknown {
  const document = structuredClone({
    ...hoejt,
    bemaerkninger: [remark, ...hoejt.bemaerkninger!.slice(1)],
  }) as unknown as Record<string, unknown>
  const keys = pointer.split('/').slice(1)
  const last = keys.pop()!
  let holder = document
  for (const key of keys) holder = holder[key] as Record<string, unknown>
  holder[last] = value
  return document
}
