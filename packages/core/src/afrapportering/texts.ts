/** The sentences of the report. They say what the figures say, and no more. */
import { compileMessage, formatList, type Argument } from '../errors/messages.js'
import type { Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

const messages = {
  titel: {
    da: 'Afrapportering om udsatte gravide kvinder med et skadeligt rusmiddelbrug, {region} {aar}',
    en: 'Report on vulnerable pregnant women with a harmful use of drugs or alcohol, {region} {aar}',
  },
  'i-alt': {
    da: '{indsats, select, doegn {Heraf visiteret til døgnbehandling} other {Visiteret til behandling (døgn eller ambulant)}}: {liste}.',
    en: '{indsats, select, doegn {Of these, referred to residential treatment} other {Referred to treatment (residential or outpatient)}}: {liste}.',
  },
  tal: { da: '{antal, number} i {aar}', en: '{antal, number} in {aar}' },
  maskeret: { da: 'maskeret i {aar}', en: 'masked in {aar}' },
  uoplyst: { da: 'ikke oplyst i {aar}', en: 'not known in {aar}' },
  'delvist-oplyst': {
    da: 'ikke fuldt oplyst i {aar} ({maskeret, select, ja {maskeret} other {{antal, number}}} i de {kommuner, number} af {alle, number} kommuner, der har oplyst det)',
    en: 'not fully known in {aar} ({maskeret, select, ja {masked} other {{antal, number}}} in the {kommuner, number} of {alle, number} municipalities that have told)',
  },
  ingen: {
    da: '{kommuner, number} af {alle, plural, one {# kommune} other {# kommuner}} har ikke visiteret kvinder i målgruppen til {indsats, select, doegn {døgnbehandling} other {behandling}}.',
    en: '{kommuner, number} of {alle, plural, one {# municipality} other {# municipalities}} referred no women in the target group to {indsats, select, doegn {residential treatment} other {treatment}}.',
  },
  'alle-aar': {
    da: '{kommuner, plural, one {# kommune} other {# kommuner}} har visiteret en eller flere {aar, plural, one {i året} other {i alle # år}}.',
    en: '{kommuner, plural, one {# municipality} other {# municipalities}} referred one or more {aar, plural, one {in the year} other {in all # years}}.',
  },
  'nogle-aar': {
    da: '{kommuner, plural, one {# kommune} other {# kommuner}} har visiteret en eller flere i {antalAar, plural, one {ét} other {#}} af de {aar, number} år.',
    en: '{kommuner, plural, one {# municipality} other {# municipalities}} referred one or more in {antalAar, plural, one {one} other {#}} of the {aar, number} years.',
  },
  'uden-for-fordeling': {
    da: '{kommuner, plural, one {# kommune mangler} other {# kommuner mangler}} tal for et eller flere år og er ikke med i fordelingen.',
    en: '{kommuner, plural, one {# municipality lacks} other {# municipalities lack}} figures for one or more years and {kommuner, plural, one {is} other {are}} not part of the spread.',
  },
  'ingen-raekker': {
    da: 'Der er ingen tal fra kommunerne, så tabellen er tom.',
    en: 'There are no figures from the municipalities, so the table is empty.',
  },
  'ikke-svaret': {
    da: '{antal, plural, one {# kommune har} other {# kommuner har}} ikke svaret: {liste}.',
    en: '{antal, plural, one {# municipality has} other {# municipalities have}} not answered: {liste}.',
  },
  'mangler-tal': {
    da: '{kommune} mangler tal for {liste}. En sum, som tallet indgår i, er derfor ikke fuldt oplyst.',
    en: '{kommune} lacks figures for {liste}. A sum that they are part of is therefore not fully known.',
  },
  behandling: { da: 'behandling i {aar}', en: 'treatment in {aar}' },
  doegn: { da: 'døgnbehandling i {aar}', en: 'residential treatment in {aar}' },
  'raekke-afvist': {
    da: 'Række {nummer, number} under »{felt}« er ikke med: {detalje}',
    en: 'Row {nummer, number} of “{felt}” is left out: {detalje}',
  },
  'linje-afvist': {
    da: 'Række {linje} i {fil} er ikke med: {detalje}',
    en: 'Row {linje} of {fil} is left out: {detalje}',
  },
  'sager-screenet': {
    da: '{antal, plural, one {# sag er} other {# sager er}} screenet: {omfattet, number} omfattet af målgruppen, {ikke, number} ikke omfattet og {uafklaret, number} uafklaret. Kun sager i målgruppen tæller med.',
    en: '{antal, plural, one {# case has} other {# cases have}} been screened: {omfattet, number} in the target group, {ikke, number} outside it and {uafklaret, number} unsettled. Only cases in the target group are counted.',
  },
  'sager-screenet-maskeret': {
    da: 'Sagerne er screenet, og kun dem i målgruppen tæller med. Antallene vises ikke, fordi små tal er maskeret.',
    en: 'The cases have been screened, and only those in the target group are counted. How many is not shown, because small numbers are masked.',
  },
  'sager-uafklarede': {
    da: 'Nogle sager er uafklarede, fordi der mangler oplysninger. Tallene kan derfor være for lave.',
    en: 'Some cases are unsettled because facts are missing. The figures may therefore be too low.',
  },
  'sager-ikke-visiteret': {
    da: 'Nogle sager i målgruppen er ikke visiteret til behandling og tæller derfor ikke med i tema 1.',
    en: 'Some cases in the target group were not referred to treatment and are therefore not counted in tema 1.',
  },
  'sager-uden-visitation': {
    da: 'For nogle sager i målgruppen er visitationen ikke oplyst. Deres kommuners tal for de år regnes for ikke oplyst, hvis de ikke også er opgjort.',
    en: 'For some cases in the target group the referral is not known. The figures of their municipalities for those years count as not known unless they are also given as counts.',
  },
  'smaa-tal': {
    da: 'Antal fra 1 til {hoejst, number} er maskeret. Hvor et maskeret tal ellers kunne regnes ud, er også et større tal eller en sum maskeret.',
    en: 'Counts from 1 to {hoejst, number} are masked. Where a masked figure could otherwise be worked out, a larger figure or a sum is masked too.',
  },
  'smaa-tal-ingen': {
    da: 'Antal fra 1 til {hoejst, number} maskeres. Her er ingen så små tal.',
    en: 'Counts from 1 to {hoejst, number} are masked. There are none so small here.',
  },
  'smaa-tal-summer': {
    da: 'Summer, der er maskeret: {liste}.',
    en: 'Sums that are masked: {liste}.',
  },
  'smaa-tal-kommuner': {
    da: 'I tabellen over kommuner er {antal, plural, one {# tal} other {# tal}} maskeret.',
    en: 'In the table of municipalities {antal, plural, one {# figure is} other {# figures are}} masked.',
  },
  'smaa-tal-tilbud': {
    da: 'Antallet af borgere er maskeret for {liste}. Tilbuddet er screenet, som om antallet ikke var oplyst.',
    en: 'The number of borgere is masked for {liste}. The tilbud is screened as if the number were not known.',
  },
  'smaa-tal-tekster': {
    da: 'De frie tekster er ikke maskeret: Se efter, at de ikke nævner små tal.',
    en: 'The free texts are not masked: check that they mention no small numbers.',
  },
} as const satisfies Record<string, Text>

export type TextName = keyof typeof messages

const compiled = new Map(
  Object.entries(messages).map(([name, text]) => [name as TextName, compileMessage(text)]),
)

/** One sentence, filled in. A year is given as a string, so that it is not written as a quantity. */
export function sentence(
  language: Language,
  name: TextName,
  values: Readonly<Record<string, Argument>> = {},
): string {
  return compiled.get(name)?.(language, values) ?? ''
}

/** "2017, 2018 og 2019". */
export function yearList(language: Language, years: readonly number[]): string {
  return formatList(language, years.map(String))
}
