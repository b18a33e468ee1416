/** The ruleset and readings that answer, and the fingerprint that identifies them. */
import { createHash } from 'node:crypto'
import t from 'tap'
import {
  compileRuleset,
  InputError,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  type Screening,
  type TilbudInput,
} from '../../src/index.js'
import { errorOf, rows, sag, specialised, tilbud } from '../support/screens.js'

const hoejt = rulesets[0]
const indsatsniveau = rulesets[2]

t.test('chosen readings and rulesets', async (t) => {
  const facts: TilbudInput = { ...specialised, aarsvaerkMedErfaring: 1.5 }
  t.equal(screenTilbud(facts).konklusion, 'hoejt-specialiseret')
  const other = screenTilbud({ ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } })
  t.equal(other.konklusion, 'ikke-hoejt-specialiseret')
  t.equal(
    other.kriterier[2]?.begrundelse,
    'Medarbejdere med fire eller flere års erfaring med målgruppen dækker 1,5 af 3 årsværk. Det kræves, at de dækker mere end halvdelen.',
  )
  t.match(other.laesninger[1], {
    id: 'erfaring-opgjort-i',
    valgt: 'aarsvaerk',
    andre: [{ id: 'hoveder', konklusion: 'hoejt-specialiseret' }],
  })
  t.equal(other.fortolkningsfoelsom, true)

  for (const ruleset of ['indsatsniveau', 'indsatsniveau@2022-09']) {
    t.equal(screenCase({ ruleset, stabilitetHjemmeMedStoette: true }).ruleset.id, 'indsatsniveau')
  }
  t.equal(screenCase({ gravid: false }).ruleset.id, 'maalgruppe-udsatte-gravide')
  t.equal(
    errorOf(sag, { ruleset: 'indsatsniveau', gravid: false }, 'da').errors[0]?.pointer,
    '/gravid',
  )
})

t.test('a registry finds the newest version, or the requested one', async (t) => {
  const newer = { ...hoejt, version: '2024-05' }
  const registry = registryOf([hoejt, indsatsniveau, newer])
  t.same(
    registry.rulesets.map(({ id, version }) => `${id}@${version}`),
    [
      'hoejt-specialiseret-tilbud@2024-05',
      'hoejt-specialiseret-tilbud@2019-11-26',
      'indsatsniveau@2022-09',
    ],
  )
  t.equal(registry.screenTilbud({}).ruleset.version, '2024-05')
  t.equal(
    registry.screenTilbud({ ruleset: 'hoejt-specialiseret-tilbud' }).ruleset.version,
    '2024-05',
  )
  t.equal(
    registry.screenTilbud({ ruleset: 'hoejt-specialiseret-tilbud@2019-11-26' }).ruleset.version,
    '2019-11-26',
  )
  t.equal(registry.find('hoejt-specialiseret-tilbud', 'sag'), undefined)
  t.equal(registry.find('indsatsniveau')?.ruleset, indsatsniveau)
  t.throws(() => registry.screenCase({}), InputError, 'the default one of the subject is not here')
})

t.test('fingerprints', async (t) => {
  const of = (input: unknown) => (tilbud(input, { sprog: 'da' }) as Screening).fingeraftryk
  const facts = {
    borgere: 4,
    aarsvaerk: 2.5,
    kompetencer: { 'social-stoette': 'mangler', familiebehandling: 'indgaar' },
  }
  const same = [
    {
      kompetencer: { familiebehandling: 'indgaar', 'social-stoette': 'mangler' },
      aarsvaerk: 2.5,
      borgere: 4,
    },
    { ...facts, medarbejdere: null, aarsvaerkMedErfaring: undefined, medarbejderliste: null },
    { ...facts, kompetencer: { ...facts.kompetencer, psykologbehandling: null } },
    { ...facts, reference: 'T-17', aar: 2019 },
    { ...facts, laesninger: { 'erfaring-opgjort-i': 'hoveder' } },
    { ...facts, ruleset: 'hoejt-specialiseret-tilbud' },
  ]
  for (const input of same) t.equal(of(input), of(facts))
  t.equal(of({ borgere: -0 }), of({ borgere: 0 }))
  t.equal(of({ kompetencer: {} }), of({}))
  t.equal(
    of({ medarbejderliste: rows([5, 0.8], [1, 0.4]) }),
    of({ medarbejdere: 2, medarbejdereMedErfaring: 1, aarsvaerk: 1.2, aarsvaerkMedErfaring: 0.8 }),
  )

  const others = [
    {},
    { ...facts, borgere: 5 },
    { ...facts, medarbejdere: 0 },
    { ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } },
    { ...facts, laesninger: { 'kompetencer-fra': 'eget-personale' } },
  ].map(of)
  t.equal(new Set([of(facts), ...others]).size, others.length + 1)
  const newer = compileRuleset({ ...hoejt, version: '2024-05' })
  t.not(newer.screen(facts).fingeraftryk, of(facts), 'the ruleset is part of it')
  t.equal(compileRuleset({ ...hoejt, $schema: 'elsewhere' }).sha256, compileRuleset(hoejt).sha256)
  const reordered = Object.fromEntries(Object.entries(hoejt).reverse())
  t.equal(
    compileRuleset(reordered).sha256,
    compileRuleset(hoejt).sha256,
    'the order of keys is not',
  )

  // Worked out by hand, as docs/reference/ruleset-format.md says: the same on every machine.
  const canonical = JSON.stringify([
    compileRuleset(hoejt).sha256,
    {
      'borgere-taelles': 'alle-i-aaret',
      'erfaring-opgjort-i': 'hoveder',
      'kompetencer-fra': 'ogsaa-samarbejde',
    },
    {
      aarsvaerk: 2.5,
      borgere: 4,
      kompetencer: { familiebehandling: 'indgaar', 'social-stoette': 'mangler' },
    },
  ])
  t.equal(of(facts), `sha256:${createHash('sha256').update(canonical).digest('hex')}`)
})

t.test('published documents never change', async (t) => {
  const isDeeplyFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen))
  t.ok(isDeeplyFrozen(rulesets))
  t.throws(() => {
    ;(rulesets as unknown as object[]).push({})
  }, TypeError)

  const own = structuredClone(rulesets[0])
  const screen = compileRuleset(own)
  const registry = registryOf([own])
  const before = JSON.stringify([screen.screen({ borgere: 3 }), registry.rulesets, screen.ruleset])
  own.title.da = 'Noget andet'
  own.criteria.length = 0
  own.outcomes[0]!.id = 'andet'
  t.equal(
    JSON.stringify([screen.screen({ borgere: 3 }), registry.rulesets, screen.ruleset]),
    before,
  )
  t.ok(isDeeplyFrozen(screen.ruleset) && isDeeplyFrozen(registry.rulesets[0]))
})
