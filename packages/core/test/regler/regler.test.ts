/** Rules in words say what the conditions say: the words are read back and compared with the conditions, case by case. */
import tap from 'tap'
import { compile } from '../../src/program/compile.js'
import { evaluationOf } from '../../src/evaluation/evaluation.js'
import { resolved } from '../../src/program/parameters.js'
import type { Value } from '../../src/program/operators.js'
import type { Condition, Ruleset } from '../../src/ruleset/ruleset.js'
import { casesOf, sheetOf, wordingLines, type Wording } from '../../src/regler/index.js'
import { rulesets } from '../../src/rulesets/index.js'
import { languages, type Language } from '../../src/support/language.js'
import { boolean, choice, documentOf, integer, text } from '../support/documents.js'
import { below, domainOf, oneOf, randomRuleset, type Draw } from '../support/random-rulesets.js'
import { holds, seed, times } from '../support/runs.js'
import { wordingReader } from '../support/wording-reader.js'

tap.comment(`FC_SEED=${seed}`)

/** A document with these conditions as its criteria. */
function withConditions(ruleset: Ruleset, conditions: readonly Condition[]): Ruleset {
  const named = Object.fromEntries(conditions.map((condition, i) => [`c${i}`, condition]))
  const standing = documentOf({ facts: [...ruleset.facts], conditions: named })
  return { ...standing, choices: ruleset.choices ?? {}, readings: [], checks: [] }
}

/** The conditions of a document under its default readings. */
function conditionsOf(ruleset: Ruleset, option: Record<string, number> = {}): Ruleset {
  const chosen = (ruleset.readings ?? []).map(({ id, options }) => options[option[id] ?? 0])
  const conditions = Object.assign({}, ruleset.conditions, ...chosen.map((o) => o?.conditions))
  return { ...ruleset, conditions, readings: [] }
}

/** Values for each fact of a document at which its rules may change, and none. */
function drawn(draw: Draw, ruleset: Ruleset, isSmall: boolean): (Value | undefined)[] {
  return ruleset.facts.map((fact) => {
    if (below(draw, 4) === 0) return undefined
    if (fact.type === 'choice' && !isSmall)
      return oneOf(draw, ruleset.choices?.[fact.choices]?.map(({ value }) => value) ?? [])
    if (isSmall || fact.type === 'boolean') return oneOf(draw, domainOf(fact))
    return oneOf(
      draw,
      [0, 1, 2, 2.99, 3, 4, 5, 9, 10].filter((n) => fact.type === 'number' || Number.isInteger(n)),
    )
  })
}

/** The truth of a document’s criteria for given values; the document is compiled once. */
type Truths = (values: readonly (Value | undefined)[]) => readonly (boolean | null | undefined)[]

function truthsOf(ruleset: Ruleset): Truths {
  const program = compile(ruleset)
  const [variant] = program.variants
  return (values) => {
    const { truths } = evaluationOf(program, variant, values)
    return variant.criteria.map((node) => truths[node])
  }
}

/** The rules of a document, and the rules read back from its words, as two documents with the same criteria. */
function bothWays(ruleset: Ruleset, language: Language): readonly [Truths, Truths][] {
  const sheet = sheetOf(ruleset, language)
  const read = wordingReader(ruleset, language)
  const back = (said: readonly Wording[]) => withConditions(ruleset, said.map(read))
  const asIs = (document: Ruleset, conditions: readonly Condition[]) => {
    const standing = withConditions(ruleset, conditions)
    return { ...standing, conditions: { ...document.conditions, ...standing.conditions } }
  }
  const referred = (ids: readonly string[]) => ids.map((condition) => ({ condition }))
  const criteria = ruleset.criteria.map(({ condition }) => condition)
  const pairs: [Ruleset, Ruleset][] = [
    [asIs(conditionsOf(ruleset), referred(criteria)), back(sheet.criteria.map(({ asks }) => asks))],
  ]
  const checks = (ruleset.checks ?? []).map(({ when }) => when)
  if (checks.length > 0)
    pairs.push([asIs(conditionsOf(ruleset), checks), back(sheet.checks.map(({ when }) => when))])
  const remarks = (ruleset.bemaerkninger ?? []).map(({ when }) => when)
  if (remarks.length > 0)
    pairs.push([asIs(conditionsOf(ruleset), remarks), back(sheet.remarks.map(({ when }) => when))])
  for (const { id, options } of sheet.readings) {
    options.forEach((option, o) => {
      const told = new Set(option.criteria.map(({ name }) => name))
      const meant = sheet.criteria.flatMap(({ name, title }, i) =>
        told.has(`${name} (${title})`) ? [criteria[i] as string] : [],
      )
      if (meant.length === 0) return
      pairs.push([
        asIs(conditionsOf(ruleset, { [id]: o }), referred(meant)),
        back(option.criteria.map(({ asks }) => asks)),
      ])
    })
  }
  return pairs.map(([document, read]) => [truthsOf(document), truthsOf(read)])
}

for (const ruleset of rulesets.map(resolved)) {
  for (const language of languages) {
    tap.test(`${ruleset.id} in words says what it asks: ${language}`, async (t) => {
      const pairs = bothWays(ruleset, language)
      holds(300, (draw) => {
        const values = drawn(draw, ruleset, false)
        for (const [document, read] of pairs) {
          const [expected, found] = [document(values), read(values)]
          if (JSON.stringify(expected) !== JSON.stringify(found))
            throw new Error(JSON.stringify({ values, expected, found }))
        }
      })
      t.ok(pairs.length >= 1)
    })
  }
}

tap.test('any document in words says what it asks', async (t) => {
  let count = 0
  holds(250, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    // A number out of a fact’s bounds cannot be distinguished from a settled comparison: both are written as they
    // stand.
    for (const language of languages) {
      for (const [document, read] of bothWays(ruleset, language)) {
        for (let i = 0; i < 10; i++) {
          const values = drawn(draw, ruleset, true)
          const [expected, found] = [document(values), read(values)]
          count++
          if (JSON.stringify(expected) !== JSON.stringify(found))
            throw new Error(JSON.stringify({ ruleset, values, expected, found }))
        }
      }
    }
  })
  t.ok(count > times(5000), String(count))
})

tap.test('a criterion has its sources, and what else it depends on', async (t) => {
  const made = documentOf({
    facts: [boolean('a')],
    conditions: { k: { fact: 'a', operator: 'equal', value: true } },
  })
  const source = { source: 'kilde', section: '2.1', item: '3' }
  const [criterion] = made.criteria
  const sheet = sheetOf(
    {
      ...made,
      sources: [
        { id: 'kilde', document: 'Bilag' },
        { id: 'to', document: 'Nr. 2' },
      ],
      criteria: [{ ...criterion!, source, otherSources: [{ source: 'to' }] }],
    },
    'en',
  )
  t.strictSame(sheet, {
    criteria: [
      {
        id: 'k0',
        role: 'krav',
        name: 'Criterion 1',
        title: 'kriterium.',
        asks: { kind: 'statement', text: 'A.: yes' },
        sources: [{ dokument: 'Bilag', afsnit: '2.1', punkt: '3' }, { dokument: 'Nr. 2' }],
        readings: [],
      },
    ],
    outcomes: [
      { id: 'udfald-0', when: { kind: 'statement', text: 'Criterion 1 (kriterium.) is met' } },
    ],
    readings: [],
    checks: [],
    remarks: [],
    named: [],
  })
  t.strictSame(sheetOf(made, 'da').criteria[0]?.sources, [{ dokument: 'Kilde' }], 'on nothing else')
})

tap.test('the shipped criteria in words', async (t) => {
  const [tilbud, maalgruppe] = ['hoejt-specialiseret-tilbud', 'maalgruppe-udsatte-gravide'].map(
    (id) => rulesets.find((ruleset) => ruleset.id === id) as Ruleset,
  ) as [Ruleset, Ruleset]
  const lines = (said: Wording | undefined) => (said ? wordingLines(said) : [])
  const { criteria, outcomes } = sheetOf(tilbud, 'da')
  t.strictSame(lines(criteria[0]?.asks), ['Antal borgere: mindst 3 borgere om året'])
  t.strictSame(lines(criteria[1]?.asks), ['Antal årsværk: mindst 3 årsværk'])
  t.strictSame(lines(criteria[2]?.asks), [
    'Antal medarbejdere med mindst fire års erfaring: mere end halvdelen af antal medarbejdere',
  ])
  t.equal(
    lines(criteria[3]?.asks)[0],
    'Hver af disse er »Indgår i arbejdet med borgerne« eller »Indgår via en samarbejdsaftale med en anden aktør«:',
  )
  t.equal(lines(criteria[3]?.asks).length, 7)
  t.strictSame(lines(outcomes[0]?.when), [
    'Alt dette gælder:',
    '- Kriterium 1 (Borgerflow) er opfyldt',
    '- Kriterium 2 (Årsværk) er opfyldt',
    '- Kriterium 3 (Erfaring) er opfyldt',
    '- Kriterium 4 (Kompetencer) er opfyldt',
  ])
  const [included] = sheetOf(maalgruppe, 'en').outcomes
  t.equal(
    lines(included?.when).at(-1),
    '- Exclusion criterion 1 (Can be helped enough as an outpatient) does not apply',
  )
})

tap.test('a yes or no is told as a fact, not as a measurement', async (t) => {
  const national = rulesets.find(({ id }) => id === 'national-koordination') as Ruleset
  const [small] = sheetOf(national, 'da').criteria
  t.strictSame(wordingLines(small?.asks as Wording), [
    'Alt dette gælder:',
    '- Målgruppen er meget lille: ja',
    '- Meget spinkelt grundlag for specialiseret viden: ja',
  ])
  const [level] = rulesets.filter(({ id }) => id === 'indsatsniveau')
  const [benefit] = sheetOf(level as Ruleset, 'en').criteria
  t.strictSame(wordingLines(benefit?.asks as Wording), [
    'Enough benefit from the outpatient care: no',
  ])
})

tap.test('names shared by several facts, and conditions too long for their place', async (t) => {
  const twins = [boolean('a'), boolean('b')].map((fact) => ({ ...fact, label: text('navn') }))
  const shared = documentOf({
    facts: twins,
    conditions: {
      begge: {
        all: [
          { fact: 'a', operator: 'equal', value: true },
          { fact: 'b', operator: 'equal', value: false },
        ],
      },
    },
  })
  t.strictSame(wordingLines(sheetOf(shared, 'da').criteria[0]?.asks as Wording), [
    'Alt dette gælder:',
    '- Navn. (a): ja',
    '- Navn. (b): nej',
  ])

  // Each name stands for twice the one before: written out, they would be a billion statements.
  const doubling: Record<string, Condition> = { n0: { fact: 'a', operator: 'equal', value: true } }
  for (let i = 1; i <= 30; i++)
    doubling[`n${i}`] = { any: [{ condition: `n${i - 1}` }, { not: { condition: `n${i - 1}` } }] }
  const deep = documentOf({ facts: [boolean('a')], conditions: doubling, criteria: ['n30'] })
  const sheet = sheetOf(deep, 'da')
  t.ok(sheet.named.length > 20)
  t.match(wordingLines(sheet.criteria[0]?.asks as Wording).join('\n'), 'Betingelsen »n30« gælder')
  t.ok(JSON.stringify(sheet).length < 100_000)

  const numbers = documentOf({
    facts: [integer('n', 0, 9), choice('c')],
    conditions: {
      k: {
        any: [
          { fact: 'n', operator: 'in', value: [1, 2, 3] },
          { fact: 'c', operator: 'notEqual', value: 'a' },
        ],
      },
    },
  })
  t.strictSame(wordingLines(sheetOf(numbers, 'da').criteria[0]?.asks as Wording), [
    'Mindst ét af dette gælder:',
    '- N.: præcis 1, 2 eller 3 enhed.',
    '- C.: et andet svar end »a.«',
  ])
})

tap.test('a reading that only changes a conclusion says when it follows', async (t) => {
  const renewed = rulesets.find(({ id }) => id === 'maalgruppe-fornyet-behandling') as Ruleset
  const [reading] = sheetOf(renewed, 'da').readings
  t.strictSame(
    reading?.options.map(({ criteria, outcomes }) => [
      criteria,
      outcomes.map(({ when }) => wordingLines(when).length),
    ]),
    [
      [[], [4]],
      [[], [5]],
    ],
  )
  const [, required] = reading?.options ?? []
  t.equal(
    wordingLines(required?.outcomes[0]?.when as Wording).at(-1),
    '- Forhold 1 (Sociale problemstillinger) er til stede',
  )
  const tilbud = rulesets[0] as Ruleset
  for (const { options } of sheetOf(tilbud, 'en').readings) {
    t.ok(options.every(({ criteria, outcomes }) => criteria.length > 0 && outcomes.length === 0))
  }
})

tap.test('a criterion names the readings that change it, however deep', async (t) => {
  const yes = (fact: string): Condition => ({ fact, operator: 'equal', value: true })
  const reading = (id: string, name: string, options: readonly [Condition, Condition]) => ({
    id,
    phrase: { da: id, en: id },
    source: { source: 'kilde' },
    options: options.map((when, i) => ({
      id: `${id}-${i}`,
      label: { da: id, en: id },
      conditions: { [name]: when },
    })),
  })
  const document = documentOf({
    facts: ['a', 'b', 'c', 'd'].map(boolean),
    conditions: {
      dybt: { all: [yes('a'), { condition: 'midt' }] },
      midt: { not: { condition: 'laest' } },
      for: yes('d'),
    },
    criteria: ['dybt', 'for'],
    readings: [
      reading('yderst', 'laest', [yes('b'), { any: [yes('b'), { condition: 'inderst' }] }]),
      reading('nederst', 'inderst', [yes('c'), { not: yes('c') }]),
    ],
  })
  const sheet = sheetOf(document, 'da')
  t.strictSame(
    sheet.criteria.map(({ readings }) => readings),
    [['yderst', 'nederst'], []],
  )
  for (const { options } of sheet.readings)
    for (const { criteria } of options) t.equal(criteria.length, 1)
})

tap.test('the examples of a document, each with its result', async (t) => {
  const tilbud = rulesets[0] as Ruleset
  const [first, ...rest] = tilbud.cases
  const choosing = (readings: Record<string, string>) => ({
    ...tilbud,
    cases: [{ ...first!, readings }, ...rest],
  })
  t.throws(() => casesOf(choosing({ 'borgere-taelles': 'findes-ikke' }), 'da'), {
    errors: [{ pointer: '/laesninger/borgere-taelles', code: 'ukendt-vaerdi' }],
  })
  const document = choosing({ 'kompetencer-fra': 'eget-personale' })
  const [told, next] = casesOf(document, 'da')
  t.strictSame(told?.readings, ['kun kompetencer hos tilbuddets eget personale tæller'])
  t.strictSame([next?.readings, next?.sentence], [[], 'To borgere om året er for få.'])
  t.strictSame(next?.udfald, ['ikke-opfyldt', 'opfyldt', 'opfyldt', 'opfyldt'])
  t.strictSame(
    [next?.konklusion, next?.title],
    ['ikke-hoejt-specialiseret', 'Ikke højt specialiseret'],
  )
  t.equal(casesOf(document, 'en')[1]?.title, 'Not highly specialised')
  for (const ruleset of rulesets)
    for (const [i, { konklusion }] of casesOf(ruleset, 'da').entries())
      t.equal(konklusion, ruleset.cases[i]?.expected.konklusion)
})
