/** What is asked about a table, in both languages. */
import type { Language } from '../language.js'
import type { Meaning } from './choices.js'
import type { Coordinates } from './layout.js'

export type QuestionValues = Readonly<Record<string, string | number | undefined>>
type QuestionText = Readonly<Record<Language, (values: QuestionValues) => string>>

const shown = (value: string | number | undefined) => String(value ?? '')
const named = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (»${shown(navn)}«)`
const calledEn = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (“${shown(navn)}”)`

export const questionTexts = {
  'ingen-tabel': {
    da: ({ liste }) =>
      `Vi kan ikke finde en tabel med antal pr. kommune og år.${liste === undefined ? '' : ` Kolonnerne er: ${shown(liste)}.`} Hvilken række er overskriften, og hvad står i kolonnerne?`,
    en: ({ liste }) =>
      `We find no table of counts per municipality and year.${liste === undefined ? '' : ` The columns are: ${shown(liste)}.`} Which row names the columns, and what do they hold?`,
  },
  'ukendt-valg': {
    da: ({ valg, liste }) =>
      `»${shown(valg)}« er ikke i filen. Hvad mener du? Den har: ${shown(liste)}.`,
    en: ({ valg, liste }) =>
      `“${shown(valg)}” is not in the file. Which one do you mean? It has: ${shown(liste)}.`,
  },
  'hvor-er-kommunerne': {
    da: ({ ark }) => `Hvor står kommunernes navne i arket »${shown(ark)}«?`,
    en: ({ ark }) => `Where are the names of the municipalities in the sheet “${shown(ark)}”?`,
  },
  'hvad-er-kolonnen': {
    da: ({ ark, kolonne, navn }) =>
      `Hvad er tallene i kolonne ${shown(kolonne)}${named(navn)} i arket »${shown(ark)}«?`,
    en: ({ ark, kolonne, navn }) =>
      `What are the numbers in column ${shown(kolonne)}${calledEn(navn)} of the sheet “${shown(ark)}”?`,
  },
  'hvad-er-raekken': {
    da: ({ ark, raekke, navn }) =>
      `Hvad er »${shown(navn)}« i række ${shown(raekke)} i arket »${shown(ark)}«?`,
    en: ({ ark, raekke, navn }) =>
      `What is “${shown(navn)}” in row ${shown(raekke)} of the sheet “${shown(ark)}”?`,
  },
  'to-steder': {
    da: ({ ark, dimension, kolonne, navn }) =>
      `I arket »${shown(ark)}« står ${dimension === 'aar' ? 'året' : 'indsatsen'} både i kolonne ${shown(kolonne)} og i overskriften »${shown(navn)}«. Hvad gælder?`,
    en: ({ ark, dimension, kolonne, navn }) =>
      `In the sheet “${shown(ark)}” ${dimension === 'aar' ? 'the year' : 'the kind of treatment'} stands both in column ${shown(kolonne)} and in the heading “${shown(navn)}”. Which one holds?`,
  },
  'ark-uenigt': {
    da: ({ ark, navn }) =>
      `Arket hedder »${shown(ark)}«, men tabellen siger noget andet (»${shown(navn)}«). Hvad gælder?`,
    en: ({ ark, navn }) =>
      `The sheet is called “${shown(ark)}”, but the table says something else (“${shown(navn)}”). Which one holds?`,
  },
  'hvilket-aar': {
    da: ({ ark }) => `Hvilket år er tallene i arket »${shown(ark)}« fra?`,
    en: ({ ark }) => `Which year are the numbers in the sheet “${shown(ark)}” of?`,
  },
  'hvilken-indsats': {
    da: ({ ark }) =>
      `Er tallene i arket »${shown(ark)}« dem, der er visiteret til behandling i alt, eller dem, der er visiteret til døgnbehandling?`,
    en: ({ ark }) =>
      `Are the numbers in the sheet “${shown(ark)}” those referred to any treatment, or those referred to residential treatment?`,
  },
  'to-ens-kolonner': {
    da: ({ ark, kolonne, anden, navn }) =>
      `Kolonne ${shown(kolonne)} og ${shown(anden)} i arket »${shown(ark)}« siger det samme${named(navn)}. Hvilken skal bruges?`,
    en: ({ ark, kolonne, anden, navn }) =>
      `Columns ${shown(kolonne)} and ${shown(anden)} of the sheet “${shown(ark)}” say the same${calledEn(navn)}. Which one is to be used?`,
  },
  'ulige-grupper': {
    da: ({ ark }) =>
      `Overskrifterne i arket »${shown(ark)}« dækker ikke de samme år for hver indsats. Er kolonnerne læst rigtigt?`,
    en: ({ ark }) =>
      `The headings of the sheet “${shown(ark)}” do not cover the same years for each kind of treatment. Are the columns read rightly?`,
  },
  'er-raekken-en-sum': {
    da: ({ ark, raekke, navn }) =>
      `»${shown(navn)}« (række ${shown(raekke)} i arket »${shown(ark)}«) er lig summen af alle de andre. Er det en sum eller en kommune?`,
    en: ({ ark, raekke, navn }) =>
      `“${shown(navn)}” (row ${shown(raekke)} of the sheet “${shown(ark)}”) equals the sum of all the others. Is it a sum or a municipality?`,
  },
  'i-alt-kolonnen': {
    da: ({ ark, kolonne, navn }) =>
      `Kolonne ${shown(kolonne)}${named(navn)} i arket »${shown(ark)}« er summen af behandling og døgnbehandling. Er dem i døgnbehandling også talt med i kolonnen for behandling?`,
    en: ({ ark, kolonne, navn }) =>
      `Column ${shown(kolonne)}${calledEn(navn)} of the sheet “${shown(ark)}” is the sum of treatment and residential treatment. Are those in residential treatment counted in the column of treatment as well?`,
  },
  'samme-tal-to-steder': {
    da: ({ navn, aar, et, andet }) =>
      `Tallene for ${shown(navn)} i ${shown(aar)} står både i ${shown(et)} og i ${shown(andet)}, og de er ikke ens. Hvad skal læses?`,
    en: ({ navn, aar, et, andet }) =>
      `The numbers of ${shown(navn)} in ${shown(aar)} stand both in ${shown(et)} and in ${shown(andet)}, and they differ. Which is to be read?`,
  },
} as const satisfies Record<string, QuestionText>

export type QuestionCode = keyof typeof questionTexts

const counts = {
  da: { behandling: 'visiteret til behandling i alt', doegn: 'visiteret til døgnbehandling' },
  en: { behandling: 'referred to any treatment', doegn: 'referred to residential treatment' },
} as const

function meaningText(
  language: Language,
  { aar, indsats, rolle }: Meaning,
  words: Readonly<
    Record<'kommune' | 'aar' | 'indsats' | 'antal' | 'total' | 'unused' | 'in', string>
  >,
): string {
  if (rolle === 'ubrugt' || rolle === 'andet') return words.unused
  if (rolle) return words[rolle]
  const count = indsats && counts[language][indsats]
  if (aar === undefined) return count ?? words.unused
  return count === undefined ? String(aar) : `${count} ${words.in} ${String(aar)}`
}

/** What an answer says. */
export const optionTexts = {
  da: {
    meaning: (meaning: Meaning) =>
      meaningText('da', meaning, {
        kommune: 'kommunens navn',
        aar: 'året',
        indsats: 'indsatsen',
        antal: 'antallet',
        total: 'en sum',
        unused: 'bruges ikke',
        in: 'i',
      }),
    column: (bogstav: string, navn: string) => `kolonne ${bogstav}${named(navn)}`,
    onlyColumn: (bogstav: string) => `kun kolonne ${bogstav}`,
    fromHeadings: 'overskrifterne',
    fromColumn: (bogstav: string) => `kolonne ${bogstav}`,
    asRead: (columns: readonly (readonly [string, Coordinates])[]) =>
      `ja: ${columns.map(([bogstav, at]) => `${bogstav} ${meaningShort(at)}`).join(', ')}`,
    total: 'en sum, som ikke tælles med',
    kommune: 'en kommune',
    onlySheet: (navn: string) => `kun arket »${navn}«`,
    withoutSheet: (navn: string) => `alt andet end arket »${navn}«`,
    alsoColumns: (meaning: string, letters: readonly string[]) =>
      `${meaning} (og det samme for ${letters.length === 1 ? 'kolonne' : 'kolonnerne'} ${letters.join(', ')} med hver sit år)`,
    byName: 'årstallet i hvert arks eget navn',
    onlyTable: (raekke: number) => `kun tabellen med overskrift i række ${String(raekke)}`,
    included: 'ja: brug kolonnen for behandling',
    notIncluded: 'nej: brug summen som behandling i alt',
  },
  en: {
    meaning: (meaning: Meaning) =>
      meaningText('en', meaning, {
        kommune: 'the name of the municipality',
        aar: 'the year',
        indsats: 'the kind of treatment',
        antal: 'the number',
        total: 'a sum',
        unused: 'not used',
        in: 'in',
      }),
    column: (bogstav: string, navn: string) => `column ${bogstav}${calledEn(navn)}`,
    onlyColumn: (bogstav: string) => `only column ${bogstav}`,
    fromHeadings: 'the headings',
    fromColumn: (bogstav: string) => `column ${bogstav}`,
    asRead: (columns: readonly (readonly [string, Coordinates])[]) =>
      `yes: ${columns.map(([bogstav, at]) => `${bogstav} ${meaningShort(at)}`).join(', ')}`,
    total: 'a sum, which is not counted',
    kommune: 'a municipality',
    onlySheet: (navn: string) => `only the sheet “${navn}”`,
    withoutSheet: (navn: string) => `all but the sheet “${navn}”`,
    alsoColumns: (meaning: string, letters: readonly string[]) =>
      `${meaning} (and the same for ${letters.length === 1 ? 'column' : 'columns'} ${letters.join(', ')}, each with its own year)`,
    byName: 'the year in the name of each sheet',
    onlyTable: (raekke: number) => `only the table with headings in row ${String(raekke)}`,
    included: 'yes: use the column of treatment',
    notIncluded: 'no: use the sum as all treatment',
  },
} as const

function meaningShort({ kommune, indsats, aar }: Coordinates): string {
  return [kommune, indsats, aar].filter((part) => part !== undefined).join(' ')
}
