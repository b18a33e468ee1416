/** The sentences of an account. */
import { counted } from '@screeningsmodel/core'
import { columnLetters } from '../../support/letters.js'
import { capital, inSheet, listed, ofSheet, rowWord, shownNumber } from '../../support/shown.js'
import type { Bemaerkning, LaestTabel, Sted, Total, Udeladt } from '../account.js'
import { leftOut, remarks } from './remark-texts.js'

const rows = (first: number, last: number) =>
  first === last ? String(first) : `${String(first)}–${String(last)}`

const cell = ({ raekke, kolonne }: Sted) =>
  kolonne === undefined ? String(raekke) : `${columnLetters(kolonne)}${String(raekke)}`

/** A place; its sheet is named only if several were read. */
export type Place = Omit<Sted, 'ark'> & { readonly ark: string | undefined }
type At<T extends { readonly sted: Sted }> = Omit<T, 'sted'> & { readonly sted: Place }

/** Rows of a sheet; those in `flere` are only counted. */
export interface Rows extends Pick<Place, 'ark'> {
  readonly raekker: readonly number[]
  readonly flere: number
}

/** What happens to the numbers of a name that is not a municipality. */
const countedAs = {
  da: (names: number) =>
    names === 1
      ? 'Navnet er talt med som en kommune.'
      : 'Hvert navn er talt med som en kommune for sig.',
  en: (names: number) =>
    names === 1
      ? 'The name is counted as a municipality.'
      : 'Each name is counted as a municipality of its own.',
}
const notUsed = {
  da: 'Tallene kan ikke bruges i rapporten.',
  en: 'The numbers cannot be used in the report.',
}

/** Where the headings are; at the beginning of the sentence, if no sheet is named. */
const headings = {
  da: (rows: readonly number[], ark: string | undefined) => {
    const words =
      rows.length === 0 ? 'ingen overskrift' : `overskrift i række ${listed(rows, 'og')}`
    return ark === undefined ? capital(words) : words
  },
  en: (rows: readonly number[], ark: string | undefined) => {
    const words =
      rows.length === 0
        ? 'no headings'
        : `headings in ${rowWord(rows.length)} ${listed(rows, 'and')}`
    return ark === undefined ? capital(words) : words
  },
} as const

export const texts = {
  da: {
    read: (fil: string, kommuner: number, aar: readonly number[]) =>
      kommuner === 0
        ? `I ${fil} er der ingen rækker, der kan bruges.`
        : `Læst af ${fil}: ${String(kommuner)} ${kommuner === 1 ? 'kommune' : 'kommuner'}, ${listed(aar, 'og')}.`,
    table: (
      { overskrift, foersteRaekke, sidsteRaekke, faelles }: LaestTabel,
      ark: string | undefined,
      kolonner: string,
    ) =>
      `${ark === undefined ? '' : `${capital(inSheet.da(ark))}, `}${headings.da(overskrift, ark)}, tal i række ${rows(foersteRaekke, sidsteRaekke)}${faelles === '' || faelles === 'antal' ? '' : ` (alle tal: ${faelles})`}. ${kolonner}.`,
    passedOver: (sheets: readonly string[]) => `Ikke læst: ${listed(sheets, 'og')}.`,
    why: { skjult: 'skjult', tomt: 'tomt', 'ingen-tabel': 'ingen tabel', fravalgt: 'fravalgt' },
    more: (left: number) => `… og ${String(left)} til.`,
    total: ({ navn, sted, kontrolleret, ukontrolleret, afvigelser }: At<Total>) =>
      `${navn === '' ? 'Rækken uden navn' : `»${navn}«`} (${sted.kolonne === undefined ? `række ${String(sted.raekke)}` : `kolonne ${columnLetters(sted.kolonne)}`}${ofSheet.da(sted)}) er en sum og tælles ikke med. ${
        afvigelser.length > 0
          ? `Den passer ikke med rækkerne: ${afvigelser.map((one) => `${cell(one.sted)} er ${shownNumber(one.staar, 'da')}, men rækkerne giver ${shownNumber(one.sum, 'da')}`).join('; ')}.`
          : kontrolleret === 0
            ? 'Den kan ikke kontrolleres.'
            : ukontrolleret === 0
              ? 'Den passer med rækkerne.'
              : 'Den passer med rækkerne, hvor den kan kontrolleres.'
      }`,
    name: (navn: string, steder: readonly Rows[], forslag?: string) =>
      `»${navn}« (${listed(
        steder.map(
          ({ ark, raekker, flere }) =>
            `række ${listed([...raekker, ...(flere > 0 ? [`${String(flere)} til`] : [])], 'og')}${ofSheet.da({ ark })}`,
        ),
        'og',
      )}${forslag === undefined ? '' : `; måske ${forslag}`})`,
    unlisted: (names: readonly string[], more: number) =>
      `Ikke blandt de kommuner, der er angivet: ${names.join(', ')}${more > 0 ? ` og ${String(more)} til` : ''}. ${notUsed.da}`,
    unknown: (names: readonly string[], more: number, isCounted: boolean) =>
      `Ikke navne på danske kommuner: ${names.join(', ')}${more > 0 ? ` og ${String(more)} til` : ''}. ${isCounted ? countedAs.da(names.length) : notUsed.da}`,
    corrected: (name: string, kommune: string, isChosen: boolean) =>
      `${name} læses som ${kommune}${isChosen ? ', som du har valgt' : ''}.`,
    left: ({ sted, kode, navn }: At<Udeladt>) =>
      `Række ${String(sted.raekke)}${ofSheet.da(sted)}${navn === '' ? '' : ` (»${navn}«)`} er ikke med: ${leftOut.da[kode]}.`,
    notKnown: (count: number) => `${counted('da', count, 'Ét tal', 'tal')} er ikke oplyst.`,
    remark: ({ kode, vaerdier }: Bemaerkning) => remarks.da[kode](vaerdier),
  },
  en: {
    read: (fil: string, kommuner: number, aar: readonly number[]) =>
      kommuner === 0
        ? `No row of ${fil} can be used.`
        : `Read from ${fil}: ${String(kommuner)} ${kommuner === 1 ? 'municipality' : 'municipalities'}, ${listed(aar, 'and')}.`,
    table: (
      { overskrift, foersteRaekke, sidsteRaekke, faelles }: LaestTabel,
      ark: string | undefined,
      kolonner: string,
    ) =>
      `${ark === undefined ? '' : `Sheet “${ark}”, `}${headings.en(overskrift, ark)}, numbers in ${rowWord(sidsteRaekke - foersteRaekke + 1)} ${rows(foersteRaekke, sidsteRaekke)}${faelles === '' || faelles === 'antal' ? '' : ` (all numbers: ${faelles})`}. ${kolonner}.`,
    passedOver: (sheets: readonly string[]) => `Not read: ${listed(sheets, 'and')}.`,
    why: { skjult: 'hidden', tomt: 'empty', 'ingen-tabel': 'no table', fravalgt: 'not chosen' },
    more: (left: number) => `… and ${String(left)} more.`,
    total: ({ navn, sted, kontrolleret, ukontrolleret, afvigelser }: At<Total>) =>
      `${navn === '' ? 'The row without a name' : `“${navn}”`} (${sted.kolonne === undefined ? `row ${String(sted.raekke)}` : `column ${columnLetters(sted.kolonne)}`}${ofSheet.en(sted)}) is a sum and is not counted. ${
        afvigelser.length > 0
          ? `It does not agree with the rows: ${afvigelser.map((one) => `${cell(one.sted)} is ${shownNumber(one.staar, 'en')}, but the rows give ${shownNumber(one.sum, 'en')}`).join('; ')}.`
          : kontrolleret === 0
            ? 'It cannot be checked.'
            : ukontrolleret === 0
              ? 'It agrees with the rows.'
              : 'It agrees with the rows where it can be checked.'
      }`,
    name: (navn: string, steder: readonly Rows[], forslag?: string) =>
      `“${navn}” (${listed(
        steder.map(
          ({ ark, raekker, flere }) =>
            `${rowWord(raekker.length + flere)} ${listed([...raekker, ...(flere > 0 ? [`${String(flere)} more`] : [])], 'and')}${ofSheet.en({ ark })}`,
        ),
        'and',
      )}${forslag === undefined ? '' : `; perhaps ${forslag}`})`,
    unlisted: (names: readonly string[], more: number) =>
      `Not among the municipalities that were listed: ${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}. ${notUsed.en}`,
    unknown: (names: readonly string[], more: number, isCounted: boolean) =>
      `Not names of Danish municipalities: ${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}. ${isCounted ? countedAs.en(names.length) : notUsed.en}`,
    corrected: (name: string, kommune: string, isChosen: boolean) =>
      `${name} is read as ${kommune}${isChosen ? ', as you have chosen' : ''}.`,
    left: ({ sted, kode, navn }: At<Udeladt>) =>
      `Row ${String(sted.raekke)}${ofSheet.en(sted)}${navn === '' ? '' : ` (“${navn}”)`} is left out: ${leftOut.en[kode]}.`,
    notKnown: (count: number) =>
      `${counted('en', count, 'One number is', 'numbers are')} not known.`,
    remark: ({ kode, vaerdier }: Bemaerkning) => remarks.en[kode](vaerdier),
  },
} as const
