/** Facts that contradict each other, and staff lists. */
import { rows, tilbud } from '../screens.js'
import { one, unknownField, object, atLeast0, contradicts, type Mistake } from './mistake.js'

const list = ['Skriv en liste.', 'Write a list.'] as const

export const together: readonly Mistake[] = [
  one(
    'more with experience than there are',
    tilbud,
    { medarbejdere: 5, medarbejdereMedErfaring: 6 },
    '/medarbejdereMedErfaring',
    'umulig-kombination',
    'Der er oplyst flere medarbejdere med erfaring, end der er medarbejdere. Ret et af de to tal.',
    'More members of staff with experience are given than there are members of staff. Correct one of the two numbers.',
  ),
  one(
    'the same in årsværk',
    tilbud,
    { aarsvaerk: 2, aarsvaerkMedErfaring: 2.01 },
    '/aarsvaerkMedErfaring',
    'umulig-kombination',
    'Der er oplyst flere årsværk med erfaring, end der er årsværk. Ret et af de to tal.',
    'More full-time equivalents with experience are given than there are full-time equivalents. Correct one of the two numbers.',
  ),
  one(
    'a number against the staff list',
    tilbud,
    { medarbejdere: 2, medarbejderliste: rows([5, 1]) },
    '/medarbejdere',
    'modstrid',
    ...contradicts,
  ),
  one(
    'a staff list that is no list',
    tilbud,
    { medarbejderliste: { erfaringAar: 5 } },
    '/medarbejderliste',
    'forkert-type',
    ...list,
  ),
  one(
    'a row that is no row',
    tilbud,
    { medarbejderliste: [5] },
    '/medarbejderliste/0',
    'forkert-type',
    ...object,
  ),
  one(
    'a row with a name',
    tilbud,
    { medarbejderliste: [{ navn: 'x' }] },
    '/medarbejderliste/0/navn',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a row with less than no experience',
    tilbud,
    { medarbejderliste: rows([1, 1], [-1, 1]) },
    '/medarbejderliste/1/erfaringAar',
    'under-minimum',
    ...atLeast0,
  ),
  one(
    'a row with more than double time',
    tilbud,
    { medarbejderliste: rows([1, 2.5]) },
    '/medarbejderliste/0/aarsvaerk',
    'over-maksimum',
    'Tallet må højst være 2.',
    'The number must be at most 2.',
  ),
  one(
    'too many rows',
    tilbud,
    { medarbejderliste: Array(501).fill({}) },
    '/medarbejderliste',
    'for-mange',
    'Listen er for lang. Højst 500 er tilladt.',
    'The list is too long. At most 500 are allowed.',
  ),
  one(
    'more new borgere than borgere',
    tilbud,
    { borgere: 3, nyeBorgere: 4 },
    '/nyeBorgere',
    'umulig-kombination',
    'Der er oplyst flere nye borgere, end der er borgere. Ret et af de to tal.',
    'More new citizens are given than there are citizens. Correct one of the two numbers.',
  ),
]
