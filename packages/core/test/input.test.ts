/**
 * What strangers may send: one bad input per mistake with what it must be told in both languages, and
 * what a good one comes to (a staff list to counts, several years, readings, fingerprints).
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import {
  compileRuleset,
  InputError,
  inputErrorTexts,
  looksLikeCpr,
  registryOf,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type CaseInput,
  type Language,
  type PeriodsScreening,
  type Screening,
  type TilbudInput,
} from '../src/index.js'

const [hoejt, , indsatsniveau, samarbejdsaftale] = rulesets as Ruleset4
type Ruleset4 = readonly [R, R, R, R]
type R = (typeof rulesets)[number]

type Screen = (input: unknown, options: { sprog: Language }) => unknown
const tilbud: Screen = (input, options) => screenTilbud(input as TilbudInput, options)
const perioder: Screen = (input, options) => screenTilbudPerioder(input as never, options)
const sag: Screen = (input, options) => screenCase(input as CaseInput, options)
const aftale: Screen = (input, options) => compileRuleset(samarbejdsaftale).screen(input, options)
const aftaler: Screen = (input, options) =>
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
const rows = (...list: [erfaringAar?: number | undefined, aarsvaerk?: number][]) =>
  list.map(([erfaringAar, aarsvaerk]) => ({
    ...(erfaringAar !== undefined && { erfaringAar }),
    ...(aarsvaerk !== undefined && { aarsvaerk }),
  }))

const mistakes: readonly Mistake[] = [
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

t.test('mistakes', async (t) => {
  for (const { name, screen, input, problems } of mistakes) {
    for (const [language, which] of [
      ['da', 2],
      ['en', 3],
    ] as const) {
      t.same(
        errorOf(screen, input, language).errors,
        problems.map((problem) => ({
          pointer: problem[0],
          code: problem[1],
          detail: problem[which],
        })),
        `${name}, ${language}`,
      )
    }
  }
})

t.test('every code of an input error is tried', async (t) => {
  const tried = new Set(mistakes.flatMap(({ problems }) => problems.map(([, code]) => code)))
  // The reports and the analysis of capacity have codes of their own, which their own tests try.
  const elsewhere = ['afrapportering', 'kapacitet'].flatMap((part) => sources(part)).join('\n')
  for (const code of Object.keys(inputErrorTexts)) {
    t.ok(tried.has(code) || elsewhere.includes(`'${code}'`), code)
  }
})

t.test('an error tells places and mends, and nothing that was sent', async (t) => {
  const error = errorOf(tilbud, { borgere: -1, aar: 1 }, 'da')
  t.equal(error.name, 'InputError')
  t.equal(
    error.message,
    '/borgere: Tallet skal være mindst 0.\n/aar: Tallet skal være mindst 1990.',
  )
  t.equal(errorOf(tilbud, null, 'en').message, '/: This must be an object.')

  const secret = 'hemmelig'
  for (const input of [
    { reference: `${secret}!` },
    { kompetencer: { 'social-stoette': secret } },
    { laesninger: { 'erfaring-opgjort-i': secret } },
    { ruleset: secret },
    { borgere: secret },
    { [`${secret} !`]: 1 },
    { medarbejderliste: secret },
    secret,
  ]) {
    for (const screen of [tilbud, perioder, sag, aftale]) {
      const error = errorOf(screen, input, 'da')
      t.notMatch(JSON.stringify([error, error.message]), secret)
    }
  }

  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`felt${i}`, 1]))
  t.equal(errorOf(tilbud, many, 'da').errors.length, 50, 'as many as a person can take in')
})

t.test('CPR numbers', async (t) => {
  const numbers = [
    '010190-1234',
    '0101901234',
    '010190 1234',
    '010190–1234',
    '010190\u00a01234',
    '311299-9999',
    '290200-0000',
    '290296-1234',
    '300419-1234',
  ]
  for (const number of numbers) {
    t.ok(looksLikeCpr(number), number)
    t.ok(looksLikeCpr(`kvinden (${number}) er gravid`))
    const digits = number.replaceAll(/\D/g, '')
    for (const input of [
      { reference: number },
      { [number]: true },
      { ambulant: { [number]: 'x' } },
      { ambulant: { [number]: { [number]: number } } },
      { gravid: number },
      { gravid: Number(digits) },
      { gravid: [[[number]]] },
      [number],
      number,
    ]) {
      for (const screen of [tilbud, perioder, sag, aftale, aftaler]) {
        // A ruleset without periods refuses them before anything is looked at.
        const expected = screen === aftaler ? 'ingen-perioder' : 'personoplysning'
        const { errors, message } = errorOf(screen, input, 'da')
        t.ok(errors.every(({ code }) => code === expected))
        t.notMatch(JSON.stringify([errors, message]).replaceAll(/\D/g, ''), digits)
        t.notMatch(JSON.stringify([errors, message]), number)
      }
    }
  }
  for (const other of [
    '990190-1234',
    '320190-1234',
    '000190-1234',
    '011390-1234',
    '010090-1234',
    '310490-1234',
    '290201-1234',
    '290297-1234',
    '300296-1234',
    '010190-123',
    '010190-12345',
    '0101901234567',
    '1-0101-901234',
    '01-01-1990',
    'T-17',
    '',
    '2019',
    '12345678',
  ]) {
    t.notOk(looksLikeCpr(other), other)
  }
  for (const borgere of [99999, 100000]) t.ok(screenTilbud({ borgere }))
  t.equal(screenTilbud({ reference: '20190101-17' }).reference, '20190101-17')
})

t.test('nothing that was sent is changed or kept', async (t) => {
  const input = {
    reference: 'T-17',
    aar: 2019,
    borgere: 4,
    kompetencer: { 'social-stoette': 'indgaar' },
    medarbejderliste: rows([5, 0.8], [2, 1]),
    laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' },
  } as const
  const years = { perioder: [{ ...input, reference: undefined }] } as const
  delete (years.perioder[0] as { reference?: undefined }).reference
  for (const each of [input, years]) freeze(each)
  const first = screenTilbud(input)
  t.same(screenTilbud(input), first)
  t.same(screenTilbudPerioder(years), screenTilbudPerioder(years))
  t.ok(compileRuleset(hoejt).verdict(input))
  // What one caller does with an answer is nothing to the next.
  const touched = screenTilbud(input)
  touched.kriterier.length = 0
  Object.assign(touched.ruleset, { sha256: '' })
  t.same(screenTilbud(input), first)
})

t.test('absent, null and undefined are the same: not known', async (t) => {
  const absent = screenTilbud({ borgere: 4 })
  t.same(
    screenTilbud({
      borgere: 4,
      aarsvaerk: null,
      kompetencer: null,
      medarbejderliste: null,
      reference: null,
      aar: null,
      laesninger: null,
      ruleset: null,
    }),
    absent,
  )
  t.same(
    screenTilbud({
      borgere: 4,
      aarsvaerk: undefined,
      kompetencer: { 'social-stoette': null },
      laesninger: { 'kompetencer-fra': null },
    }),
    absent,
  )
  t.same(
    screenTilbud(Object.assign(Object.create({ aarsvaerk: 5 }) as object, { borgere: 4 })),
    absent,
    'nothing is inherited',
  )
})

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
    '2 af 3 medarbejdere har fire eller flere års erfaring med målgruppen; det er mere end halvdelen.',
  )
})

const specialised: TilbudInput = {
  borgere: 3,
  aarsvaerk: 3,
  medarbejdere: 9,
  medarbejdereMedErfaring: 5,
  kompetencer: Object.fromEntries(
    hoejt.facts.flatMap(({ path }) =>
      path.startsWith('kompetencer.') ? [[path.slice(12), 'indgaar']] : [],
    ),
  ),
}

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

t.test('readings and rulesets that are chosen', async (t) => {
  const facts: TilbudInput = { ...specialised, aarsvaerkMedErfaring: 1.5 }
  t.equal(screenTilbud(facts).konklusion, 'hoejt-specialiseret')
  const other = screenTilbud({ ...facts, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } })
  t.equal(other.konklusion, 'ikke-hoejt-specialiseret')
  t.equal(
    other.kriterier[2]?.begrundelse,
    '1,5 af 3 årsværk udføres af medarbejdere med fire eller flere års erfaring med målgruppen; der kræves mere end halvdelen.',
  )
  t.match(other.laesninger[0], {
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

t.test('a registry finds the newest version, or the one that is asked for', async (t) => {
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
    { ...facts, laesninger: { 'kompetencer-fra': 'ogsaa-samarbejde' } },
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
    { 'erfaring-opgjort-i': 'hoveder', 'kompetencer-fra': 'eget-personale' },
    {
      aarsvaerk: 2.5,
      borgere: 4,
      kompetencer: { familiebehandling: 'indgaar', 'social-stoette': 'mangler' },
    },
  ])
  t.equal(of(facts), `sha256:${createHash('sha256').update(canonical).digest('hex')}`)
})

function errorOf(screen: Screen, input: unknown, sprog: Language): InputError {
  try {
    screen(input, { sprog })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}

/** The source files of a part of the core. */
function sources(part: string): string[] {
  const directory = new URL(`../src/${part}/`, import.meta.url)
  return readdirSync(directory).map((file) => readFileSync(new URL(file, directory), 'utf8'))
}

function freeze(value: object): void {
  for (const child of Object.values(value) as unknown[]) {
    if (typeof child === 'object' && child !== null) freeze(child)
  }
  Object.freeze(value)
}
