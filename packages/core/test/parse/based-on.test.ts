/** Documents based on another: what they replace and add, and every error with its place. */
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import tap from 'tap'
import {
  baseOf,
  compileRuleset,
  completeRuleset,
  parseRuleset,
  RulesetError,
  rulesets,
  type Language,
  type Ruleset,
} from '../../src/index.js'
import { checkRuleset } from '../../src/json-rules-engine.js'
import { variantSchema } from '../../src/parse/variant-schema.js'
import { rulesetHash } from '../../src/program/fingerprint.js'
import { domainOf } from '../support/rule-borders.js'
import { problemsOf } from '../support/problems-of.js'
import { nested, oneOf } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

tap.comment(`FC_SEED=${seed}`)

const tilbud = rulesets[0] as Ruleset
const guide = JSON.parse(
  readFileSync(new URL('../../../../docs/guides/anden-maalgruppe.json', import.meta.url), 'utf8'),
) as Record<string, unknown>

/** The shortest document that can be based on the screening model. */
const least = {
  id: 'egen',
  version: '2026-01',
  basedOn: 'hoejt-specialiseret-tilbud@2019-11-26',
  title: { da: 'Egen', en: 'Own' },
  cases: [
    { sentence: 'Nok.', facts: {}, expected: { konklusion: 'hoejt-specialiseret' } },
  ] as unknown[],
}

tap.test('the screening model for another target group, as in the guide', async (t) => {
  const whole = completeRuleset(guide, rulesets)
  t.strictSame(await checkRuleset(whole), [], 'its cases, on two engines')
  const told = JSON.stringify({ ...whole, cases: [], sources: [], description: '' })
  t.notMatch(told, /kvind|gravid|women|pregnan|Socialstyrelsens oplæg|seks kompetencer/)
  t.match(JSON.stringify(whole.title), /opdigtet/)
  t.strictSame(whole.basedOn, {
    ruleset: 'hoejt-specialiseret-tilbud@2019-11-26',
    sha256: rulesetHash(tilbud),
  })
  t.strictSame(parseRuleset(whole), whole, 'the whole document stands by itself')
  t.equal(baseOf(guide), whole.basedOn?.ruleset)
  t.equal(baseOf(whole), undefined)

  const screener = compileRuleset(whole)
  t.equal(screener.screen({}).ruleset.basedOn, 'hoejt-specialiseret-tilbud@2019-11-26')
  t.notOk('basedOn' in compileRuleset(tilbud).screen({}).ruleset)
  const model = compileRuleset(tilbud)
  holds(200, (draw) => {
    const values = whole.facts.map((fact) => {
      const domain = fact.path.startsWith('kompetencer.')
        ? ['indgaar', 'indgaar-via-samarbejde', 'til-stede', 'mangler']
        : domainOf(tilbud, fact.path)
      return oneOf(draw, [undefined, ...domain])
    })
    const input = nested(whole.facts, values)
    const shared = { ...input, kompetencer: undefined }
    const { udfald } = screener.verdict(input)
    t.strictSame(udfald.slice(0, 3), model.verdict(shared).udfald.slice(0, 3), 'criteria 1 to 3')
    const competences = values.slice(-2)
    const counts = competences.map((value) =>
      value === undefined ? null : String(value).startsWith('indgaar'),
    )
    const expected = counts.includes(false) ? false : counts.includes(null) ? null : true
    t.equal(udfald[3], expected, 'the two competences')
  })
})

tap.test('what a document does not mention stays unchanged', async (t) => {
  const whole = completeRuleset(least, rulesets)
  const { basedOn, gaelderFra } = whole
  const own = ['$schema', 'basedOn', 'gaelderFra', ...Object.keys(least)]
  const rest = (document: Ruleset) =>
    Object.fromEntries(Object.entries(document).filter(([key]) => !own.includes(key)))
  t.strictSame(rest(whole), rest(tilbud))
  t.match(whole, { id: least.id, version: least.version, title: least.title, cases: least.cases })
  t.ok(basedOn)
  t.equal(gaelderFra, undefined, 'when the other is in force is its own')

  const lower = completeRuleset(
    { ...least, parametre: [{ id: 'mindsteBorgere', value: 2 }] },
    rulesets,
  )
  t.strictSame(
    lower.parametre?.map(({ id, value }) => [id, value]),
    [
      ['mindsteBorgere', 2],
      ['mindsteAarsvaerk', 3],
      ['mindsteErfaring', 4],
    ],
  )
  t.equal(lower.parametre?.[0]?.label.da, tilbud.parametre?.[0]?.label.da)
  t.equal(compileRuleset(lower).verdict({ borgere: 2 }).udfald[0], true)
  t.not(rulesetHash(lower), rulesetHash(whole))

  const again = { ...least, id: 'igen', basedOn: 'egen@2026-01', definition: null }
  const third = completeRuleset(again, [...rulesets, lower])
  t.equal(third.definition, undefined, 'null takes away')
  t.equal(third.parametre?.[0]?.value, 2)
  t.equal(third.basedOn?.sha256, rulesetHash(lower))
  const other = completeRuleset({ ...again, basedOn: least.basedOn }, rulesets)
  t.not(rulesetHash(third), rulesetHash(other), 'another base, another hash')
})

tap.test('every error in such a document has its place', async (t) => {
  const found = (change: Record<string, unknown>, language?: Language) => {
    try {
      completeRuleset(JSON.parse(JSON.stringify({ ...least, ...change })), rulesets, language)
      return []
    } catch (error) {
      if (!(error instanceof RulesetError)) throw error
      return error.errors.map(({ pointer, code }) => `${pointer} ${code}`)
    }
  }
  const text = { da: 'x', en: 'x' }
  const twice = { fra: text, til: text }
  for (const [change, ...expected] of [
    [{ basedOn: 'noget@2019-01' }, '/basedOn ukendt-grundlag'],
    [{ basedOn: 'hoejt-specialiseret-tilbud' }, '/basedOn ukendt-grundlag'],
    [{ title: undefined, cases: undefined }, ' mangler-felt', ' mangler-felt'],
    [{ facts: {} }, '/facts forkert-type'],
    [{ noget: 1 }, '/noget ukendt-felt'],
    [{ parameter: [] }, '/parameter ukendt-felt'],
    [{ parametre: [{ id: 'mindsteAarsvark', value: 2 }] }, '/parametre/0/id ukendt-henvisning'],
    [
      { facts: [{ path: 'borgre', hvorfor: text }], sources: [{ id: 'ny' }] },
      '/facts/0/path ukendt-henvisning',
      '/sources/0 mangler-felt',
    ],
    [{ parametre: [{ id: 'mindsteBorgere', value: 'to' }] }, '/parametre/0/value forkert-type'],
    [{ parametre: [{ id: 'mindsteAarsvaerk', value: 0 }] }, '/parametre/0/value under-minimum'],
    [
      { criteria: [{ id: 'kompetencer', source: { source: 'borte' } }] },
      '/criteria/0/source/source ukendt-henvisning',
    ],
    [{ title: { da: 'Kun dansk' } }, '/title mangler-felt'],
    [{ uden: [] }, '/uden forkert-type'],
    [{ uden: { fakta: [] } }, '/uden/fakta ukendt-felt'],
    [{ uden: { facts: 'borgere' } }, '/uden/facts forkert-type'],
    [{ uden: { facts: ['borgre'] } }, '/uden/facts/0 ukendt-henvisning'],
    [{ uden: { conditions: ['borte'] } }, '/uden/conditions/0 ukendt-henvisning'],
    [{ ordlyd: {} }, '/ordlyd forkert-type'],
    [{ ordlyd: [{ fra: text }] }, '/ordlyd/0 mangler-felt'],
    [
      { ordlyd: [{ ...twice, fra: { da: 'findes ikke', en: 'x' } }] },
      '/ordlyd/0/fra ukendt-ordlyd',
    ],
    [
      { uden: { sources: ['syddanmark-2020'] } },
      ...Array<string>(20).fill('/basedOn grundlag-passer-ikke'),
    ],
    [
      { conditions: { aarsvaerk: { fact: 'aarsvrk', operator: 'equal', value: 1 } } },
      '/conditions/aarsvaerk/fact ukendt-fakta',
    ],
    [{ basedOn: { ruleset: 'x', sha256: 'y' } }, '/basedOn/ruleset', '/basedOn/sha256'],
  ] as const) {
    const errors = found(change)
    const name = JSON.stringify(change)
    if (expected[0].endsWith('passer-ikke')) {
      t.ok(errors.length > 5 && errors.every((each) => each === expected[0]), name)
    } else if ('basedOn' in change && typeof change.basedOn !== 'string') {
      for (const place of expected)
        t.ok(
          errors.some((each) => each.startsWith(place)),
          `${name} ${place}`,
        )
    } else t.strictSame(errors, expected, name)
  }
  t.strictSame(found({}), [])
  const details = (change: object, language: Language) =>
    problemsOf(() => completeRuleset({ ...least, ...change }, rulesets, language)).map(
      ({ detail }) => detail,
    )
  for (const [change, da, en] of [
    [{ ordlyd: [{ fra: text }] }, 'Feltet »til« mangler.', 'The field “til” is missing.'],
    [{ ordlyd: [{ til: text }] }, 'Feltet »fra« mangler.', 'The field “fra” is missing.'],
    [{ ordlyd: {} }, 'Skriv en liste.', 'Write a list.'],
    [{ uden: [] }, 'Skriv et objekt.', 'Write an object.'],
    [{ uden: { facts: 'x' } }, 'Skriv en liste.', 'Write a list.'],
    [
      { ordlid: [] },
      'Feltet findes ikke her. Mente du »ordlyd«?',
      'There is no such field here. Did you mean “ordlyd”?',
    ],
    [
      { uden: { fact: [] } },
      'Feltet findes ikke her. Mente du »facts«?',
      'There is no such field here. Did you mean “facts”?',
    ],
    [
      { facts: [{ path: 'borgre', hvorfor: text }] },
      'Henvisningen passer ikke til noget i dokumentet. Der findes: borgere.',
      'The reference matches nothing in the document. There are: borgere.',
    ],
    [
      { parametre: [{ id: 'mindsteAarsvark', value: 2 }] },
      'Henvisningen passer ikke til noget i dokumentet. Der findes: mindsteAarsvaerk.',
      'The reference matches nothing in the document. There are: mindsteAarsvaerk.',
    ],
    [
      { uden: { conditions: ['borte-herfra-helt'] } },
      `Henvisningen passer ikke til noget i dokumentet. Der findes: ${Object.keys(tilbud.conditions).join(', ')}.`,
      `The reference matches nothing in the document. There are: ${Object.keys(tilbud.conditions).join(', ')}.`,
    ],
  ] as const) {
    t.strictSame(details(change, 'da'), [da], JSON.stringify(change))
    t.strictSame(details(change, 'en'), [en], JSON.stringify(change))
  }
  t.throws(
    () => completeRuleset({ ...least, uden: { conditions: ['aarsvaerk'] } }, rulesets, 'en'),
    {
      message:
        /^\/basedOn: Together with what the document is based on, there is a problem at \/conditions\/hoejt-specialiseret\/all\/1\/condition: There is no condition of that name\./,
    },
  )
  for (const parse of [parseRuleset, compileRuleset]) {
    t.throws(() => parse(least), { errors: [{ pointer: '/basedOn', code: 'mangler-grundlag' }] })
  }
})

tap.test('the JSON Schema for editors', (t) => {
  const kept = JSON.parse(
    readFileSync(new URL('../../schema/variant.schema.json', import.meta.url), 'utf8'),
  ) as object
  t.same(kept, variantSchema(), 'else: pnpm run generate')
  const validate = new Ajv({ allErrors: true, strictTypes: false }).compile(kept)
  const good = [
    guide,
    least,
    { ...least, parametre: [{ id: 'mindsteBorgere', value: 2 }], gaelderFra: '2026-01' },
    { ...least, facts: [{ path: 'borgere', hint: null, label: tilbud.title }] },
    { ...least, criteria: [{ id: 'erfaring', texts: { opfyldt: tilbud.title } }] },
    { ...least, uden: { readings: ['kompetencer-fra'] }, maalgruppe: null },
    { ...least, ordlyd: [{ fra: tilbud.title, til: tilbud.title }] },
    // A complete document repeats everything.
    ...rulesets.map(({ $schema: _, ...document }) => ({ ...document, basedOn: least.basedOn })),
  ]
  for (const document of good) t.ok(validate(document), JSON.stringify(validate.errors))
  const without = { ...least, cases: undefined }
  const wrong = [
    without,
    tilbud,
    { ...least, basedOn: 'et andet' },
    { ...least, kriterier: [] },
    { ...least, parametre: [{ value: 2 }] },
    { ...least, parametre: [{ id: 'mindsteBorgere', value: 'to' }] },
    { ...least, parametre: [{ id: null }] },
    { ...least, facts: [{ path: 'borgere', label: { da: 'Kun dansk' } }] },
    { ...least, criteria: [{ id: 'erfaring', texts: { opfylt: tilbud.title } }] },
    { ...least, uden: ['readings'] },
    { ...least, ordlyd: [{ fra: tilbud.title }] },
    { ...least, cases: null },
  ]
  for (const document of wrong) t.notOk(validate(document), JSON.stringify(document).slice(0, 200))
  t.end()
})

tap.test('when a document is in force, and what it replaces, is not inherited', async (t) => {
  const base = {
    ...tilbud,
    gaelderFra: '2019-11-26',
    gaelderTil: '2030-12-31',
    erstatter: 'hoejt-specialiseret-tilbud@2018-01-01',
  }
  const facts = { borgere: 4 }
  const cases = [{ sentence: 'Nok.', facts, expected: { konklusion: 'uafklaret' } }]
  const whole: object = completeRuleset({ ...least, cases }, [base])
  for (const key of ['$schema', 'gaelderFra', 'gaelderTil', 'erstatter'])
    t.notOk(Object.hasOwn(whole, key), key)
  t.match(whole, { cases, basedOn: { ruleset: least.basedOn, sha256: rulesetHash(base) } })
  t.match(completeRuleset({ ...least, cases, gaelderFra: '2026-02-01' }, [base]), {
    gaelderFra: '2026-02-01',
  })
})
