/**
 * Texts about rows and files, in both languages: what is wrong with lines, columns and cells. The codes
 * are stable. Texts about the facts of a row come from the core.
 */
import type { Language, Text } from '@screeningsmodel/core'

export type Values = Readonly<Record<string, string | number | undefined>>
type RowText = Readonly<Record<Language, (values: Values) => string>>

const fixed = (da: string, en: string): RowText => ({ da: () => da, en: () => en })
const shown = (value: string | number | undefined) => String(value ?? '')

/** The kind of problem that stands in the place of a row. */
export const refusedRow = {
  kind: 'afvist-raekke',
  title: { da: 'Rækken er ikke vurderet', en: 'The row was not screened' },
  detail: {
    da: 'Ret rækken dér, hvor »errors« peger. De andre rækker er ikke påvirket.',
    en: 'Correct the row where “errors” points. The other rows are not affected.',
  },
} as const satisfies { kind: string; title: Text; detail: Text }

export const rowTexts = {
  'tom-fil': fixed('Filen er tom.', 'The file is empty.'),
  'ingen-raekker': fixed(
    'Filen har kolonnenavne, men ingen rækker.',
    'The file has column names, but no rows.',
  ),
  'ukendt-kolonne': {
    da: ({ kolonne, forslag }) =>
      `Navnet på kolonne ${shown(kolonne)} passer ikke til nogen oplysning, der læses her. ${forslag === undefined ? 'Fjern kolonnen, eller ret navnet.' : `Mente du »${shown(forslag)}«?`}`,
    en: ({ kolonne, forslag }) =>
      `The name of column ${shown(kolonne)} fits none of the facts that are read here. ${forslag === undefined ? 'Remove the column, or correct its name.' : `Did you mean “${shown(forslag)}”?`}`,
  },
  'dobbelt-kolonne': {
    da: ({ kolonne, foerst, sti }) =>
      `Kolonne ${shown(kolonne)} er den samme oplysning som kolonne ${shown(foerst)} (»${shown(sti)}«). Fjern den ene.`,
    en: ({ kolonne, foerst, sti }) =>
      `Column ${shown(kolonne)} is the same fact as column ${shown(foerst)} (“${shown(sti)}”). Remove one of them.`,
  },
  'forkert-skilletegn': fixed(
    'Første linje kan ikke deles i de kolonner, der læses her. Adskil kolonnerne med semikolon, komma eller tabulator, og skriv deres navne i første linje.',
    'The first line cannot be divided into the columns that are read here. Separate the columns by semicolons, commas or tabs, and write their names in the first line.',
  ),
  'cpr-i-overskrift': {
    da: ({ kolonne }) =>
      `Navnet på kolonne ${shown(kolonne)} ligner et CPR-nummer. Filen skal være anonym og have kolonnenavne i første linje.`,
    en: ({ kolonne }) =>
      `The name of column ${shown(kolonne)} looks like a CPR number. The file must be anonymous and have column names in its first line.`,
  },
  'ikke-liste': fixed(
    'Filen skal være en JSON-liste: [ { … }, { … } ]. Er der et objekt pr. linje, så læs den som NDJSON.',
    'The file must be a JSON array: [ { … }, { … } ]. If it holds one object per line, read it as NDJSON.',
  ),
  'ugyldig-json': {
    da: ({ kolonne }) =>
      `Linjen er ikke gyldig JSON${kolonne === undefined ? '' : `; den går galt ved tegn ${shown(kolonne)}`}. Skriv ét objekt pr. linje.`,
    en: ({ kolonne }) =>
      `The line is not valid JSON${kolonne === undefined ? '' : `; it breaks at character ${shown(kolonne)}`}. Write one object per line.`,
  },
  'afbrudt-json': fixed(
    'Listen er ikke gyldig JSON herfra, og resten af filen er ikke læst. Ret den, og læs filen igen.',
    'The array is not valid JSON from here, and the rest of the file was not read. Correct it and read the file again.',
  ),
  'for-lang-linje': {
    da: ({ maksimum }) => `Linjen er for lang; højst ${shown(maksimum)} tegn er tilladt.`,
    en: ({ maksimum }) =>
      `The line is too long; at most ${shown(maksimum)} characters are allowed.`,
  },
  'for-stor-fil': {
    da: ({ maksimum }) =>
      `Indholdet er for stort; højst ${shown(maksimum)} MB er tilladt. Resten er ikke læst. Del det op.`,
    en: ({ maksimum }) =>
      `The content is too large; at most ${shown(maksimum)} MB is allowed. The rest was not read. Divide it.`,
  },
  'ulukket-citat': fixed(
    'Et anførselstegn åbner en celle, men lukker den ikke. Fjern det, eller skriv et til.',
    'A quotation mark opens a cell, but does not close it. Remove it, or write another one.',
  ),
  'for-mange-celler': {
    da: ({ celler, kolonner }) =>
      `Rækken har ${shown(celler)} celler, men filen har ${shown(kolonner)} kolonner. Står der et skilletegn i et tal eller en tekst, så sæt cellen i anførselstegn.`,
    en: ({ celler, kolonner }) =>
      `The row has ${shown(celler)} cells, but the file has ${shown(kolonner)} columns. If a separator stands within a number or a text, put the cell in quotation marks.`,
  },
  'celle-uden-kolonne': {
    da: ({ kolonne }) => `Kolonne ${shown(kolonne)} har intet navn, men cellen er udfyldt.`,
    en: ({ kolonne }) => `Column ${shown(kolonne)} has no name, but the cell is filled in.`,
  },
  'tvetydigt-tal': fixed(
    'Tallet kan læses på to måder: med decimaler eller med tusindtalsskilletegn. Skriv det uden skilletegn.',
    'The number can be read in two ways: with decimals or with a thousands separator. Write it without separators.',
  ),
  'ikke-regneark': fixed(
    'Filen er ikke en XLSX-fil, eller den er beskadiget. Gem den igen fra regnearket, eller brug CSV.',
    'The file is not an XLSX file, or it is damaged. Save it again from the spreadsheet, or use CSV.',
  ),
  'for-stort-regneark': fixed(
    'Regnearket er for stort. Behold kun de celler, der skal læses, eller brug CSV.',
    'The spreadsheet is too large. Keep only the cells that are to be read, or use CSV.',
  ),
  'laes-fejl': fixed(
    'Filen kan ikke læses længere, og resten er ikke vurderet.',
    'The file cannot be read any further, and the rest was not screened.',
  ),
} as const satisfies Record<string, RowText>

export type RowErrorCode = keyof typeof rowTexts
