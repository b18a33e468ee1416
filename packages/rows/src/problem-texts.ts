/**
 * What is said of rows and files, in both languages. The codes are stable. What a row says of its facts
 * comes from the core; here is only what belongs to lines, columns and cells.
 */
import type { Language, Text } from '@screeningsmodel/core'
import { columnLetters } from './workbook/letters.js'

export type Values = Readonly<Record<string, string | number | undefined>>
type RowText = Readonly<Record<Language, (values: Values) => string>>

const fixed = (da: string, en: string): RowText => ({ da: () => da, en: () => en })
/** A column by its letters, as a spreadsheet names it. */
const column = (number: string | number | undefined) => columnLetters(Number(number ?? 0))
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

/** A table in a form that is not read here. */
function saveAs(da: string, en: string): RowText {
  return fixed(
    `Filen er ${da}. Åbn den, og gem den som XLSX.`,
    `The file is ${en}. Open it, and save it as XLSX.`,
  )
}

function place(
  ark: string | number | undefined,
  raekke: string | number | undefined,
  kolonne: string | number | undefined,
  language: Language,
): string {
  if (ark === undefined || raekke === undefined) return ''
  const cell = `${column(kolonne)}${shown(raekke)}`
  return language === 'da'
    ? ` (arket »${shown(ark)}«, celle ${cell})`
    : ` (sheet “${shown(ark)}”, cell ${cell})`
}

export const rowTexts = {
  'tom-fil': fixed('Filen er tom.', 'The file is empty.'),
  'ingen-raekker': fixed(
    'Filen har kolonnenavne, men ingen rækker.',
    'The file has column names, but no rows.',
  ),
  'ukendt-kolonne': {
    da: ({ kolonne, navn, forslag, kendte }) =>
      `Kolonne ${column(kolonne)}${navn === undefined ? '' : ` (»${navn}«)`} er ikke en oplysning, der læses her. ${forslag === undefined ? 'Fjern kolonnen, eller ret navnet.' : `Mente du »${forslag}«?`}${kendte === undefined ? '' : ` Kolonnerne kan hedde: ${kendte}.`}`,
    en: ({ kolonne, navn, forslag, kendte }) =>
      `Column ${column(kolonne)}${navn === undefined ? '' : ` (“${navn}”)`} is none of the facts that are read here. ${forslag === undefined ? 'Remove the column, or correct its name.' : `Did you mean “${forslag}”?`}${kendte === undefined ? '' : ` The columns can be called: ${kendte}.`}`,
  },
  'flere-fejl': {
    da: ({ antal }) => `Der er ${shown(antal)} fejl mere af samme slags i filen.`,
    en: ({ antal }) => `There are ${shown(antal)} more such errors in the file.`,
  },
  'for-mange-kolonner': {
    da: ({ kolonner, maksimum }) =>
      `Filen har ${shown(kolonner)} kolonner; højst ${shown(maksimum)} kan læses. Står der ét navn i hver kolonne, og er det rigtige skilletegn brugt?`,
    en: ({ kolonner, maksimum }) =>
      `The file has ${shown(kolonner)} columns; at most ${shown(maksimum)} can be read. Does each column have one name, and is the right separator used?`,
  },
  'dobbelt-kolonne': {
    da: ({ kolonne, foerst, sti }) =>
      `Kolonne ${column(kolonne)} er den samme oplysning som kolonne ${column(foerst)} (»${shown(sti)}«). Fjern den ene.`,
    en: ({ kolonne, foerst, sti }) =>
      `Column ${column(kolonne)} is the same fact as column ${column(foerst)} (“${shown(sti)}”). Remove one of them.`,
  },
  'dobbelt-noegle': fixed(
    'Den samme oplysning står to gange i objektet. Fjern den ene.',
    'The same fact stands twice in the object. Remove one of them.',
  ),
  'forkert-skilletegn': fixed(
    'Første linje kan ikke deles i de kolonner, der læses her. Adskil kolonnerne med semikolon, komma eller tabulator, og skriv deres navne i første linje.',
    'The first line cannot be divided into the columns that are read here. Separate the columns by semicolons, commas or tabs, and write their names in the first line.',
  ),
  'cpr-i-overskrift': {
    da: ({ kolonne }) =>
      `Navnet på kolonne ${column(kolonne)} ligner et CPR-nummer. Filen skal være anonym og have kolonnenavne i første linje.`,
    en: ({ kolonne }) =>
      `The name of column ${column(kolonne)} looks like a CPR number. The file must be anonymous and have column names in its first line.`,
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
    da: ({ kolonne }) => `Kolonne ${column(kolonne)} har intet navn, men cellen er udfyldt.`,
    en: ({ kolonne }) => `Column ${column(kolonne)} has no name, but the cell is filled in.`,
  },
  'tvetydigt-tal': fixed(
    'Tallet kan læses på to måder: med decimaler eller med tusindtalsskilletegn. Skriv det uden skilletegn.',
    'The number can be read in two ways: with decimals or with a thousands separator. Write it without separators.',
  ),
  'fejl-i-celle': fixed(
    'Cellen indeholder en fejl fra regnearket, for eksempel #N/A eller #REF!. Ret formlen, eller skriv tallet.',
    'The cell holds an error of the spreadsheet, such as #N/A or #REF!. Correct the formula, or write the number.',
  ),
  'formel-uden-vaerdi': fixed(
    'Cellen indeholder en formel, som ikke er regnet ud. Åbn filen i regnearket, gem den igen, og prøv så igen.',
    'The cell holds a formula that was never computed. Open the file in the spreadsheet, save it, and try again.',
  ),
  'dato-i-celle': fixed(
    'Cellen indeholder en dato. Skriv et tal; et årstal skrives for eksempel 2019.',
    'The cell holds a date. Write a number; a year is written 2019, for example.',
  ),
  'flettet-celle': fixed(
    'Tallet står i en celle, der er flettet af flere. Ophæv fletningen, og skriv et tal i hver celle.',
    'The number stands in a cell that is merged of several. Unmerge it, and write a number in each cell.',
  ),
  'intet-aarstal': fixed(
    'Årstallet mangler, eller det er ikke et enkelt årstal. Skriv for eksempel 2019.',
    'The year is missing, or it is not a single year. Write for example 2019.',
  ),
  'intet-kommunenavn': fixed(
    'Rækken har tal, men ikke noget kommunenavn.',
    'The row has numbers, but no name of a municipality.',
  ),
  personoplysning: fixed(
    'Teksten ligner et CPR-nummer. Oplysningerne skal være anonyme: Fjern nummeret.',
    'The text looks like a CPR number. The facts must be anonymous: remove the number.',
  ),
  'cpr-i-regneark': {
    da: ({ ark, raekke, kolonne }) =>
      `Regnearket indeholder noget, der ligner et CPR-nummer${place(ark, raekke, kolonne, 'da')}. Hele filen er afvist. Fjern nummeret, også fra skjulte ark og kommentarer.`,
    en: ({ ark, raekke, kolonne }) =>
      `The spreadsheet holds what looks like a CPR number${place(ark, raekke, kolonne, 'en')}. The whole file is refused. Remove the number, from hidden sheets and comments too.`,
  },
  'ikke-utf8': fixed(
    'Filen er ikke skrevet som UTF-8 herfra, og resten er ikke læst. Gem den som UTF-8.',
    'The file is not written as UTF-8 from here, and the rest was not read. Save it as UTF-8.',
  ),
  'flere-ark': {
    da: ({ liste }) =>
      `Flere ark har kolonner, der kan læses: ${shown(liste)}. Vælg ét med --ark, eller behold kun ét.`,
    en: ({ liste }) =>
      `Several sheets have columns that can be read: ${shown(liste)}. Choose one with --ark, or keep only one.`,
  },
  'intet-ark': {
    da: ({ liste }) => `Arket findes ikke i filen. Den har: ${shown(liste)}.`,
    en: ({ liste }) => `There is no such sheet in the file. It has: ${shown(liste)}.`,
  },
  'er-gammel-xls': saveAs('et gammelt Excel-regneark (.xls)', 'an old Excel workbook (.xls)'),
  'er-xlsb': saveAs('et binært Excel-regneark (.xlsb)', 'a binary Excel workbook (.xlsb)'),
  'er-ods': saveAs('et OpenDocument-regneark (.ods)', 'an OpenDocument spreadsheet (.ods)'),
  'er-numbers': saveAs('et regneark fra Numbers', 'a Numbers spreadsheet'),
  'er-beskyttet': fixed(
    'Regnearket er beskyttet med en adgangskode. Fjern den i Excel, og gem regnearket som XLSX.',
    'The workbook is protected by a password. Remove it in Excel, and save the workbook as XLSX.',
  ),
  'er-webside': fixed(
    'Filen er en webside, også selv om den kan åbnes i Excel. Åbn den dér, og gem den som XLSX.',
    'The file is a web page, even if Excel can open it. Open it there, and save it as XLSX.',
  ),
  'er-pdf': fixed(
    'Filen er en PDF. Tallene kan ikke læses sikkert derfra. Find regnearket, og gem det som XLSX.',
    'The file is a PDF. The figures cannot be read from it reliably. Find the spreadsheet, and save it as XLSX.',
  ),
  'er-billede': fixed(
    'Filen er et billede. Find regnearket, og gem det som XLSX.',
    'The file is a picture. Find the spreadsheet, and save it as XLSX.',
  ),
  'er-tekstdokument': fixed(
    'Filen er et dokument fra et tekst- eller præsentationsprogram. Kopiér tabellen til et regneark, og gem det som XLSX.',
    'The file is a document of a word processor or of slides. Copy the table to a spreadsheet, and save it as XLSX.',
  ),
  'er-pakket': fixed(
    'Filen er pakket. Pak den ud, og brug regnearket i den.',
    'The file is packed. Unpack it, and use the spreadsheet in it.',
  ),
  'er-regneark': fixed(
    'Filen er et regneark og ikke CSV. Giv den endelsen .xlsx, eller gem den som CSV.',
    'The file is a spreadsheet and not CSV. Give it the ending .xlsx, or save it as CSV.',
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
