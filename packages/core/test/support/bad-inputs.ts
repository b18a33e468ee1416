/** The mistakes that a sender can make, one bad input each, and all that must be said of it. */
import {
  compileRuleset,
  InputError,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type CaseInput,
  type Language,
  type TilbudInput,
} from '../../src/index.js'

const samarbejdsaftale = rulesets[3]

export type Screen = (input: unknown, options: { sprog: Language }) => unknown
/** The questions that there are, and those of a ruleset without periods. */
export const tilbud: Screen = (input, options) => screenTilbud(input as TilbudInput, options)
export const perioder: Screen = (input, options) => screenTilbudPerioder(input as never, options)
export const sag: Screen = (input, options) => screenCase(input as CaseInput, options)
export const aftale: Screen = (input, options) =>
  compileRuleset(samarbejdsaftale).screen(input, options)
export const aftaler: Screen = (input, options) =>
  compileRuleset(samarbejdsaftale).screenPerioder(input, options)

interface Mistake {
  readonly name: string
  readonly screen: Screen
  readonly input: unknown
  /** Pointer and code of each problem, with its text in Danish and English. */
  readonly problems: readonly (readonly [pointer: string, code: string, da: string, en: string])[]
}

function one(
  name: string,
  screen: Screen,
  input: unknown,
  ...problem: Mistake['problems'][number]
): Mistake {
  return { name, screen, input, problems: [problem] }
}

const cpr = [
  'Der står noget, der ligner et CPR-nummer. Sager skal være anonyme: fjern nummeret, og send igen.',
  'Something here looks like a CPR number. Cases must be anonymous: remove the number and send again.',
] as const
const unknownField = [
  'Feltet findes ikke her. Fjern det.',
  'There is no such field here. Remove it.',
] as const
const wholeNumber = ['Her skal stå et helt tal.', 'This must be a whole number.'] as const
const number = ['Her skal stå et tal.', 'This must be a number.'] as const
const text = ['Her skal stå en tekst.', 'This must be a text.'] as const
const object = ['Her skal stå et objekt.', 'This must be an object.'] as const
const list = ['Her skal stå en liste.', 'This must be a list.'] as const
const atLeast0 = ['Tallet skal være mindst 0.', 'The number must be at least 0.'] as const
const competences = [
  'Værdien er ikke en af de mulige: indgaar, indgaar-via-samarbejde, til-stede og mangler.',
  'The value is not one of those possible: indgaar, indgaar-via-samarbejde, til-stede and mangler.',
] as const
const badReference = [
  'En reference er 1-64 tegn af a-z, A-Z, 0-9, punktum, understreg og bindestreg.',
  'A reference is 1–64 characters of a–z, A–Z, 0–9, full stop, underscore and hyphen.',
] as const
const contradicts = [
  'Tallet passer ikke med »Medarbejderliste«, som det også kan regnes ud af. Ret det ene, eller udelad det.',
  'The number does not agree with “Staff list”, from which it can be worked out too. Correct one of them, or leave it out.',
] as const
const tooDeep = [
  'Indholdet er indlejret for dybt; højst 8 niveauer er tilladt.',
  'The content is nested too deeply; at most 8 levels are allowed.',
] as const
const different = [
  'Alle perioder skal bruge samme regelsæt og samme læsninger. Vælg dem ét sted, eller ens.',
  'All periods must use the same ruleset and the same readings. Choose them in one place, or alike.',
] as const
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })
/** A staff list; what is left out is not known. */
export const rows = (...list: [erfaringAar?: number | undefined, aarsvaerk?: number][]) =>
  list.map(([erfaringAar, aarsvaerk]) => ({
    ...(erfaringAar !== undefined && { erfaringAar }),
    ...(aarsvaerk !== undefined && { aarsvaerk }),
  }))

export const mistakes: readonly Mistake[] = [
  one('nothing', tilbud, null, '', 'forkert-type', ...object),
  one('a list', tilbud, [], '', 'forkert-type', ...object),
  one('a text', sag, 'gravid', '', 'forkert-type', ...object),
  one(
    'a misspelt field',
    tilbud,
    { borger: 3 },
    '/borger',
    'ukendt-felt',
    'Feltet findes ikke her. Mente du »borgere«?',
    'There is no such field here. Did you mean “borgere”?',
  ),
  one(
    'a field that is not there',
    tilbud,
    { omsaetning: 3 },
    '/omsaetning',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a field that could be somebody’s words is told where it stands',
    sag,
    { ambulant: { 'Anne fra Odense': true } },
    '/ambulant',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a field of the other subject',
    tilbud,
    { gravid: true },
    '/gravid',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a key that every object has',
    tilbud,
    JSON.parse('{ "__proto__": { "borgere": 3 } }'),
    '/__proto__',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'another one',
    sag,
    JSON.parse('{ "constructor": { "prototype": {} } }'),
    '/constructor',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a field in a group',
    tilbud,
    { kompetencer: { psykolog: 'indgaar' } },
    '/kompetencer/psykolog',
    'ukendt-felt',
    ...unknownField,
  ),
  one('a text for a number', tilbud, { borgere: '3' }, '/borgere', 'forkert-type', ...wholeNumber),
  one(
    'a fraction of a borger',
    tilbud,
    { borgere: 2.5 },
    '/borgere',
    'forkert-type',
    ...wholeNumber,
  ),
  one('no number', tilbud, { aarsvaerk: NaN }, '/aarsvaerk', 'forkert-type', ...number),
  one(
    'more than any number',
    tilbud,
    { aarsvaerk: Infinity },
    '/aarsvaerk',
    'forkert-type',
    ...number,
  ),
  one(
    'a number for yes or no',
    sag,
    { gravid: 1 },
    '/gravid',
    'forkert-type',
    'Her skal stå true eller false.',
    'This must be true or false.',
  ),
  one('a value for a group', sag, { ambulant: true }, '/ambulant', 'forkert-type', ...object),
  one('a list for a group', sag, { ambulant: [] }, '/ambulant', 'forkert-type', ...object),
  one(
    'a number for a choice',
    tilbud,
    { kompetencer: { 'social-stoette': 1 } },
    '/kompetencer/social-stoette',
    'forkert-type',
    ...text,
  ),
  one(
    'a choice that is none',
    tilbud,
    { kompetencer: { 'social-stoette': 'ja' } },
    '/kompetencer/social-stoette',
    'ukendt-vaerdi',
    ...competences,
  ),
  one(
    'a choice with a name that every object has',
    tilbud,
    { kompetencer: { 'social-stoette': 'constructor' } },
    '/kompetencer/social-stoette',
    'ukendt-vaerdi',
    ...competences,
  ),
  one('less than nobody', tilbud, { borgere: -1 }, '/borgere', 'under-minimum', ...atLeast0),
  one(
    'too many to be true',
    tilbud,
    { borgere: 100001 },
    '/borgere',
    'over-maksimum',
    'Tallet må højst være 100.000.',
    'The number must be at most 100,000.',
  ),
  one(
    'a number beyond all bounds',
    tilbud,
    { aarsvaerk: 1e308 },
    '/aarsvaerk',
    'over-maksimum',
    'Tallet må højst være 10.000.',
    'The number must be at most 10,000.',
  ),
  one(
    'a year long ago',
    tilbud,
    { aar: 1989 },
    '/aar',
    'under-minimum',
    'Tallet skal være mindst 1990.',
    'The number must be at least 1990.',
  ),
  one(
    'a year to come',
    tilbud,
    { aar: 2101 },
    '/aar',
    'over-maksimum',
    'Tallet må højst være 2100.',
    'The number must be at most 2100.',
  ),
  one('a year in words', tilbud, { aar: '2019' }, '/aar', 'forkert-type', ...wholeNumber),
  one(
    'a reference with a space',
    tilbud,
    { reference: 'T 17' },
    '/reference',
    'forkert-reference',
    ...badReference,
  ),
  one(
    'an empty reference',
    sag,
    { reference: '' },
    '/reference',
    'forkert-reference',
    ...badReference,
  ),
  one(
    'a reference that ends in a new line',
    sag,
    { reference: 'T-17\n' },
    '/reference',
    'forkert-reference',
    ...badReference,
  ),
  one(
    'a reference that is too long',
    sag,
    { reference: 'x'.repeat(65) },
    '/reference',
    'forkert-reference',
    ...badReference,
  ),
  one(
    'a reference that is a number',
    sag,
    { reference: 17 },
    '/reference',
    'forkert-type',
    ...text,
  ),
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
    'Listen er for lang; højst 500 er tilladt.',
    'The list is too long; at most 500 are allowed.',
  ),
  one(
    'a reading that is not there',
    tilbud,
    { laesninger: { erfaring: 'hoveder' } },
    '/laesninger/erfaring',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'an option that is not there',
    tilbud,
    { laesninger: { 'erfaring-opgjort-i': 'timer' } },
    '/laesninger/erfaring-opgjort-i',
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: hoveder og aarsvaerk.',
    'The value is not one of those possible: hoveder and aarsvaerk.',
  ),
  one(
    'a reading of the periods for one year',
    tilbud,
    { laesninger: { aarligt: 'gennemsnit' } },
    '/laesninger/aarligt',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'readings that are none',
    tilbud,
    { laesninger: 'alle' },
    '/laesninger',
    'forkert-type',
    ...object,
  ),
  one(
    'a ruleset that is not there',
    tilbud,
    { ruleset: 'lavt-specialiseret' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: hoejt-specialiseret-tilbud.',
    'There is no such ruleset. Possible here: hoejt-specialiseret-tilbud.',
  ),
  one(
    'a version that is not there',
    tilbud,
    { ruleset: 'hoejt-specialiseret-tilbud@2018-01-01' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: hoejt-specialiseret-tilbud.',
    'There is no such ruleset. Possible here: hoejt-specialiseret-tilbud.',
  ),
  one(
    'a ruleset about something else',
    tilbud,
    { ruleset: 'indsatsniveau' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: hoejt-specialiseret-tilbud.',
    'There is no such ruleset. Possible here: hoejt-specialiseret-tilbud.',
  ),
  one(
    'the other way round',
    sag,
    { ruleset: 'hoejt-specialiseret-tilbud' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: maalgruppe-udsatte-gravide og indsatsniveau.',
    'There is no such ruleset. Possible here: maalgruppe-udsatte-gravide and indsatsniveau.',
  ),
  one(
    'a ruleset with a name that every object has',
    sag,
    { ruleset: 'constructor' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: maalgruppe-udsatte-gravide og indsatsniveau.',
    'There is no such ruleset. Possible here: maalgruppe-udsatte-gravide and indsatsniveau.',
  ),
  one('a ruleset that is no name', tilbud, { ruleset: 5 }, '/ruleset', 'forkert-type', ...text),
  one(
    'another ruleset than the one that is asked',
    aftale,
    { ruleset: 'indsatsniveau' },
    '/ruleset',
    'ukendt-ruleset',
    'Regelsættet findes ikke. Mulige her: samarbejdsaftale og samarbejdsaftale@2022-09.',
    'There is no such ruleset. Possible here: samarbejdsaftale and samarbejdsaftale@2022-09.',
  ),
  one('nested too deeply', tilbud, deep(9), '/a'.repeat(8), 'for-dybt', ...tooDeep),
  one(
    'nested ten thousand deep',
    tilbud,
    { borgere: JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) },
    `/borgere${'/0'.repeat(7)}`,
    'for-dybt',
    ...tooDeep,
  ),
  one(
    'too many values',
    tilbud,
    { borgere: Array(50_000).fill(1) },
    '',
    'for-stort',
    'Indholdet er for stort; højst 50.000 værdier er tilladt.',
    'The content is too large; at most 50,000 values are allowed.',
  ),
  one(
    'no periods',
    perioder,
    {},
    '/perioder',
    'mangler-felt',
    'Feltet »perioder« mangler.',
    'The field “perioder” is missing.',
  ),
  one(
    'periods of none',
    perioder,
    { perioder: [] },
    '/perioder',
    'for-faa',
    'Listen er for kort; mindst 1 kræves.',
    'The list is too short; at least 1 are required.',
  ),
  one(
    'more periods than there are years',
    perioder,
    { perioder: Array(112).fill({}) },
    '/perioder',
    'for-mange',
    'Listen er for lang; højst 111 er tilladt.',
    'The list is too long; at most 111 are allowed.',
  ),
  one(
    'facts beside the periods',
    perioder,
    { borgere: 3, perioder: [{}] },
    '/borgere',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a reference of one period',
    perioder,
    { perioder: [{ reference: 'T-17' }] },
    '/perioder/0/reference',
    'ukendt-felt',
    ...unknownField,
  ),
  one(
    'a mistake in one period',
    perioder,
    { perioder: [{}, { borgere: -1 }] },
    '/perioder/1/borgere',
    'under-minimum',
    ...atLeast0,
  ),
  one(
    'an impossible period',
    perioder,
    { perioder: [{}, { medarbejdere: 0, medarbejdereMedErfaring: 1 }] },
    '/perioder/1/medarbejdereMedErfaring',
    'umulig-kombination',
    'Der er oplyst flere medarbejdere med erfaring, end der er medarbejdere. Ret et af de to tal.',
    'More members of staff with experience are given than there are members of staff. Correct one of the two numbers.',
  ),
  one(
    'a period against its staff list',
    perioder,
    { perioder: [{ aarsvaerk: 1, medarbejderliste: rows([5, 0.5]) }] },
    '/perioder/0/aarsvaerk',
    'modstrid',
    ...contradicts,
  ),
  one(
    'a year twice',
    perioder,
    { perioder: [{ aar: 2018 }, { aar: 2019 }, { aar: 2018 }] },
    '/perioder/2/aar',
    'aar-to-gange',
    'Året står også i en anden periode; et år må stå én gang.',
    'The year stands in another period too; a year may stand once.',
  ),
  one(
    'periods read in different ways',
    perioder,
    { perioder: [{}, { laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' } }] },
    '/perioder/1/laesninger',
    'forskellige-valg',
    ...different,
  ),
  one(
    'a period read in another way than all of them',
    perioder,
    {
      laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' },
      perioder: [{}, { laesninger: { 'kompetencer-fra': 'eget-personale' } }],
    },
    '/perioder/1/laesninger',
    'forskellige-valg',
    ...different,
  ),
  one(
    'an option of the periods that is not there',
    perioder,
    { laesninger: { aarligt: 'altid' }, perioder: [{}] },
    '/laesninger/aarligt',
    'ukendt-vaerdi',
    'Værdien er ikke en af de mulige: hvert-aar og gennemsnit.',
    'The value is not one of those possible: hvert-aar and gennemsnit.',
  ),
  one(
    'periods of a ruleset that has none',
    aftaler,
    { perioder: [{}] },
    '',
    'ingen-perioder',
    'Regelsættet kan ikke opgøres over flere perioder. Send ét år ad gangen.',
    'The ruleset cannot be screened over several periods. Send one year at a time.',
  ),
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
    name: 'several problems are all told',
    screen: tilbud,
    input: {
      borgere: -1,
      aarsvaerk: 'to',
      kompetencer: { 'social-stoette': 'ja' },
      reference: '!',
    },
    problems: [
      ['/borgere', 'under-minimum', ...atLeast0],
      ['/aarsvaerk', 'forkert-type', ...number],
      ['/kompetencer/social-stoette', 'ukendt-vaerdi', ...competences],
      ['/reference', 'forkert-reference', ...badReference],
    ],
  },
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

/** A tilbud that meets all four criteria. */
export const specialised: TilbudInput = {
  borgere: 3,
  aarsvaerk: 3,
  medarbejdere: 9,
  medarbejdereMedErfaring: 5,
  kompetencer: Object.fromEntries(
    rulesets[0]!.facts.flatMap(({ path }) =>
      path.startsWith('kompetencer.') ? [[path.slice(12), 'indgaar']] : [],
    ),
  ),
}

/** The error that an input is refused with. @throws when it is not refused */
export function errorOf(screen: Screen, input: unknown, sprog: Language): InputError {
  try {
    screen(input, { sprog })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}
