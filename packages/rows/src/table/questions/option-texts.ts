/** The texts of the answers to a question, in both languages. */
import { checkLanguage } from '@screeningsmodel/core'
import type { Language } from '../../support/language.js'
import { quoted } from '../../problems/row-text.js'
import type { Meaning } from '../choices/choices.js'
import type { Coordinates } from '../coordinates/layout.js'
import { calledEn, listed, named } from '../../support/shown.js'

const counts = {
  da: {
    behandling: 'visiteret til behandling i alt',
    doegn: 'visiteret til døgnbehandling',
    ambulant: 'visiteret til ambulant behandling (lægges sammen med døgn)',
  },
  en: {
    behandling: 'referred to any treatment',
    doegn: 'referred to residential treatment',
    ambulant: 'referred to outpatient treatment (added to the residential)',
  },
} as const

/** The same in few words, so that a narrow field shows the year too. */
const short = {
  da: {
    behandling: 'Behandling i alt',
    doegn: 'Døgnbehandling',
    ambulant: 'Ambulant behandling',
    part: 'del',
  },
  en: {
    behandling: 'Any treatment',
    doegn: 'Residential treatment',
    ambulant: 'Outpatient treatment',
    part: 'part',
  },
} as const

/**
 * What a column may be read as, as one of the values of a field.
 *
 * @param language the language of the words
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * shortMeaning('en', { indsats: 'doegn', aar: 2017 }) // 'Residential treatment 2017'
 */
export function shortMeaning(language: Language, meaning: Meaning): string {
  checkLanguage(language)
  const { aar, indsats, del } = meaning
  const words = short[language]
  if (!indsats) {
    const text = optionTexts[language].meaning(meaning)
    return text.charAt(0).toUpperCase() + text.slice(1)
  }
  const whole = aar === undefined ? words[indsats] : `${words[indsats]} ${String(aar)}`
  return del ? `${whole} (${words.part})` : whole
}

function meaningText(
  language: Language,
  { aar, indsats, rolle, del }: Meaning,
  words: Readonly<
    Record<
      'kommune' | 'aar' | 'indsats' | 'antal' | 'total' | 'del' | 'part' | 'unused' | 'in',
      string
    >
  >,
): string {
  if (rolle === 'ubrugt' || rolle === 'andet') return words.unused
  if (rolle) return words[rolle]
  const count = indsats && counts[language][indsats]
  const whole =
    aar === undefined
      ? (count ?? words.unused)
      : count === undefined
        ? String(aar)
        : `${count} ${words.in} ${String(aar)}`
  return del ? `${whole} (${words.part})` : whole
}

/** How many columns of a wide table an answer names; all of them are listed below it. */
const maximumListed = 24

function columnsListed(
  columns: readonly (readonly [string, Coordinates])[],
  andMore: (more: string) => string,
): string {
  const told = columns.slice(0, maximumListed)
  const more = columns.length - told.length
  const list = told.map(([bogstav, at]) => `${bogstav} ${meaningShort(at)}`).join(', ')
  return more > 0 ? list + andMore(String(more)) : list
}

/** The words of meanings and choices in each language, as forms and sentences use them. */
export const optionTexts = {
  da: {
    meaning: (meaning: Meaning) =>
      meaningText('da', meaning, {
        kommune: 'kommunens navn',
        aar: 'året',
        indsats: 'indsatsen',
        antal: 'antallet',
        total: 'en sum',
        del: 'delen, som rækken er af tallet (lægges sammen)',
        part: 'en del, der lægges sammen med de andre',
        unused: 'bruges ikke',
        in: 'i',
      }),
    column: (bogstav: string, navn: string) => `kolonne ${bogstav}${named(navn)}`,
    onlyColumn: (bogstav: string) => `kun kolonne ${bogstav}`,
    noHeading: 'ingen: den første række har tal for en kommune',
    headingRow: (raekke: number) => `række ${String(raekke)}`,
    fromHeadings: 'overskrifterne',
    fromColumn: (bogstav: string) => `kolonne ${bogstav}`,
    asRead: (columns: readonly (readonly [string, Coordinates])[]) =>
      `ja: ${columnsListed(columns, (more) => ` og ${more} til`)}`,
    total: 'en sum, som ikke tælles med',
    kommune: 'en kommune',
    kommuneCode: 'kommunens nummer',
    onlySheet: (navn: string) => `kun arket »${navn}«`,
    withoutSheet: (navn: string) => `alt andet end arket »${navn}«`,
    withoutTable: 'ingen steder: tabellen bruges ikke',
    alsoColumns: (meaning: string, letters: readonly string[], hasYear: boolean) =>
      `${meaning} (og det samme for ${letters.length === 1 ? 'kolonne' : 'kolonnerne'} ${listed(letters, 'og')}${hasYear ? (letters.length === 1 ? ' med dens eget år' : ' med hver sit år') : ''})`,
    byName: 'årstallet i hvert arks eget navn',
    onlyTable: (raekke: number) => `kun tabellen med overskrift i række ${String(raekke)}`,
    included: 'ja: brug kolonnen for behandling',
    notIncluded: 'nej: brug summen som behandling i alt',
    notIncludedAdded: 'nej: læg tallene for behandling og døgn sammen',
    counts: 'antallet',
    yearOfRow: 'det år, rækkens tal er fra',
    rowsAdded: 'ja: hver række er en del af tallet, og ingen kvinde er talt med i to af dem',
    rowsWhole: 'nej: der må kun være én række pr. kommune og år',
    partsAdded: (meaning: string, letters: readonly string[]) =>
      `${meaning}: kolonnerne ${listed(letters, 'og')} er hver en del af tallet og lægges sammen`,
    sheetsAdded: (sheets: readonly string[]) =>
      `arkene ${listed(sheets.map(quoted.da), 'og')} lagt sammen: hver kvinde er kun talt med i ét af dem`,
    added: 'ambulant og døgn lagt sammen: hver kvinde er talt med ét af stederne',
    isAll: 'tallet for ambulant: dem i døgnbehandling er talt med i det',
    notKnown: 'det er ikke oplyst: brug kun tallene for døgn',
  },
  en: {
    meaning: (meaning: Meaning) =>
      meaningText('en', meaning, {
        kommune: 'the name of the municipality',
        aar: 'the year',
        indsats: 'the kind of treatment',
        antal: 'the number',
        total: 'a sum',
        del: 'which part of the number the row is (added up)',
        part: 'a part, which is added to the others',
        unused: 'not used',
        in: 'in',
      }),
    column: (bogstav: string, navn: string) => `column ${bogstav}${calledEn(navn)}`,
    onlyColumn: (bogstav: string) => `only column ${bogstav}`,
    noHeading: 'none: the first row has numbers of a municipality',
    headingRow: (raekke: number) => `row ${String(raekke)}`,
    fromHeadings: 'the headings',
    fromColumn: (bogstav: string) => `column ${bogstav}`,
    asRead: (columns: readonly (readonly [string, Coordinates])[]) =>
      `yes: ${columnsListed(columns, (more) => ` and ${more} more`)}`,
    total: 'a sum, which is not counted',
    kommune: 'a municipality',
    kommuneCode: 'the number of the municipality',
    onlySheet: (navn: string) => `only the sheet “${navn}”`,
    withoutSheet: (navn: string) => `all but the sheet “${navn}”`,
    withoutTable: 'nowhere: the table is not used',
    alsoColumns: (meaning: string, letters: readonly string[], hasYear: boolean) =>
      `${meaning} (and the same for ${letters.length === 1 ? 'column' : 'columns'} ${listed(letters, 'and')}${hasYear ? (letters.length === 1 ? ' with its own year' : ', each with its own year') : ''})`,
    byName: 'the year in the name of each sheet',
    onlyTable: (raekke: number) => `only the table with headings in row ${String(raekke)}`,
    included: 'yes: use the column of treatment',
    notIncluded: 'no: use the sum as all treatment',
    notIncludedAdded: 'no: add up the numbers of treatment and of residential treatment',
    counts: 'the number',
    yearOfRow: 'the year that the numbers in the row are from',
    rowsAdded: 'yes: each row is a part of the number, and no woman is counted in two of them',
    rowsWhole: 'no: there may be only one row for a municipality and a year',
    partsAdded: (meaning: string, letters: readonly string[]) =>
      `${meaning}: each of the columns ${listed(letters, 'and')} is a part of the number, and they are added up`,
    sheetsAdded: (sheets: readonly string[]) =>
      `the sheets ${listed(sheets.map(quoted.en), 'and')} added up: each woman is counted in one of them only`,
    added: 'outpatient and residential added up: each woman is counted in one of the two',
    isAll: 'the number of outpatient treatment: those in residential treatment are counted in it',
    notKnown: 'it is not known: use the numbers of residential treatment alone',
  },
} as const

function meaningShort({ kommune, indsats, aar }: Coordinates): string {
  return [kommune, indsats, aar].filter((part) => part !== undefined).join(' ')
}
