/** What a report refuses, by row and code, and the good rows beside it. */
import t from 'tap'
import {
  afrapportering,
  afrapporteringAfGodeRaekker,
  AfrapporteringInput,
  InputError,
} from '../../src/afrapportering/index.js'
import { problemsOf } from '../support/problems-of.js'

const base = { region: 'Nordby', aar: [2018, 2017] }

t.test('refuses what is wrong, by row', (t) => {
  const row = { kommune: 'Aby', aar: 2017, behandling: 2, doegn: 1 }
  const bad: [object, string, string][] = [
    [{ aar: [2017] }, '/region', 'mangler-felt'],
    [{ ...base, aar: [] }, '/aar', 'for-faa'],
    [{ ...base, aar: [2017, 2017] }, '/aar/1', 'aar-to-gange'],
    [{ ...base, aar: [1066] }, '/aar/0', 'under-minimum'],
    [{ ...base, region: '=1+1' }, '/region', 'forkert-navn'],
    [{ ...base, region: 7 }, '/region', 'forkert-type'],
    [{ ...base, kommuner: [null] }, '/kommuner/0', 'forkert-type'],
    [{ ...base, offentliggoeres: 'ja' }, '/offentliggoeres', 'forkert-type'],
    [{ ...base, laesninger: { 'tema1-kreds': 'x' } }, '/laesninger/tema1-kreds', 'ukendt-vaerdi'],
    [{ ...base, laesninger: { x: 'bred' } }, '/laesninger/x', 'ukendt-felt'],
    [{ ...base, tekster: { '3.1': 7 } }, '/tekster/3.1', 'forkert-type'],
    [{ ...base, opgoerelser: [{ ...row, kommune: 7 }] }, '/opgoerelser/0/kommune', 'forkert-type'],
    [{ ...base, taerskel: 2 }, '/taerskel', 'for-lav-taerskel'],
    [{ ...base, taerskel: -1 }, '/taerskel', 'under-minimum'],
    [{ ...base, tekster: { '9.9': 'x' } }, '/tekster/9.9', 'ukendt-felt'],
    [{ ...base, tekster: { '3.1': 'x'.repeat(20_001) } }, '/tekster/3.1', 'for-lang-tekst'],
    [{ ...base, opgoerelser: {} }, '/opgoerelser', 'forkert-type'],
    [{ ...base, opgoerelser: [row, 7] }, '/opgoerelser/1', 'forkert-type'],
    [{ ...base, opgoerelser: [{ aar: 2017 }] }, '/opgoerelser/0/kommune', 'mangler-felt'],
    [
      { ...base, opgoerelser: [{ ...row, behandling: -1 }] },
      '/opgoerelser/0/behandling',
      'under-minimum',
    ],
    [{ ...base, opgoerelser: [{ ...row, doegn: 0.5 }] }, '/opgoerelser/0/doegn', 'forkert-type'],
    [
      { ...base, opgoerelser: [{ ...row, doegn: 3 }] },
      '/opgoerelser/0/doegn',
      'umulig-kombination',
    ],
    [{ ...base, opgoerelser: [{ ...row, aar: 2019 }] }, '/opgoerelser/0/aar', 'uden-for-aar'],
    [
      { ...base, opgoerelser: [row, { ...row, kommune: ' aby ' }] },
      '/opgoerelser/1/aar',
      'kommune-aar-to-gange',
    ],
    [{ ...base, opgoerelser: [{ ...row, antal: 1 }] }, '/opgoerelser/0/antal', 'ukendt-felt'],
    [
      { ...base, kommuner: ['Boby'], opgoerelser: [row] },
      '/opgoerelser/0/kommune',
      'ukendt-kommune',
    ],
    [
      { ...base, sager: [{ kommune: 'Aby', aar: 2017, visiteret: 'nej' }] },
      '/sager/0/visiteret',
      'ukendt-vaerdi',
    ],
    [
      { ...base, sager: [{ kommune: 'Aby', aar: 2017, gravid: 'ja' }] },
      '/sager/0/gravid',
      'forkert-type',
    ],
    [
      { ...base, sager: [{ kommune: 'Aby', aar: 2017, ruleset: 'indsatsniveau' }] },
      '/sager/0/ruleset',
      'ukendt-ruleset',
    ],
    [
      { ...base, opgoerelser: [row], sager: [{ kommune: 'Aby', aar: 2017, gravid: false }] },
      '/opgoerelser/0/behandling',
      'modstrid-med-sager',
    ],
    [{ ...base, tilbud: [{ aar: 2017 }] }, '/tilbud/0/reference', 'mangler-felt'],
    [{ ...base, tilbud: [{ reference: 'T', aar: 2020 }] }, '/tilbud/0/aar', 'uden-for-aar'],
    [
      { ...base, tilbud: [{ reference: 'T' }, { reference: 'T' }] },
      '/tilbud/1/aar',
      'aar-to-gange',
    ],
    [
      { ...base, tilbud: [{ reference: 'T', medarbejdere: 1, medarbejdereMedErfaring: 2 }] },
      '/tilbud/0/medarbejdereMedErfaring',
      'umulig-kombination',
    ],
    [{ ...base, tekster: { '3.1': 'Ring om 010190-1234' } }, '/tekster/3.1', 'personoplysning'],
  ]
  for (const [input, pointer, code] of bad) {
    const [problem] = problemsOf(() => afrapportering(input as AfrapporteringInput))
    t.match(problem, { pointer, code }, `${code} at ${pointer}`)
    t.ok((problem?.detail.length ?? 0) > 10)
  }
  // A year that stands twice is reported at its second place.
  const twice = (input: object) =>
    problemsOf(() => afrapportering({ ...base, ...input }))[0]?.detail
  t.equal(
    twice({ aar: [2017, 2017] }),
    'Året står også et andet sted på listen. Hvert år må kun angives én gang.',
  )
  t.equal(
    twice({ tilbud: [{ reference: 'T' }, { reference: 'T' }] }),
    'Tilbuddet har flere rækker for det år. Hvert år må kun angives én gang.',
  )
  const many = Array.from({ length: 200 }, () => ({ ...row, doegn: -1 }))
  t.equal(problemsOf(() => afrapportering({ ...base, opgoerelser: many })).length, 50)
  t.end()
})

t.test('good rows are kept where others are refused', (t) => {
  const { rapport, afviste } = afrapporteringAfGodeRaekker({
    ...base,
    opgoerelser: [
      { kommune: 'Aby', aar: 2017, behandling: 5, doegn: 3 },
      { kommune: 'Aby', aar: 2018, behandling: -5, doegn: 3 },
      { kommune: 'Boby', aar: 2017, behandling: 2.5 },
      { kommune: 'Cedby', aar: 2017, behandling: 1, doegn: 1 },
      { kommune: 'Cedby', aar: 2017, behandling: 2, doegn: 1 },
      { kommune: 'Cedby', aar: 2018, behandling: 2, doegn: 0 },
      { kommune: 'Doby', aar: 2017, behandling: 1, doegn: 0 },
    ],
    sager: [{ kommune: 'Doby', aar: 2017, gravid: 3 } as never],
  })
  t.same(
    afviste.map(({ pointer, code }) => [pointer, code]),
    [
      ['/sager/0/gravid', 'forkert-type'],
      ['/opgoerelser/1/behandling', 'under-minimum'],
      ['/opgoerelser/2/behandling', 'forkert-type'],
      ['/opgoerelser/3/aar', 'kommune-aar-to-gange'],
      ['/opgoerelser/4/aar', 'kommune-aar-to-gange'],
    ],
  )
  const figures = rapport.tema1.kommuner.map(({ kommune, tal }) => [
    kommune,
    ...tal.map(({ behandling }) => behandling),
  ])
  t.same(
    figures,
    [
      ['Aby', 5, null],
      ['Boby', null, null],
      ['Cedby', null, 2],
      ['Doby', 1, null],
    ],
    'two rows for one year: neither can be believed',
  )
  t.match(rapport.tema1.tabel[0], { behandling: null, uoplyst: true })
  const told = rapport.noter.filter(({ kode }) => kode === 'raekke-afvist')
  t.match(
    told.map(({ tekst }) => tekst),
    [
      /^Række 1 under »sager« er ikke med: /,
      /^Række 2 under »opgoerelser« er ikke med: Antallet kan ikke være negativt\.$/,
      /^Række 3/,
      /^Række 4 under »opgoerelser« er ikke med: Kommunen har flere rækker for det år, og ingen/,
      /^Række 5 under »opgoerelser« er ikke med: Kommunen har flere rækker for det år, og ingen/,
    ],
  )
  t.notMatch(JSON.stringify(rapport), /-5|2\.5/)
  t.throws(() => afrapporteringAfGodeRaekker({ region: 'Nordby', aar: [] }), InputError)
  t.end()
})
