/**
 * Remarks about what is unusual but possible, facts that can be changed, and texts that only the pages about rules
 * show.
 */
import t from 'tap'
import {
  compileRuleset,
  InputError,
  rulesets,
  screenCase,
  type Ruleset,
  type Screening,
} from '../../src/index.js'
import { isActionable } from '../../src/ruleset/actionable.js'
import { boolean, documentOf, everyChoice, text } from '../support/documents.js'

const [tilbud, sag, , aftale] = rulesets as readonly [Ruleset, Ruleset, Ruleset, Ruleset]

const remark = (id: string, fact: string) => ({
  id,
  when: { fact, operator: 'equal', value: true },
  text: {
    da: 'Udsagnet er {a, select, ja {sandt} other {falsk}}.',
    en: 'It is {a, select, ja {true} other {false}}.',
  },
  facts: [fact],
})
const ruleset: Ruleset = {
  ...documentOf({
    facts: [boolean('a'), boolean('b')],
    conditions: { regel: { fact: 'b', operator: 'equal', value: true } },
  }),
  bemaerkninger: [
    remark('altid', 'a'),
    { ...remark('ved-siden-af', 'a'), beside: { ruleset: 'anden', konklusion: ['x', 'y'] } },
  ],
}

t.test('a remark is made if it holds, in the requested language', async (t) => {
  const { screen } = compileRuleset(ruleset)
  const told = { id: 'altid', fakta: ['a'] }
  t.same(screen({ a: true }).bemaerkninger, [{ ...told, tekst: 'Udsagnet er sandt.' }])
  t.same(screen({ a: true }, { sprog: 'en' }).bemaerkninger, [{ ...told, tekst: 'It is true.' }])
  for (const input of [{}, { a: null }, { a: false }, { b: true }]) {
    t.same(screen(input).bemaerkninger, [])
  }
})

t.test('a remark beside another ruleset is made only there', async (t) => {
  const { remarksBeside } = compileRuleset(ruleset)
  const beside = (konklusion: string, id = 'anden') => [
    { ruleset: { id, version: '2024-01', sha256: '' }, konklusion },
  ]
  t.match(remarksBeside({ a: true }, beside('y')), [{ id: 'ved-siden-af', fakta: ['a'] }])
  t.match(remarksBeside({ a: true }, [...beside('z'), ...beside('x')]), [{ id: 'ved-siden-af' }])
  t.same(remarksBeside({ a: true }, beside('z')), [])
  t.same(remarksBeside({ a: true }, beside('x', 'tredje')), [])
  t.same(remarksBeside({ a: true }, []), [])
  t.same(remarksBeside({}, beside('x')), [])
  t.throws(() => remarksBeside({ a: 'ja' }, beside('x')), InputError)
})

t.test(
  'a need for residential treatment beside a level of effort that contradicts it',
  async (t) => {
    const { remarksBeside } = compileRuleset(sag)
    const level = (facts: object): Screening => screenCase({ ruleset: 'indsatsniveau', ...facts })
    const told = (need: boolean | undefined, facts: object) =>
      remarksBeside({ behovForDoegnbehandling: need }, [level(facts)]).map(({ id }) => id)
    const enough = { tilstraekkeligtUdbytte: true }
    t.same(told(true, { ...enough, stabilitetHjemmeMedStoette: true }), [
      'doegnbehandling-mod-indsatsniveau',
    ])
    t.same(told(true, { ...enough, stabilitetHjemmeMedStoette: false }), [
      'doegnbehandling-mod-indsatsniveau',
    ])
    t.same(told(true, { tilstraekkeligtUdbytte: false }), [], 'both point to it')
    t.same(told(true, {}), [], 'not settled')
    for (const need of [false, undefined]) {
      t.same(told(need, { ...enough, stabilitetHjemmeMedStoette: true }), [])
    }
    t.same(screenCase({ behovForDoegnbehandling: true }).bemaerkninger, [])
  },
)

t.test('facts that can be changed: never those about a person', async (t) => {
  for (const each of [tilbud, aftale]) t.ok(each.facts.every((fact) => isActionable(each, fact)))
  for (const each of rulesets.filter(({ subject }) => subject === 'sag')) {
    t.ok(each.facts.every((fact) => fact.actionable === false && !isActionable(each, fact)))
  }
  const fact = boolean('a')
  t.ok(isActionable({ subject: 'tilbud' }, fact), 'unless the document says otherwise')
  t.notOk(isActionable({ subject: 'tilbud' }, { ...fact, actionable: false }))
  t.notOk(isActionable({ subject: 'sag' }, fact))
  t.notOk(isActionable({ subject: 'sag' }, { ...fact, actionable: true }), 'whatever it says')
})

t.test(
  'texts that only the pages about rules show can be left out without other effects',
  async (t) => {
    for (const ruleset of rulesets) {
      const lean = compileRuleset(withoutPageTexts(ruleset))
      const whole = compileRuleset(ruleset)
      for (const { facts } of ruleset.cases) {
        for (const laesninger of everyChoice(ruleset)) {
          t.equal(
            answered(() => lean.screen({ ...facts, laesninger })),
            answered(() => whole.screen({ ...facts, laesninger })),
          )
        }
      }
    }
  },
)

t.test('a number in letters, with a capital at the start of a sentence', async (t) => {
  const say = (da: string, facts: object) =>
    compileRuleset({
      ...tilbud,
      otherwise: { ...tilbud.otherwise, text: { ...text('x'), da } },
    }).screen({
      borgere: 0,
      ...facts,
    }).konklusionTekst
  const staff = '{medarbejdere, spellout}'
  for (const [da, medarbejdere, expected] of [
    [`Her er ${staff}.`, 2, 'Her er to.'],
    [`${staff} er her.`, 12, 'Tolv er her.'],
    [`Ja. ${staff} er her.`, 3, 'Ja. Tre er her.'],
    [`Ja.{medarbejdere, plural, one {} other { ${staff} er her.}}`, 4, 'Ja. Fire er her.'],
    [`Her er {borgere, number} ${staff}.`, 2, 'Her er 0 to.'],
    [`{borgere, number} ${staff}.`, 2, '0 to.'],
    [`{borgere, number}. ${staff}.`, 2, '0. To.'],
    [`Her: {medarbejdere, plural, one {} other {${staff}}}.`, 5, 'Her: fem.'],
    [`${staff} er her.`, 13, '13 er her.'],
    [`${staff} er her.`, 1234, '1.234 er her.'],
    [`Der er ${staff}.`, undefined, 'Der er ikke oplyst.'],
    ['{medarbejdere, select, ukendt {Ukendt} 0 {Ingen} other {Nogle}}.', undefined, 'Ukendt.'],
    ['{medarbejdere, select, ukendt {Ukendt} 0 {Ingen} other {Nogle}}.', 0, 'Ingen.'],
    [
      '{kompetencer_psykologbehandling, select, ukendt {Ukendt} mangler {Mangler} other {Andet}}.',
      1,
      'Mangler.',
    ],
    [
      '{kompetencer_social_stoette, select, ukendt {Ukendt} mangler {Mangler} other {Andet}}.',
      1,
      'Ukendt.',
    ],
    [
      '{laesning_kompetencer_fra, select, eget_personale {Eget} other {Også andre}}.',
      1,
      'Også andre.',
    ],
  ] as const) {
    t.equal(say(da, { medarbejdere, kompetencer: { psykologbehandling: 'mangler' } }), expected)
  }
})

t.test('a conclusion that names a reading is worded anew under another', async (t) => {
  const da = '{laesning_kompetencer_fra, select, eget_personale {Eget} other {Også andre}}.'
  const { screen } = compileRuleset({
    ...tilbud,
    otherwise: { ...tilbud.otherwise, text: { da, en: da } },
  })
  const under = (option: string) =>
    screen({ borgere: 0, laesninger: { 'kompetencer-fra': option } }).konklusionTekst
  t.same(['ogsaa-samarbejde', 'eget-personale', 'ogsaa-samarbejde'].map(under), [
    'Også andre.',
    'Eget.',
    'Også andre.',
  ])
})

/** The parts of a document that answers do not need. */
const pageTexts = [
  'hvorfor',
  'definition',
  'begrundelse',
  'hvem',
  'retsgrundlag',
  'gaelderFra',
  'laest',
  'laestDato',
]

function withoutPageTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPageTexts)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => !pageTexts.includes(key))
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutPageTexts(child)]))
}

/** An answer as it is sent, without the hashes of its document; or the errors. */
function answered(screen: () => Screening): string {
  try {
    const { ruleset, fingeraftryk, ...rest } = screen()
    return JSON.stringify({ ...rest, id: ruleset.id, length: fingeraftryk.length })
  } catch (error) {
    if (error instanceof InputError) return JSON.stringify(error.errors)
    throw error
  }
}
