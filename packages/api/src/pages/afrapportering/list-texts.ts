/** The words about the lists beside the counts on »Sådan læser vi dit ark«: cases, and tilbud. */
import {
  listed,
  rowsIn,
  withoutFacts,
  type ListName,
  type ListTable,
} from '@screeningsmodel/rows/opgoerelser'
import { both } from '../kit/texts/both.js'
import type { Place } from './place-texts.js'

const namesOf = {
  da: (sheets: readonly string[]) =>
    listed(
      sheets.map((name) => `»${name}«`),
      'og',
    ),
  en: (sheets: readonly string[]) =>
    listed(
      sheets.map((name) => `“${name}”`),
      'and',
    ),
}
const inSheets = {
  da: (sheets: readonly string[]) => (sheets.length === 0 ? '' : ` i ${namesOf.da(sheets)}`),
  en: (sheets: readonly string[]) => (sheets.length === 0 ? '' : ` in ${namesOf.en(sheets)}`),
}

const sumsOf = {
  sager: {
    da: (count: number) => (count === 1 ? 'en sag' : 'sager'),
    en: (count: number) => (count === 1 ? 'a case' : 'cases'),
  },
  tilbud: {
    da: (count: number) => (count === 1 ? 'et tilbud' : 'tilbud'),
    en: () => 'a tilbud',
  },
}

export const listTexts = {
  listTitle: {
    sager: both('Sagerne', 'The cases'),
    tilbud: both('Tilbuddene', 'The tilbud'),
  },
  listRead: both(
    (rows: string) => `${rows} er læst.`,
    (rows: string) => `${rows} read.`,
  ),
  listSums: both(
    (list: ListName, rows: readonly Place[]) =>
      `${rowsIn(rows, 'da')} er ${rows.length === 1 ? 'en sum' : 'summer'} og tæller ikke med som ${sumsOf[list].da(rows.length)}.`,
    (list: ListName, rows: readonly Place[]) =>
      `${rowsIn(rows, 'en')} ${rows.length === 1 ? 'is a sum and is' : 'are sums and are'} not counted as ${sumsOf[list].en(rows.length)}.`,
  ),
  listWithoutFacts: withoutFacts,
  listSheets: both(
    (sheets: readonly ListTable[]) =>
      `Arkene er læst sammen: ${listed(
        sheets.map(({ ark, raekker }) => `»${ark}« (${String(raekker)})`),
        'og',
      )}.`,
    (sheets: readonly ListTable[]) =>
      `The sheets are read together: ${listed(
        sheets.map(({ ark, raekker }) => `“${ark}” (${String(raekker)})`),
        'and',
      )}.`,
  ),
  /** @param sheets the sheets without such a column; none if that is all of them */
  saidBySheets: {
    aar: both(
      (sheets: readonly string[]) =>
        `Året er taget fra arkets navn, fordi der ingen kolonne er med det${inSheets.da(sheets)}.`,
      (sheets: readonly string[]) =>
        `The year is taken from the name of the sheet, since no column holds it${inSheets.en(sheets)}.`,
    ),
    kommune: both(
      (sheets: readonly string[]) =>
        `Kommunen er taget fra arkets navn, fordi der ingen kolonne er med den${inSheets.da(sheets)}.`,
      (sheets: readonly string[]) =>
        `The municipality is taken from the name of the sheet, since no column holds it${inSheets.en(sheets)}.`,
    ),
  },
  allSheets: both(
    (names: readonly string[]) => `Arkene ${namesOf.da(names)} sammen`,
    (names: readonly string[]) => `The sheets ${namesOf.en(names)} together`,
  ),
  onlySheet: both(
    (name: string) => `Kun arket »${name}«`,
    (name: string) => `Only the sheet “${name}”`,
  ),
  listHeading: both(
    (row: number) => `Overskriften står i række ${String(row)}.`,
    (row: number) => `The heading is in row ${String(row)}.`,
  ),
  listQuestion: {
    'ukendte-kolonner': both(
      'Vi kender højst én af kolonnerne. Skriv, hvilken række der er overskriften, eller vælg, hvad kolonnerne er.',
      'We recognise at most one of the columns. Write which row names them, or choose what the columns are.',
    ),
    'flere-ark': both(
      'Flere ark har kolonner, som vi kender. Vælg, hvad der skal læses.',
      'Several sheets have columns that we recognise. Choose what is to be read.',
    ),
    'dobbelte-kolonner': both(
      'Flere kolonner er den samme oplysning. Vælg den, der skal bruges. De andre bruges ikke.',
      'Several columns are the same fact. Choose the one that is to be used. The others are not used.',
    ),
    'ingen-raekker': both(
      'Der er ingen rækker under overskriften. Skriv, hvilken række der er overskriften.',
      'There are no rows below the heading. Write which row is the heading.',
    ),
  },
  listSheet: both('Ark, der skal læses', 'The sheet to be read'),
  listHeadingHint: both(
    'Lad feltet stå tomt, hvis overskriften er fundet rigtigt. Skriv 0, hvis der ingen er.',
    'Leave the field empty if the heading was found correctly. Write 0 if there is none.',
  ),
}
