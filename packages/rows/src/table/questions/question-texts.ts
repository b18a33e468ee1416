/** The questions about a table, in both languages. */
import type { Language } from '../../support/language.js'
import { noSheets } from '../../problems/row-text.js'
import { calledEn, inSheet, itemsOf, listed, named, shown } from '../../support/shown.js'

export type QuestionValues = Readonly<Record<string, string | number | undefined>>
type QuestionText = Readonly<Record<Language, (values: QuestionValues) => string>>

/** One of several tables of a sheet. */
const ofTable = {
  da: (raekke: string | number | undefined) =>
    raekke === undefined ? '' : ` (tabellen med overskrift i række ${shown(raekke)})`,
  en: (raekke: string | number | undefined) =>
    raekke === undefined ? '' : ` (the table with headings in row ${shown(raekke)})`,
} as const satisfies Readonly<Record<Language, (raekke: string | number | undefined) => string>>

export const questionTexts = {
  'ingen-tabel': {
    da: ({ liste }) =>
      `Vi kan ikke finde en tabel med antal pr. kommune og år.${liste === undefined ? '' : ` Kolonnerne er: ${shown(liste)}.`} Hvilken række er overskriften, og hvad står i kolonnerne?`,
    en: ({ liste }) =>
      `We cannot find a table of counts per municipality and year.${liste === undefined ? '' : ` The columns are: ${shown(liste)}.`} Which row names the columns, and what do they hold?`,
  },
  'ukendt-valg': {
    da: ({ valg, liste }) =>
      `»${shown(valg)}« er ikke i filen. ${liste === undefined ? noSheets.da({}) : `Hvad mener du? Den har: ${shown(liste)}.`}`,
    en: ({ valg, liste }) =>
      `“${shown(valg)}” is not in the file. ${liste === undefined ? noSheets.en({}) : `Which one do you mean? It has: ${shown(liste)}.`}`,
  },
  'hvor-er-kommunerne': {
    da: ({ ark, raekke }) =>
      `Hvor står kommunernes navne i ${inSheet.da(ark)}${ofTable.da(raekke)}?`,
    en: ({ ark, raekke }) =>
      `Where are the names of the municipalities in ${inSheet.en(ark)}${ofTable.en(raekke)}?`,
  },
  'hvad-er-kolonnen': {
    da: ({ ark, kolonne, navn }) =>
      `Hvad er tallene i kolonne ${shown(kolonne)}${named(navn)} i ${inSheet.da(ark)}?`,
    en: ({ ark, kolonne, navn }) =>
      `What are the numbers in column ${shown(kolonne)}${calledEn(navn)} of ${inSheet.en(ark)}?`,
  },
  'hvad-er-raekken': {
    da: ({ ark, raekke, navn }) =>
      `Hvad er »${shown(navn)}« i række ${shown(raekke)} i ${inSheet.da(ark)}?`,
    en: ({ ark, raekke, navn }) =>
      `What is “${shown(navn)}” in row ${shown(raekke)} of ${inSheet.en(ark)}?`,
  },
  'to-steder': {
    da: ({ ark, dimension, kolonne, navn }) =>
      `I ${inSheet.da(ark)} står ${dimension === 'aar' ? 'året' : 'indsatsen'} både i kolonne ${shown(kolonne)} og i overskriften »${shown(navn)}«. Hvad gælder?`,
    en: ({ ark, dimension, kolonne, navn }) =>
      `In ${inSheet.en(ark)} ${dimension === 'aar' ? 'the year' : 'the kind of treatment'} is given both in column ${shown(kolonne)} and in the heading “${shown(navn)}”. Which is correct?`,
  },
  'ark-uenigt': {
    da: ({ ark, navn }) =>
      ark === undefined
        ? `Filens navn siger ét, men tabellen siger noget andet (»${shown(navn)}«). Hvad gælder?`
        : `Arket hedder »${shown(ark)}«, men tabellen siger noget andet (»${shown(navn)}«). Hvad gælder?`,
    en: ({ ark, navn }) =>
      ark === undefined
        ? `The name of the file says one thing, but the table says something else (“${shown(navn)}”). Which is correct?`
        : `The sheet is called “${shown(ark)}”, but the table says something else (“${shown(navn)}”). Which is correct?`,
  },
  'hvilket-aar': {
    da: ({ ark, raekke, kolonne, navn }) =>
      `Hvilket år er tallene i ${inSheet.da(ark)}${ofTable.da(raekke)} fra?${kolonne === undefined ? '' : ` Kolonne ${shown(kolonne)}${named(navn)} har datoer fra flere år. Er en rækkes tal fra datoens år, så skriv årstallet i en kolonne for sig, for eksempel med =ÅR(…).`}`,
    en: ({ ark, raekke, kolonne, navn }) =>
      `Which year are the numbers in ${inSheet.en(ark)}${ofTable.en(raekke)} from?${kolonne === undefined ? '' : ` Column ${shown(kolonne)}${calledEn(navn)} has dates from several years. If the numbers in a row are for the year of its date, write the year in a column of its own, for example with =YEAR(…).`}`,
  },
  'hvilken-indsats': {
    da: ({ ark, raekke }) =>
      `Er tallene i ${inSheet.da(ark)}${ofTable.da(raekke)} dem, der er visiteret til behandling i alt, eller dem, der er visiteret til døgnbehandling?`,
    en: ({ ark, raekke }) =>
      `Are the numbers in ${inSheet.en(ark)}${ofTable.en(raekke)} those referred to any treatment, or those referred to residential treatment?`,
  },
  'to-ens-kolonner': {
    da: ({ ark, kolonne, anden, navn }) =>
      `Kolonne ${shown(kolonne)} og ${shown(anden)} i ${inSheet.da(ark)} siger det samme${named(navn)}. Hvilken skal bruges?`,
    en: ({ ark, kolonne, anden, navn }) =>
      `Columns ${shown(kolonne)} and ${shown(anden)} of ${inSheet.en(ark)} mean the same${calledEn(navn)}. Which should be used?`,
  },
  'ulige-grupper': {
    da: ({ ark }) =>
      `Overskrifterne i ${inSheet.da(ark)} dækker ikke de samme år for hver indsats. Er kolonnerne læst rigtigt?`,
    en: ({ ark }) =>
      `The headings of ${inSheet.en(ark)} do not cover the same years for each kind of treatment. Are the columns read correctly?`,
  },
  'er-raekken-en-sum': {
    da: ({ ark, raekke, navn }) =>
      `»${shown(navn)}« (række ${shown(raekke)} i ${inSheet.da(ark)}) er lig summen af alle de andre. Er det en sum eller en kommune?`,
    en: ({ ark, raekke, navn }) =>
      `“${shown(navn)}” (row ${shown(raekke)} of ${inSheet.en(ark)}) equals the sum of all the others. Is it a sum or a municipality?`,
  },
  'i-alt-kolonnen': {
    da: ({ ark, kolonne, navn }) =>
      `Kolonne ${shown(kolonne)}${named(navn)} i ${inSheet.da(ark)} er summen af behandling og døgnbehandling. Er de, der er i døgnbehandling, også talt med i kolonnen for behandling?`,
    en: ({ ark, kolonne, navn }) =>
      `Column ${shown(kolonne)}${calledEn(navn)} of ${inSheet.en(ark)} is the sum of treatment and residential treatment. Are those in residential treatment counted in the column of treatment as well?`,
  },
  'ambulant-og-doegn': {
    da: ({ ark, liste }) =>
      `I ${inSheet.da(ark)} står ambulant (${shown(liste)}) og døgn hver for sig, og der er intet tal for behandling i alt. Hvor mange er visiteret til behandling i alt?`,
    en: ({ ark, liste }) =>
      `In ${inSheet.en(ark)} outpatient (${shown(liste)}) and residential treatment are given separately, and there is no number for any treatment. How many were referred to any treatment?`,
  },
  'flere-raekker': {
    da: ({ ark, kommune, aar, raekker, kolonne, navn }) =>
      `I ${inSheet.da(ark)} har ${shown(kommune)} flere rækker for ${shown(aar)} (række ${listed(itemsOf(raekker), 'og')}). Kolonne ${shown(kolonne)}${named(navn)} skiller dem ad. Skal de lægges sammen?`,
    en: ({ ark, kommune, aar, raekker, kolonne, navn }) =>
      `In ${inSheet.en(ark)} ${shown(kommune)} has several rows for ${shown(aar)} (rows ${listed(itemsOf(raekker), 'and')}). Column ${shown(kolonne)}${calledEn(navn)} tells them apart. Should they be added up?`,
  },
  'samme-tal-to-steder': {
    da: ({ navn, aar, et, andet }) =>
      `Tallene for ${shown(navn)} i ${shown(aar)} står både i ${shown(et)} og i ${shown(andet)}, og de er ikke ens. Hvad skal læses?`,
    en: ({ navn, aar, et, andet }) =>
      `The numbers of ${shown(navn)} in ${shown(aar)} stand both in ${shown(et)} and in ${shown(andet)}, and they differ. Which should be read?`,
  },
} as const satisfies Record<string, QuestionText>

export type QuestionCode = keyof typeof questionTexts
