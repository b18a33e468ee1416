/** DMN models read back: each decision equals the closures, and the diagram has exactly these parts. */
import assert from 'node:assert/strict'
import t from 'tap'
import { dmnNames, toDmn } from '../../src/dmn.js'
import { compileRuleset, rulesets, type Ruleset } from '../../src/index.js'
import type { Value } from '../../src/program/operators.js'
import { boolean, documentOf, everyChoice } from '../support/documents.js'
import { readDmn, type Model } from '../support/dmn-reader.js'
import {
  below,
  chance,
  domainOf,
  nested,
  oneOf,
  randomRuleset,
  type Draw,
} from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'
import { oneWithin, within } from '../support/xml-reader.js'

t.comment(`FC_SEED=${seed}`)

const typeRefs = { boolean: 'boolean', choice: 'string', integer: 'number', number: 'number' }

function checkVerdicts(draw: Draw, ruleset: Ruleset, domain = domainOf): void {
  const { verdict } = compileRuleset(ruleset)
  const names = dmnNames(ruleset)
  for (const laesninger of everyChoice(ruleset)) {
    const model = readDmn(toDmn(ruleset, { laesninger }))
    checkParts(model)
    for (let i = 0; i < 5; i++) {
      const values = ruleset.facts.map((fact): Value | undefined =>
        below(draw, 4) === 0 ? undefined : oneOf(draw, domain(fact)),
      )
      const { konklusion, udfald } = verdict(nested(ruleset.facts, values), laesninger)
      const given = ruleset.facts.map(
        ({ path }, slot) => [names.fact(path), values[slot] ?? null] as const,
      )
      const decided = model.decide(new Map(given))
      assert.equal(decided.get(names.conclusion), konklusion)
      assert.deepEqual(
        ruleset.criteria.map(({ id }) => decided.get(names.criterion(id))),
        udfald,
      )
    }
    for (const [name, type] of model.inputs) {
      const fact = ruleset.facts.find(({ path }) => names.fact(path) === name)
      assert.equal(type, fact && typeRefs[fact.type])
    }
  }
}

/** Everything required is read, ids are unique, each part has a shape, and each requirement a line. */
function checkParts({ root, inputs, decisions }: Model): void {
  const needs: (readonly [part: string, need: string])[] = []
  for (const [id, { needsInputs, needsDecisions, names, type }] of decisions) {
    assert.ok(needsInputs.every((name) => inputs.has(name)))
    assert.ok(needsDecisions.every((name) => decisions.has(name)))
    const needed = [...needsInputs, ...needsDecisions]
    assert.deepEqual([...needed].sort(), [...names].sort())
    assert.equal(type, id === 'konklusion' ? 'string' : 'boolean')
    needs.push(...needed.map((need) => [id, need] as const))
  }
  const ids = allIds(root)
  assert.equal(new Set(ids).size, ids.length)

  const drawing = oneWithin(oneWithin(root, 'dmndi:DMNDI'), 'dmndi:DMNDiagram')
  const figures = new Map(
    within(drawing, 'dmndi:DMNShape').map((shape) => {
      const { x, y, width, height } = oneWithin(shape, 'dc:Bounds').attributes
      return [
        shape.attributes.dmnElementRef ?? '',
        { left: Number(x), top: Number(y), width: Number(width), height: Number(height) },
      ]
    }),
  )
  const parts = [...inputs.keys(), ...decisions.keys()]
  assert.deepEqual([...figures.keys()].sort(), parts.sort())
  const all = [...figures.values()]
  for (const [i, one] of all.entries()) {
    assert.ok(one.left > 0 && one.top > 0 && one.width > one.height && one.height > 20)
    for (const other of all.slice(i + 1)) {
      const isBeside = one.left + one.width < other.left || other.left + other.width < one.left
      const isAbove = one.top + one.height < other.top || other.top + other.height < one.top
      assert.ok(isBeside || isAbove, 'two figures apart')
    }
  }
  // Facts stand below everything, and what is required below what requires it.
  const lowest = Math.max(...all.map(({ top }) => top))
  assert.equal(Math.min(...all.map(({ left, top }) => Math.max(left, top))) >= 40, true)
  for (const [id, { top }] of figures) assert.equal(top === lowest, inputs.has(id))

  const lines = new Map(
    within(drawing, 'dmndi:DMNEdge').map((edge) => [
      edge.attributes.dmnElementRef,
      within(edge, 'di:waypoint').map(({ attributes: { x, y } }) => [Number(x), Number(y)]),
    ]),
  )
  assert.equal(lines.size, needs.length)
  for (const [part, need] of needs) {
    const [to, from] = [figures.get(part)!, figures.get(need)!]
    assert.deepEqual(lines.get(requirementOf(root, part, need)), [
      [from.left + from.width / 2, from.top],
      [to.left + to.width / 2, to.top + to.height],
    ])
    assert.ok(to.top + to.height < from.top)
  }
}

function requirementOf(root: Model['root'], part: string, need: string): string | undefined {
  const decision = within(root, 'decision').find(({ attributes }) => attributes.id === part)!
  return within(decision, 'informationRequirement').find(({ children }) =>
    children.some(({ attributes }) => attributes.href === `#${need}`),
  )?.attributes.id
}

function allIds({ attributes, children }: Model['root']): string[] {
  return [...(attributes.id === undefined ? [] : [attributes.id]), ...children.flatMap(allIds)]
}

t.test('random rulesets, whatever is known', async (t) => {
  holds(60, (draw) => {
    checkVerdicts(draw, randomRuleset(draw, { once: chance(draw, 2) }))
  })
  t.pass('every reading')
})

t.test('the shipped rulesets', async (t) => {
  for (const ruleset of rulesets) {
    // A document has too many combinations of readings, so only those that differ are tried.
    holds(1, (draw) => {
      checkVerdicts(draw, ruleset, (fact) =>
        fact.type === 'choice'
          ? (ruleset.choices?.[fact.choices] ?? []).map(({ value }) => value)
          : fact.type === 'boolean'
            ? [true, false]
            : [0, 1, 2, 3, 4, 5],
      )
    })
  }
  t.pass('every reading')
})

t.test('a value outside the choices of a fact is not known', async (t) => {
  const hoejt = rulesets[0]
  const model = readDmn(toDmn(hoejt))
  const names = dmnNames(hoejt)
  const known = hoejt.facts.map(({ path, type }) => [
    names.fact(path),
    type === 'choice' ? 'findes ikke' : 5,
  ])
  const decided = model.decide(new Map(known as [string, string | number][]))
  t.equal(decided.get(names.criterion('kompetencer')), null)
  t.equal(decided.get(names.conclusion), 'uafklaret')
})

t.test('labels, descriptions and addresses', async (t) => {
  const hoejt = rulesets[0]
  for (const [sprog, label, outcome, question, source] of [
    ['da', 'Borgerflow', 'Højt specialiseret', 'Hvor mange', /, 2020, afsnit\s3, punkt\s1$/],
    ['en', 'Flow of citizens', 'Highly specialised', 'How many', /, 2020, section\s3, item\s1$/],
  ] as const) {
    for (const [udgave, date] of [
      ['1.5', '20230324'],
      ['1.3', '20191111'],
    ] as const) {
      const { root, decisions } = readDmn(toDmn(hoejt, { sprog, udgave }))
      t.equal(root.name, 'definitions')
      t.match(root.attributes, {
        xmlns: `https://www.omg.org/spec/DMN/${date}/MODEL/`,
        'xmlns:dmndi': `https://www.omg.org/spec/DMN/${date}/DMNDI/`,
        name: 'hoejt-specialiseret-tilbud@2019-11-26',
        namespace: 'urn:screeningsmodellen:hoejt-specialiseret-tilbud:2019-11-26',
      })
      t.equal(oneWithin(root, 'description').text, hoejt.description[sprog])
      t.equal(decisions.get('konklusion')?.label, hoejt.title[sprog])
      t.equal(decisions.get('konklusion')?.description, undefined)
      t.equal(decisions.get('udfald_hoejt_specialiseret')?.label, outcome)
      const flow = decisions.get('kriterium_borgerflow')
      t.equal(flow?.label, label)
      t.match(flow?.description, source)
      const [first] = within(root, 'inputData')
      t.match(first?.attributes.label, hoejt.facts[0]?.label[sprog])
      t.match(oneWithin(first!, 'description').text, `borgere. ${question}`)
    }
  }
})

t.test('a decision names its source, with the place in it if there is one', async (t) => {
  const document = documentOf({
    facts: [boolean('a')],
    conditions: { k: { fact: 'a', operator: 'equal', value: true } },
  })
  for (const [place, da, en] of [
    [{}, 'Kilde', 'Kilde'],
    [{ section: '2' }, 'Kilde, afsnit\u00a02', 'Kilde, section\u00a02'],
    [{ item: 'b' }, 'Kilde, punkt\u00a0b', 'Kilde, item\u00a0b'],
    [{ section: 'Tema 1', item: '4' }, 'Kilde, Tema 1, punkt\u00a04', 'Kilde, Tema 1, item\u00a04'],
  ] as const) {
    const criteria = document.criteria.map((each) => ({
      ...each,
      source: { source: 'kilde', ...place },
    }))
    for (const [sprog, told] of [
      ['da', da],
      ['en', en],
    ] as const) {
      const { decisions } = readDmn(toDmn({ ...document, criteria }, { sprog }))
      t.equal(decisions.get('kriterium_k0')?.description, told)
    }
  }
})
