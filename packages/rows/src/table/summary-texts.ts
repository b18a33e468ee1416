/** The sentences of an account. */
import { counted } from '@screeningsmodel/core'
import type { Language } from '../language.js'
import { columnLetters } from '../workbook/letters.js'
import { shown } from './shown.js'
import type { Bemaerkning, LaestTabel, Redegoerelse, Sted, Total, Udeladt } from './account.js'

function listed(items: readonly (string | number)[], and: string): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${and} ${String(items.at(-1))}`
}

const rows = (first: number, last: number) =>
  first === last ? String(first) : `${String(first)}–${String(last)}`

const cell = ({ raekke, kolonne }: Sted) =>
  kolonne === undefined ? String(raekke) : `${columnLetters(kolonne)}${String(raekke)}`

export const texts = {
  da: {
    read: (fil: string, kommuner: number, aar: readonly number[]) =>
      kommuner === 0
        ? `I ${fil} er der ingen rækker, der kan bruges.`
        : `Læst af ${fil}: ${String(kommuner)} ${kommuner === 1 ? 'kommune' : 'kommuner'}, ${listed(aar, 'og')}.`,
    table: (
      { ark, overskrift, foersteRaekke, sidsteRaekke, faelles }: LaestTabel,
      kolonner: string,
    ) =>
      `Arket »${ark}«, overskrift i række ${listed(overskrift, 'og')}, tal i række ${rows(foersteRaekke, sidsteRaekke)}${faelles === '' || faelles === 'antal' ? '' : ` (alle tal: ${faelles})`}. ${kolonner}.`,
    passedOver: (sheets: readonly string[]) => `Ikke læst: ${listed(sheets, 'og')}.`,
    why: { skjult: 'skjult', tomt: 'tomt', 'ingen-tabel': 'ingen tabel', fravalgt: 'fravalgt' },
    more: (left: number) => `… og ${String(left)} til.`,
    total: ({ navn, sted, kontrolleret, ukontrolleret, afvigelser }: Total) =>
      `${navn === '' ? 'Rækken uden navn' : `»${navn}«`} (${sted.kolonne === undefined ? `række ${String(sted.raekke)}` : `kolonne ${columnLetters(sted.kolonne)}`}) er en sum og tælles ikke med. ${
        afvigelser.length > 0
          ? `Den passer ikke med rækkerne: ${afvigelser.map((one) => `${cell(one.sted)} er ${String(one.staar)}, men rækkerne giver ${String(one.sum)}`).join('; ')}.`
          : kontrolleret === 0
            ? 'Den kan ikke kontrolleres.'
            : ukontrolleret === 0
              ? 'Den passer med rækkerne.'
              : 'Den passer med rækkerne, hvor den kan kontrolleres.'
      }`,
    name: (navn: string, sted: Sted, forslag: string | undefined) =>
      `»${navn}« (række ${String(sted.raekke)}${forslag === undefined ? '' : `; måske ${forslag}`})`,
    unlisted: (names: readonly string[]) =>
      `Ikke blandt de kommuner, der er angivet: ${names.join(', ')}.`,
    unknown: (names: readonly string[], more: number) =>
      `Ikke navne på danske kommuner: ${names.join(', ')}${more > 0 ? ` og ${String(more)} til` : ''}.`,
    corrected: ({ navn, kommune, sted }: Redegoerelse['rettedeNavne'][number]) =>
      `»${navn}« (række ${String(sted.raekke)}) læses som ${kommune}, som du har valgt.`,
    left: ({ sted, kode, navn }: Udeladt) =>
      `Række ${String(sted.raekke)}${navn === '' ? '' : ` (»${navn}«)`} er ikke med: ${leftOut.da[kode]}.`,
    notKnown: (count: number) => `${counted('da', count, 'Ét tal', 'tal')} er ikke oplyst.`,
    remark: ({ kode, vaerdier }: Bemaerkning) => remarks.da[kode](vaerdier),
  },
  en: {
    read: (fil: string, kommuner: number, aar: readonly number[]) =>
      kommuner === 0
        ? `No row of ${fil} can be used.`
        : `Read from ${fil}: ${String(kommuner)} ${kommuner === 1 ? 'municipality' : 'municipalities'}, ${listed(aar, 'and')}.`,
    table: (
      { ark, overskrift, foersteRaekke, sidsteRaekke, faelles }: LaestTabel,
      kolonner: string,
    ) =>
      `Sheet “${ark}”, headings in ${overskrift.length === 1 ? 'row' : 'rows'} ${listed(overskrift, 'and')}, numbers in ${foersteRaekke === sidsteRaekke ? 'row' : 'rows'} ${rows(foersteRaekke, sidsteRaekke)}${faelles === '' || faelles === 'antal' ? '' : ` (all numbers: ${faelles})`}. ${kolonner}.`,
    passedOver: (sheets: readonly string[]) => `Not read: ${listed(sheets, 'and')}.`,
    why: { skjult: 'hidden', tomt: 'empty', 'ingen-tabel': 'no table', fravalgt: 'not chosen' },
    more: (left: number) => `… and ${String(left)} more.`,
    total: ({ navn, sted, kontrolleret, ukontrolleret, afvigelser }: Total) =>
      `${navn === '' ? 'The row without a name' : `“${navn}”`} (${sted.kolonne === undefined ? `row ${String(sted.raekke)}` : `column ${columnLetters(sted.kolonne)}`}) is a sum and is not counted. ${
        afvigelser.length > 0
          ? `It does not agree with the rows: ${afvigelser.map((one) => `${cell(one.sted)} is ${String(one.staar)}, but the rows give ${String(one.sum)}`).join('; ')}.`
          : kontrolleret === 0
            ? 'It cannot be checked.'
            : ukontrolleret === 0
              ? 'It agrees with the rows.'
              : 'It agrees with the rows where it can be checked.'
      }`,
    name: (navn: string, sted: Sted, forslag: string | undefined) =>
      `“${navn}” (row ${String(sted.raekke)}${forslag === undefined ? '' : `; perhaps ${forslag}`})`,
    unlisted: (names: readonly string[]) =>
      `Not among the municipalities that were listed: ${names.join(', ')}.`,
    unknown: (names: readonly string[], more: number) =>
      `Not names of Danish municipalities: ${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}.`,
    corrected: ({ navn, kommune, sted }: Redegoerelse['rettedeNavne'][number]) =>
      `“${navn}” (row ${String(sted.raekke)}) is read as ${kommune}, as you have chosen.`,
    left: ({ sted, kode, navn }: Udeladt) =>
      `Row ${String(sted.raekke)}${navn === '' ? '' : ` (“${navn}”)`} is left out: ${leftOut.en[kode]}.`,
    notKnown: (count: number) =>
      `${counted('en', count, 'One number is', 'numbers are')} not known.`,
    remark: ({ kode, vaerdier }: Bemaerkning) => remarks.en[kode](vaerdier),
  },
} as const

const leftOut: Readonly<Record<Language, Readonly<Record<Udeladt['kode'], string>>>> = {
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
    'ubrugt-indsats': 'the kind of treatment is no part of the report',
    gruppe: 'a heading of the rows below it',
    gennemsnit: 'a mean, a share or the like',
    'andet-antal': 'another number than a municipality’s',
  },
}

type Values = Bemaerkning['vaerdier']

const remarks: Readonly<
  Record<Language, Readonly<Record<Bemaerkning['kode'], (values: Values) => string>>>
> = {
  da: {
    'skjulte-raekker': ({ antal, ark }) =>
      `${counted('da', antal, 'Én skjult række', 'skjulte rækker')} i arket »${shown(ark)}« er med.`,
    'skjulte-kolonner': ({ kolonner, ark }) =>
      `Tal i skjulte kolonner i arket »${shown(ark)}« er med (${shown(kolonner)}).`,
    'navn-ovenfra': ({ antal, ark }) =>
      `${counted('da', antal, 'Én tom celle', 'tomme celler')} i arket »${shown(ark)}« er læst som cellen ovenover.`,
    'skrevne-tal': ({ celler, flere, ark }) =>
      `Tal med ord eller tegn ved siden af i arket »${shown(ark)}« er læst som tal: ${shown(celler)}${flere === undefined ? '' : ` og ${shown(flere)} til`}. Ret dem i arket, hvis de skal forstås anderledes.`,
    'tabel-fravalgt': ({ ark, raekke }) =>
      `Tabellen med overskrift i række ${shown(raekke)} i arket »${shown(ark)}« bruges ikke, som du har valgt.`,
    'ens-tal-flere-steder': ({ et, andet }) =>
      `De samme tal står flere steder (${shown(et)} og ${shown(andet)}). De er talt med én gang.`,
    'indsats-mangler': ({ indsats }) =>
      `Der er ingen tal for ${indsats === 'doegn' ? 'døgnbehandling' : 'behandling i alt'}.`,
    'lig-summen': ({ navn, ark, raekke }) =>
      `»${shown(navn)}« (række ${shown(raekke)} i arket »${shown(ark)}«) er lig summen af alle de andre. Den er talt med.`,
    'ingen-antal': ({ ark, kolonner }) =>
      `Andele, gennemsnit og lignende i arket »${shown(ark)}« bruges ikke: kolonne ${shown(kolonner)}.`,
    'i-alt-kolonne': ({ kolonne, navn, passer }) =>
      `Kolonne ${shown(kolonne)} (»${shown(navn)}«) bruges ikke i rapporten.${passer === 1 ? ' Den er den samme som behandling i alt.' : ''}`,
    'aar-mangler-i-kolonner': ({ aar, ark }) =>
      `I arket »${shown(ark)}« er der ikke kolonner for begge indsatser i ${shown(aar)}.`,
    'lagt-sammen': ({ antal }) =>
      `Behandling i alt er ambulant og døgn lagt sammen, som du har valgt. Det gælder ${shown(antal)} tal.`,
    'ikke-lagt-sammen': ({ antal }) =>
      `Hvor enten ambulant eller døgn mangler, er behandling i alt ikke oplyst. Det gælder ${shown(antal)} tal.`,
    'dele-lagt-sammen': ({ antal }) =>
      `${counted('da', antal, 'Ét tal', 'tal')} er lagt sammen af dele, som du har valgt. En kvinde, der er talt med i flere dele, er talt flere gange.`,
    'anden-region': ({ navne, flere, region }) =>
      `${shown(navne)}${flere === undefined ? '' : ` og ${shown(flere)} til`} hører ikke til Region ${shown(region)}. Tallene er talt med.`,
    'ambulant-ved-siden': ({ antal }) =>
      `Hvor ambulant står ved siden af behandling i alt, er det ikke lagt til. Det gælder ${shown(antal)} tal.`,
  },
  en: {
    'skjulte-raekker': ({ antal, ark }) =>
      `${counted('en', antal, 'One hidden row', 'hidden rows')} of the sheet “${shown(ark)}” ${antal === 1 ? 'is' : 'are'} counted.`,
    'skjulte-kolonner': ({ kolonner, ark }) =>
      `Numbers in hidden columns of the sheet “${shown(ark)}” are counted (${shown(kolonner)}).`,
    'navn-ovenfra': ({ antal, ark }) =>
      `${counted('en', antal, 'One empty cell', 'empty cells')} of the sheet “${shown(ark)}” ${antal === 1 ? 'is read as the cell above it' : 'are read as the cell above them'}.`,
    'skrevne-tal': ({ celler, flere, ark }) =>
      `Numbers with words or marks beside them in the sheet “${shown(ark)}” are read as numbers: ${shown(celler)}${flere === undefined ? '' : ` and ${shown(flere)} more`}. Correct them in the sheet if they mean something else.`,
    'tabel-fravalgt': ({ ark, raekke }) =>
      `The table with headings in row ${shown(raekke)} of the sheet “${shown(ark)}” is not used, as you have chosen.`,
    'ens-tal-flere-steder': ({ et, andet }) =>
      `The same numbers stand in several places (${shown(et)} and ${shown(andet)}). They are counted once.`,
    'indsats-mangler': ({ indsats }) =>
      `There are no numbers of ${indsats === 'doegn' ? 'residential treatment' : 'any treatment'}.`,
    'lig-summen': ({ navn, ark, raekke }) =>
      `“${shown(navn)}” (row ${shown(raekke)} of the sheet “${shown(ark)}”) equals the sum of all the others. It is counted.`,
    'ingen-antal': ({ ark, kolonner }) =>
      `Shares, means and the like of the sheet “${shown(ark)}” are not used: column ${shown(kolonner)}.`,
    'i-alt-kolonne': ({ kolonne, navn, passer }) =>
      `Column ${shown(kolonne)} (“${shown(navn)}”) is not used in the report.${passer === 1 ? ' It is the same as any treatment.' : ''}`,
    'aar-mangler-i-kolonner': ({ aar, ark }) =>
      `The sheet “${shown(ark)}” has no columns of both kinds of treatment in ${shown(aar)}.`,
    'lagt-sammen': ({ antal }) =>
      `Any treatment is outpatient and residential treatment added up, as you have chosen. That goes for ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
    'ikke-lagt-sammen': ({ antal }) =>
      `Where outpatient or residential treatment is missing, any treatment is not known. That goes for ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
    'dele-lagt-sammen': ({ antal }) =>
      `${counted('en', antal, 'One number is', 'numbers are')} added up of parts, as you have chosen. A woman who is counted in several parts is counted several times.`,
    'anden-region': ({ navne, flere, region }) =>
      `${shown(navne)}${flere === undefined ? '' : ` and ${shown(flere)} more`} ${flere === undefined && !String(navne).includes(',') ? 'does' : 'do'} not belong to Region ${shown(region)}. The numbers are counted.`,
    'ambulant-ved-siden': ({ antal }) =>
      `Where outpatient treatment stands beside any treatment, it is not added. That goes for ${shown(antal)} ${antal === 1 ? 'number' : 'numbers'}.`,
  },
}
