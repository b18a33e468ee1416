/** Cases that the document tells of itself, and that it does not keep. */
import { one, reference, type Mistake } from './mistake.js'

const facts = '/cases/0/facts'
export const cases: readonly Mistake[] = [
  one(
    'a case with a fact that is not there',
    { [`${facts}/borger`]: 1 },
    `${facts}/borger`,
    'ukendt-felt',
    'Feltet findes ikke her. Mente du »borgere«?',
  ),
  one(
    'a case with a text for a number',
    { [`${facts}/borgere`]: 'to' },
    `${facts}/borgere`,
    'forkert-type',
    'Her skal stå et helt tal.',
  ),
  one(
    'a case below a bound',
    { [`${facts}/borgere`]: -1 },
    `${facts}/borgere`,
    'under-minimum',
    'Tallet skal være mindst 0.',
    'The number must be at least 0.',
  ),
  one(
    'a case above a bound',
    { [`${facts}/borgere`]: 100001 },
    `${facts}/borgere`,
    'over-maksimum',
    'Tallet må højst være 100.000.',
    'The number must be at most 100,000.',
  ),
  one(
    'a case with a choice that is none',
    { [`${facts}/kompetencer`]: { 'social-stoette': 'ja' } },
    `${facts}/kompetencer/social-stoette`,
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: indgaar, indgaar-via-samarbejde, til-stede og mangler.',
    'The value is not one of those possible: indgaar, indgaar-via-samarbejde, til-stede and mangler.',
  ),
  one(
    'a case with too many rows',
    { [`${facts}/medarbejderliste`]: Array(501).fill({}) },
    `${facts}/medarbejderliste`,
    'for-mange',
    'Listen er for lang; højst 500 er tilladt.',
    'The list is too long; at most 500 are allowed.',
  ),
  one(
    'a case under a reading that is not there',
    { '/cases/0/readings': { 'opgjort-i': 'hoveder' } },
    '/cases/0/readings/opgjort-i',
    'ukendt-felt',
    'Feltet findes ikke her. Fjern det.',
  ),
  one(
    'a case under an option that is not there',
    { '/cases/0/readings': { 'erfaring-opgjort-i': 'timer' } },
    '/cases/0/readings/erfaring-opgjort-i',
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: hoveder og aarsvaerk.',
  ),
  one(
    'a case with a conclusion that is not there',
    { '/cases/0/expected/konklusion': 'specialiseret' },
    '/cases/0/expected/konklusion',
    'ukendt-henvisning',
    reference('uafklaret, ikke-hoejt-specialiseret, hoejt-specialiseret'),
  ),
  one(
    'a case with a criterion that is not there',
    { '/cases/0/expected/udfald/flow': 'opfyldt' },
    '/cases/0/expected/udfald/flow',
    'ukendt-henvisning',
    reference('borgerflow, aarsvaerk, erfaring, kompetencer'),
  ),
  one(
    'a case with a remark that is not there',
    { '/cases/0/expected/bemaerkninger': ['uden-medarbejdere'] },
    '/cases/0/expected/bemaerkninger/0',
    'ukendt-henvisning',
    reference(
      'aarsvaerk-uden-medarbejdere, erfarne-aarsvaerk-uden-erfarne-medarbejdere, alle-erfarne-men-ikke-alle-aarsvaerk, flere-aarsvaerk-end-medarbejdere, erfarent-flertal-med-faa-aarsvaerk',
    ),
  ),
]
