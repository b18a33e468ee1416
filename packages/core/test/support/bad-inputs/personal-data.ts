/** CPR numbers, wherever they are written. */
import { perioder, sag, tilbud } from '../screens.js'
import { one, type Mistake } from './mistake.js'

const cpr = [
  'Her står noget, der ligner et CPR-nummer. Fjern nummeret. Skriv kun antal og anonyme oplysninger.',
  'Something here looks like a CPR number. Remove the number. Write only counts and anonymous facts.',
] as const

export const personalData: readonly Mistake[] = [
  one(
    'a CPR number as a value',
    sag,
    { gravid: '010190-1234' },
    '/gravid',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number as a reference',
    tilbud,
    { reference: '0101901234' },
    '/reference',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number in the name of a tilbud',
    tilbud,
    { reference: 'Hus Åen 010190 1234' },
    '/reference',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number in a reference',
    tilbud,
    { reference: 'sag-010190-1234' },
    '/reference',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number as a number',
    tilbud,
    { borgere: 101901234 },
    '/borgere',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number as a key',
    sag,
    { ambulant: { '0101901234': true } },
    '/ambulant',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number as a ruleset',
    sag,
    { ruleset: '010190-1234' },
    '/ruleset',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number as a reading',
    tilbud,
    { laesninger: { '010190-1234': 'x' } },
    '/laesninger',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number in a row',
    tilbud,
    { medarbejderliste: [{}, { erfaringAar: 3112991234 }] },
    '/medarbejderliste/1/erfaringAar',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number in a period',
    perioder,
    { perioder: [{}, { aar: '290296 1234' }] },
    '/perioder/1/aar',
    'personoplysning',
    ...cpr,
  ),
  one(
    'a CPR number where nothing is expected',
    tilbud,
    { navn: ['x', { y: 'nr. 010190 1234' }] },
    '/navn/1/y',
    'personoplysning',
    ...cpr,
  ),
  one('a CPR number instead of an input', tilbud, '0101901234', '', 'personoplysning', ...cpr),
  {
    name: 'beside a CPR number nothing else is told, and what lies under one in a key is told above it',
    screen: tilbud,
    input: { borgere: -1, '0101901234': { aar: '010190-1234' } },
    problems: [
      ['', 'personoplysning', ...cpr],
      ['/aar', 'personoplysning', ...cpr],
    ],
  },
]
