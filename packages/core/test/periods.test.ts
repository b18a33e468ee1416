/** Several years of one place, and all of them together. */
import t from 'tap'
import {
  screenTilbud,
  screenTilbudPerioder,
  type PeriodsScreening,
  type TilbudInput,
} from '../src/index.js'
import { specialised } from './support/screens.js'

t.test('several years', async (t) => {
  const years = (...facts: TilbudInput[]) =>
    facts.map((each, i) => ({ ...specialised, ...each, aar: 2017 + i }))
  const samlet = (aarligt: 'hvert-aar' | 'gennemsnit' | undefined, ...facts: TilbudInput[]) =>
    screenTilbudPerioder({ laesninger: { aarligt }, perioder: years(...facts) }).samlet

  const answer = screenTilbudPerioder({
    reference: 'T-17',
    perioder: years({}, { borgere: 2 }, { borgere: 4 }),
  })
  t.same(Object.keys(answer), ['reference', 'samlet', 'perioder'])
  t.same(Object.keys(answer.samlet), ['konklusion', 'konklusionTekst', 'laesninger'])
  t.same(
    answer.perioder.map(({ aar, konklusion }) => [aar, konklusion]),
    [
      [2017, 'hoejt-specialiseret'],
      [2018, 'ikke-hoejt-specialiseret'],
      [2019, 'hoejt-specialiseret'],
    ],
  )
  t.same(
    answer.perioder[1],
    screenTilbud({ ...specialised, borgere: 2, aar: 2018 }),
    'each year as by itself',
  )
  t.equal(answer.samlet.konklusion, 'ikke-hoejt-specialiseret')
  t.equal(
    answer.samlet.konklusionTekst,
    'Tilbuddet er ikke højt specialiseret over de 3 oplyste år samlet.',
  )
  t.same(answer.samlet.laesninger.at(-1), {
    id: 'aarligt',
    valgt: 'hvert-aar',
    andre: [{ id: 'gennemsnit', konklusion: 'hoejt-specialiseret', mangler: [] }],
  })

  t.equal(
    samlet(undefined, {}, {}).konklusionTekst,
    'Tilbuddet er højt specialiseret i alle 2 oplyste år.',
  )
  t.equal(
    samlet(undefined, {}).konklusionTekst,
    'Tilbuddet er højt specialiseret i det oplyste år.',
  )
  t.equal(samlet('gennemsnit', { borgere: 2 }, { borgere: 4 }).konklusion, 'hoejt-specialiseret')
  t.equal(
    samlet('gennemsnit', { borgere: 2 }, { borgere: 3 }).konklusion,
    'ikke-hoejt-specialiseret',
    '2.5 is not rounded',
  )
  t.equal(
    samlet('gennemsnit', { aarsvaerk: 2.9 }, { aarsvaerk: 3.2 }, { aarsvaerk: 2.9 }).konklusion,
    'hoejt-specialiseret',
    'decimals do not drift',
  )
  t.equal(
    samlet('gennemsnit', { medarbejdereMedErfaring: 4 }, {}).konklusion,
    'ikke-hoejt-specialiseret',
    'heads are not averaged',
  )
  t.match(samlet(undefined, {}, { borgere: null }), {
    konklusion: 'uafklaret',
    laesninger: [{}, {}, { andre: [{ konklusion: 'uafklaret', mangler: ['borgere'] }] }],
  })
  t.equal(
    samlet(undefined, { borgere: 2 }, { borgere: null }).konklusion,
    'ikke-hoejt-specialiseret',
    'one year is enough against',
  )
  t.equal(
    samlet('gennemsnit', { borgere: 9 }, { borgere: null }).konklusion,
    'uafklaret',
    'no mean without all years',
  )
  t.equal(screenTilbudPerioder({ perioder: [{}, {}] }).perioder.length, 2, 'years need not be told')
})

t.test('readings of several years', async (t) => {
  const cooperation = {
    kompetencer: { ...specialised.kompetencer, psykologbehandling: 'indgaar-via-samarbejde' },
  } as const
  const chosen = { 'kompetencer-fra': 'ogsaa-samarbejde' } as const
  const perioder = [
    { ...specialised, ...cooperation, aar: 2018, borgere: 2 },
    { ...specialised, ...cooperation, aar: 2019, borgere: 4 },
  ]
  const valgt = ({ samlet, perioder }: PeriodsScreening) => ({
    konklusion: samlet.konklusion,
    samlet: samlet.laesninger.map((reading) => reading.valgt),
    perioder: perioder.map(({ laesninger }) => laesninger.map((reading) => reading.valgt).join()),
  })
  const all = {
    konklusion: 'hoejt-specialiseret',
    samlet: ['hoveder', 'ogsaa-samarbejde', 'gennemsnit'],
    perioder: Array(2).fill('hoveder,ogsaa-samarbejde'),
  }
  t.same(
    valgt(screenTilbudPerioder({ laesninger: { ...chosen, aarligt: 'gennemsnit' }, perioder })),
    all,
    'chosen in one place',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: { aarligt: 'gennemsnit' },
        perioder: perioder.map((year) => ({ ...year, laesninger: chosen })),
      }),
    ),
    all,
    'or in each year, alike',
  )
  t.same(
    valgt(
      screenTilbudPerioder({
        laesninger: { ...chosen, aarligt: 'gennemsnit' },
        perioder: perioder.map((year, i) => ({
          ...year,
          laesninger: i === 0 ? {} : { 'erfaring-opgjort-i': 'hoveder' as const },
        })),
      }),
    ),
    all,
    'what a year does not choose is what is chosen for all',
  )
  t.equal(
    valgt(
      screenTilbudPerioder({ perioder: perioder.map((year) => ({ ...year, laesninger: chosen })) }),
    ).konklusion,
    'ikke-hoejt-specialiseret',
  )
})
