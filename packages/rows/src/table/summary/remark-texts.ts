/** The sentences about what was noticed in a table, and why rows are left out. */
import { counted } from '@screeningsmodel/core'
import type { Language } from '../../support/language.js'
import type { Bemaerkning, Udeladt } from '../account.js'
import { capital, inSheet, itemsOf, listed, shown } from '../../support/shown.js'

export const leftOut: Readonly<Record<Language, Readonly<Record<Udeladt['kode'], string>>>> = {
  da: {
    note: 'en bemærkning',
    'ingen-tal': 'ingen tal',
    fravalgt: 'fravalgt',
    'ubrugt-indsats': 'indsatsen indgår ikke i rapporten',
    gruppe: 'en overskrift for rækkerne under den',
    gennemsnit: 'et gennemsnit, en andel eller lignende',
    'andet-antal': 'et andet antal end en kommunes',
  },
  en: {
    note: 'a remark',
    'ingen-tal': 'no numbers',
    fravalgt: 'not chosen',
    'ubrugt-indsats': 'the kind of treatment is not part of the report',
    gruppe: 'a heading of the rows below it',
    gennemsnit: 'a mean, a share or the like',
    'andet-antal': 'a number other than a municipality’s',
  },
}

type Values = Bemaerkning['vaerdier']

export const remarks: Readonly<
  Record<Language, Readonly<Record<Bemaerkning['kode'], (values: Values) => string>>>
> = {
  da: {
    'skjulte-raekker': ({ antal, ark }) =>
      `${counted('da', antal, 'Én skjult række', 'skjulte rækker')} i ${inSheet.da(ark)} er med.`,
    'skjulte-kolonner': ({ kolonner, ark }) =>
      `Tal i ${itemsOf(kolonner).length === 1 ? 'den skjulte kolonne' : 'de skjulte kolonner'} ${listed(itemsOf(kolonner), 'og')} i ${inSheet.da(ark)} er med.`,
    'navn-ovenfra': ({ antal, ark }) =>
      `${counted('da', antal, 'Én tom celle', 'tomme celler')} i ${inSheet.da(ark)} er læst som cellen ovenover.`,
    'skrevne-tal': ({ celler, flere, ark }) =>
      `Tal med ord eller tegn ved siden af i ${inSheet.da(ark)} er læst som tal: ${shown(celler)}${flere === undefined ? '' : ` og ${shown(flere)} til`}. Ret dem i arket, hvis de skal forstås anderledes.`,
    'tabel-fravalgt': ({ ark, raekke }) =>
      `Tabellen med overskrift i række ${shown(raekke)} i ${inSheet.da(ark)} bruges ikke, som du har valgt.`,
    'raekker-samlet': ({ navne, flere }) =>
      `Tal for samme kommune står i flere rækker, som ikke modsiger hinanden, og er sat sammen: ${shown(navne)}${flere === undefined ? '' : ` og ${shown(flere)} til`}.`,
    'ens-tal-flere-steder': ({ et, andet }) =>
      `De samme tal står flere steder (${shown(et)} og ${shown(andet)}). De er talt med én gang.`,
    'indsats-mangler': ({ indsats }) =>
      `Der er ingen tal for ${indsats === 'doegn' ? 'døgnbehandling' : 'behandling i alt'}.`,
    'lig-summen': ({ navn, ark, raekke }) =>
      `»${shown(navn)}« (række ${shown(raekke)} i ${inSheet.da(ark)}) er lig summen af alle de andre. Den er talt med.`,
    'ingen-antal': ({ ark, kolonner }) =>
      `Andele, gennemsnit og lignende i ${inSheet.da(ark)} bruges ikke: kolonne ${shown(kolonner)}.`,
    'i-alt-kolonne': ({ kolonne, navn, passer }) =>
      `Kolonne ${shown(kolonne)} (»${shown(navn)}«) bruges ikke i rapporten.${passer === 1 ? ' Den er den samme som behandling i alt.' : ''}`,
    'aar-mangler-i-kolonner': ({ aar, ark }) =>
      `I ${inSheet.da(ark)} er der ikke kolonner for begge indsatser i ${shown(aar)}.`,
    'lagt-sammen': ({ antal }) =>
      `Behandling i alt er ambulant og døgn lagt sammen, som du har valgt. Det gælder ${shown(antal)} tal.`,
    'ikke-lagt-sammen': ({ antal }) =>
      `Hvor enten ambulant eller døgn mangler, er behandling i alt ikke oplyst. Det gælder ${shown(antal)} tal.`,
    'dele-lagt-sammen': ({ antal }) =>
      `${counted('da', antal, 'Ét tal', 'tal')} er lagt sammen af dele, som du har valgt. En kvinde, der er talt med i flere dele, er talt flere gange.`,
    'anden-region': ({ navne, flere, region }) =>
      `${flere === undefined ? listed(itemsOf(navne), 'og') : `${shown(navne)} og ${shown(flere)} til`} hører ikke til Region ${shown(region)}. Tallene er talt med.`,
    'overskrift-med-tal': ({ ark, raekke }) =>
      `Række ${shown(raekke)} i ${inSheet.da(ark)} er overskrift, som du har valgt, og dens tal er ikke med. Vælg 0, hvis ingen række er overskrift.`,
    'ambulant-ved-siden': ({ antal }) =>
      `Hvor ambulant står ved siden af behandling i alt, er det ikke lagt til. Det gælder ${shown(antal)} tal.`,
  },
  en: {
    'skjulte-raekker': ({ antal, ark }) =>
      `${counted('en', antal, 'One hidden row', 'hidden rows')} of ${inSheet.en(ark)} ${antal === 1 ? 'is' : 'are'} counted.`,
    'skjulte-kolonner': ({ kolonner, ark }) =>
      `Numbers in the hidden ${itemsOf(kolonner).length === 1 ? 'column' : 'columns'} ${listed(itemsOf(kolonner), 'and')} of ${inSheet.en(ark)} are counted.`,
    'navn-ovenfra': ({ antal, ark }) =>
      `${counted('en', antal, 'One empty cell', 'empty cells')} of ${inSheet.en(ark)} ${antal === 1 ? 'is read as the cell above it' : 'are read as the cell above them'}.`,
    'skrevne-tal': ({ celler, flere, ark }) =>
      `Numbers with words or marks beside them in ${inSheet.en(ark)} are read as numbers: ${shown(celler)}${flere === undefined ? '' : ` and ${shown(flere)} more`}. Correct them in the sheet if they mean something else.`,
    'tabel-fravalgt': ({ ark, raekke }) =>
      `The table with headings in row ${shown(raekke)} of ${inSheet.en(ark)} is not used, as you have chosen.`,
    'raekker-samlet': ({ navne, flere }) =>
      `Numbers for one municipality appear in several rows that do not contradict each other, and are put together: ${shown(navne)}${flere === undefined ? '' : ` and ${shown(flere)} more`}.`,
    'ens-tal-flere-steder': ({ et, andet }) =>
      `The same numbers appear in several places (${shown(et)} and ${shown(andet)}). They are counted once.`,
    'indsats-mangler': ({ indsats }) =>
      `There are no numbers for ${indsats === 'doegn' ? 'residential treatment' : 'any treatment'}.`,
    'lig-summen': ({ navn, ark, raekke }) =>
      `“${shown(navn)}” (row ${shown(raekke)} of ${inSheet.en(ark)}) equals the sum of all the others. It is counted.`,
    'ingen-antal': ({ ark, kolonner }) =>
      `Shares, means and the like of ${inSheet.en(ark)} are not used: column ${shown(kolonner)}.`,
    'i-alt-kolonne': ({ kolonne, navn, passer }) =>
      `Column ${shown(kolonne)} (“${shown(navn)}”) is not used in the report.${passer === 1 ? ' It is the same as any treatment.' : ''}`,
    'aar-mangler-i-kolonner': ({ aar, ark }) =>
      `${capital(inSheet.en(ark))} does not have columns for both kinds of treatment in ${shown(aar)}.`,
    'lagt-sammen': ({ antal }) =>
      `Any treatment is outpatient and residential treatment added up, as you have chosen. This applies to ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
    'ikke-lagt-sammen': ({ antal }) =>
      `Where outpatient or residential treatment is missing, any treatment is not known. This applies to ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
    'dele-lagt-sammen': ({ antal }) =>
      `${counted('en', antal, 'One number is', 'numbers are')} added up from parts, as you have chosen. A woman who is counted in several parts is counted several times.`,
    'anden-region': ({ navne, flere, region }) =>
      `${flere === undefined ? listed(itemsOf(navne), 'and') : `${shown(navne)} and ${shown(flere)} more`} ${flere === undefined && itemsOf(navne).length === 1 ? 'does' : 'do'} not belong to Region ${shown(region)}. The numbers are counted.`,
    'overskrift-med-tal': ({ ark, raekke }) =>
      `Row ${shown(raekke)} of ${inSheet.en(ark)} names the columns, as you have chosen, and its numbers are not counted. Choose 0 if no row does.`,
    'ambulant-ved-siden': ({ antal }) =>
      `Where outpatient treatment is given beside any treatment, it is not added. This applies to ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
  },
}
