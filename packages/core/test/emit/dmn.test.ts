/** The DMN model as text; its meaning is compared with KIE in `packages/cli/test/engines/kie.test.ts`. */
import t from 'tap'
import { dmnNames, toDmn } from '../../src/dmn.js'
import { InputError, RulesetError, rulesets, type Condition } from '../../src/index.js'
import { boolean, documentOf } from '../support/documents.js'

const yes = (fact: string, path?: string): Condition => ({
  fact,
  ...(path !== undefined && { path }),
  operator: 'equal',
  value: true,
})

t.test('every part has a unique name that is valid in FEEL', (t) => {
  const facts = [
    boolean('if'),
    boolean('a.b'),
    boolean('a.b-c'),
    boolean('aB'),
    boolean('konklusion'),
  ]
  const document = documentOf({
    facts,
    conditions: {
      'x-y': yes('if'),
      x: { all: [yes('a', '$.b'), yes('a', '$.b-c')] },
      konklusion: yes('konklusion'),
    },
  })
  const names = dmnNames(document)
  const all = [
    ...facts.map(({ path }) => names.fact(path)),
    ...document.criteria.map(({ id }) => names.criterion(id)),
    ...Object.keys(document.conditions).map(names.condition),
    ...document.outcomes.map(({ id }) => names.outcome(id)),
    names.conclusion,
  ]
  t.equal(new Set(all).size, all.length)
  for (const name of all) t.match(name, /^[A-Za-z]\w*$/)
  t.same(all.slice(0, 3), ['if_2', 'a_b', 'a_b_c'])
  const model = toDmn(document)
  for (const [, id = ''] of model.matchAll(/ href="#([^"]+)"/g))
    t.ok(model.includes(` id="${id}"`), id)
  const read = [...model.matchAll(/<requiredInput href="#([^"]+)"/g)].map(([, id]) => id)
  const told = ['if', 'a.b', 'a.b-c', 'konklusion'].map(names.fact)
  t.ok(
    told.every((id) => read.includes(id)),
    'every fact that a condition tells is read by a decision',
  )
  const ids = [...model.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  t.equal(new Set(ids).size, ids.length, 'ids are used once')
  t.end()
})

t.test('words of a document stay texts, whatever they contain', (t) => {
  const hostile = `</text><script a="b">&amp;\u0000\ud800\n]]>`
  const words = { da: hostile, en: hostile }
  const fact = { ...boolean('a'), label: words, question: words }
  const model = toDmn(documentOf({ facts: [fact], conditions: { c: yes('a') } }))
  t.notOk(model.includes('<script') || model.includes('\u0000'))
  const told = '&lt;/text&gt;&lt;script a=&quot;b&quot;&gt;&amp;amp;\uFFFD\uFFFD&#10;]]&gt;'
  t.match(model, told)
  t.end()
})

t.test('each rule of the conclusion tests one outcome, and the last tests none', (t) => {
  for (const ruleset of rulesets) {
    const entries = [...toDmn(ruleset).matchAll(/<rule [^>]*>([^]*?)<\/rule>/g)].map(
      ([, rule = '']) => [...rule.matchAll(/<text>([^<]*)<\/text>/g)].map(([, text]) => text),
    )
    const { outcomes, otherwise } = ruleset
    const rule = (at: number, test: string, id: string) => [
      ...outcomes.map((_, i) => (i === at ? test : '-')),
      `"${id}"`,
    ]
    t.same(
      entries.map((row) => row.map((text) => text?.replaceAll('&quot;', '"'))),
      [
        ...outcomes.flatMap(({ id }, i) => [rule(i, 'true', id), rule(i, 'null', 'uafklaret')]),
        rule(-1, '', otherwise.id),
      ],
    )
  }
  t.end()
})

t.test('choices that the ruleset does not have are refused, and so is a missing ruleset', (t) => {
  t.throws(() => toDmn(rulesets[0], { laesninger: { findes: 'ikke' } }), InputError)
  t.throws(() => toDmn(rulesets[0], { parametre: { findes: 1 } }), InputError)
  const udgave = '1.6' as '1.5'
  t.throws(() => toDmn(rulesets[0], { udgave, sprog: 'en' }), {
    errors: [{ pointer: '/udgave', code: 'ukendt-vaerdi', detail: /1\.5, 1\.3/ }],
  })
  t.throws(() => toDmn(rulesets[0], { laesning: {}, sprog: 'en' } as object), {
    errors: [{ pointer: '/laesning', detail: /Did you mean “laesninger”/ }],
  })
  t.throws(() => toDmn({}), RulesetError)
  const variant = toDmn(rulesets[0], { parametre: { mindsteBorgere: 2 } })
  t.match(variant, 'round half up(borgere, 9) &gt;= 2<')
  t.match(toDmn(rulesets[0], { udgave: '1.3', sprog: 'en' }), 'DMN/20191111/MODEL/')
  t.end()
})
