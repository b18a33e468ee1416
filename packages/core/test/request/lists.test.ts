/** A staff list instead of counts. */
import t from 'tap'
import { screenTilbud, type Screening } from '../../src/index.js'
import { errorOf, rows, tilbud } from '../support/screens.js'

t.test('a staff list is counted', async (t) => {
  const facts = (medarbejderliste: unknown, more: object = {}) => {
    const { kriterier } = tilbud(
      { medarbejderliste, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' }, ...more },
      { sprog: 'da' },
    ) as Screening
    const { kriterier: heads } = tilbud({ medarbejderliste, ...more }, { sprog: 'da' }) as Screening
    return { ...heads[2]?.fakta, ...kriterier[1]?.fakta, ...kriterier[2]?.fakta }
  }
  t.same(
    facts(rows([4, 1], [3.9, 0.5], [12, 0.25])),
    { medarbejdere: 3, medarbejdereMedErfaring: 2, aarsvaerk: 1.75, aarsvaerkMedErfaring: 1.25 },
    'four years are enough',
  )
  t.same(facts([]), {
    medarbejdere: 0,
    medarbejdereMedErfaring: 0,
    aarsvaerk: 0,
    aarsvaerkMedErfaring: 0,
  })
  t.same(
    facts(Array(30).fill({ erfaringAar: 5, aarsvaerk: 0.1 })).aarsvaerk,
    3,
    'thirty times 0.1 is 3',
  )
  t.equal(
    screenTilbud({ medarbejderliste: Array(30).fill({ aarsvaerk: 0.1 }) as never }).kriterier[1]
      ?.udfald,
    'opfyldt',
  )
  t.same(
    facts(rows([4, 1], [undefined, 1])),
    { medarbejdere: 2, aarsvaerk: 2 },
    'unknown experience',
  )
  t.same(
    facts(rows([4, 1], [5])),
    { medarbejdere: 2, medarbejdereMedErfaring: 2 },
    'an unknown share',
  )
  t.same(
    facts(rows([4, 1], [1])),
    { medarbejdere: 2, medarbejdereMedErfaring: 1, aarsvaerkMedErfaring: 1 },
    'of one who does not count',
  )
  t.same(facts([{ erfaringAar: null, aarsvaerk: null }]), { medarbejdere: 1 })
  t.same(
    facts(rows([4, 1]), { medarbejdere: 1, aarsvaerk: 1 }).aarsvaerk,
    1,
    'numbers that agree may stand beside it',
  )
  t.same(facts(rows([4]), { aarsvaerk: 1.5 }).aarsvaerk, 1.5, 'and one that the list cannot tell')
  const both = errorOf(
    tilbud,
    {
      medarbejdere: 2,
      medarbejdereMedErfaring: 0,
      aarsvaerk: 0.8,
      medarbejderliste: rows([5, 0.8]),
    },
    'da',
  )
  t.same(
    both.errors.map(({ pointer, code }) => [pointer, code]),
    [
      ['/medarbejdere', 'modstrid'],
      ['/medarbejdereMedErfaring', 'modstrid'],
    ],
  )
  t.same(
    screenTilbud({ medarbejderliste: rows([5, 1], [5, 1], [1, 1]) }).kriterier[2]?.begrundelse,
    'To af tre tilknyttede medarbejdere har fire eller flere års erfaring med målgruppen. Det er mere end halvdelen.',
  )
})

t.test('a cell is a number within bounds, and the error says so in words', async (t) => {
  const told = (row: object, sprog: 'da' | 'en') =>
    errorOf(tilbud, { medarbejderliste: [{}, row] }, sprog).errors.map(
      ({ pointer, detail }) => `${pointer} ${detail}`,
    )
  for (const wrong of ['en', true, NaN, Infinity, {}, []]) {
    t.same(told({ aarsvaerk: wrong }, 'da'), [
      '/medarbejderliste/1/aarsvaerk Skriv et tal, for eksempel 2,5 (i JSON 2.5).',
    ])
    t.same(told({ erfaringAar: wrong }, 'en'), [
      '/medarbejderliste/1/erfaringAar Write a number, for example 2.5.',
    ])
  }
  t.same(told({ aarsvaerk: '1' }, 'da'), [
    '/medarbejderliste/1/aarsvaerk Skriv tallet uden anførselstegn.',
  ])
  t.same(told({ erfaringAar: -0.5, aarsvaerk: 2.5 }, 'da'), [
    '/medarbejderliste/1/erfaringAar Antallet kan ikke være negativt.',
    '/medarbejderliste/1/aarsvaerk Tallet må højst være 2.',
  ])
  const full = screenTilbud({ medarbejderliste: Array(500).fill({ aarsvaerk: 2 }) as never })
  t.equal(full.kriterier[1]?.udfald, 'opfyldt')
  t.equal(full.kriterier[2]?.fakta['medarbejdere'], 500, 'as many rows as there may be')
  t.equal(
    errorOf(tilbud, { medarbejderliste: Array(60).fill({ aarsvaerk: 3 }) }, 'da').errors.length,
    50,
    'and as many problems as a person can take in',
  )
})
