/** Texts about workbooks, and about files of other kinds that are sent instead. */
import { fixed, noSheets, shown, type RowText } from './row-text.js'

/** A table in a format that is not read here. The words are those of the menus of Excel and of LibreOffice. */
function saveAs(da: string, en: string): RowText {
  return fixed(
    `Filen er ${da}. Åbn den, vælg »Gem som«, og vælg filtypen .xlsx.`,
    `The file is ${en}. Open it, choose “Save As”, and choose the file type .xlsx.`,
  )
}

export const workbookTexts = {
  'fejl-i-celle': fixed(
    'Cellen indeholder en fejl fra regnearket, for eksempel #I/T eller #REFERENCE!. Ret formlen, eller skriv tallet.',
    'The cell holds an error of the spreadsheet, such as #N/A or #REF!. Correct the formula, or write the number.',
  ),
  'formel-uden-vaerdi': fixed(
    'Cellen indeholder en formel, som ikke er regnet ud. Åbn filen i regnearket, gem den igen, og prøv så igen.',
    'The cell holds a formula that was never computed. Open the file in the spreadsheet, save it, and try again.',
  ),
  'dato-i-celle': fixed(
    'Cellen indeholder en dato. Skriv et tal. Et årstal skrives for eksempel 2019.',
    'The cell holds a date. Write a number; a year is written 2019, for example.',
  ),
  'procent-i-celle': fixed(
    'Cellen indeholder et procenttal. Skriv et tal, og vis det ikke som procent.',
    'The cell holds a percentage. Write a number, and do not show it as a percentage.',
  ),
  'flere-ark': {
    da: ({ liste, valg = '--ark' }) =>
      `Flere ark har kolonner, der kan læses: ${shown(liste)}. Vælg ét med ${shown(valg)}, eller behold kun ét.`,
    en: ({ liste, valg = '--ark' }) =>
      `Several sheets have columns that can be read: ${shown(liste)}. Choose one with ${shown(valg)}, or keep only one.`,
  },
  'intet-ark': {
    da: ({ liste }) =>
      liste === undefined
        ? noSheets.da({})
        : `Arket findes ikke i filen. Den har: ${shown(liste)}.`,
    en: ({ liste }) =>
      liste === undefined
        ? noSheets.en({})
        : `There is no such sheet in the file. It has: ${shown(liste)}.`,
  },
  'er-gammel-xls': saveAs('et gammelt Excel-regneark (.xls)', 'an old Excel workbook (.xls)'),
  'er-xlsb': saveAs('et binært Excel-regneark (.xlsb)', 'a binary Excel workbook (.xlsb)'),
  'er-ods': saveAs('et OpenDocument-regneark (.ods)', 'an OpenDocument spreadsheet (.ods)'),
  // Numbers has no »Gem som« for other formats than its own.
  'er-numbers': fixed(
    'Filen er et regneark fra Numbers. Åbn den i Numbers, vælg »Eksporter til« i menuen »Arkiv«, og vælg Excel.',
    'The file is a Numbers spreadsheet. Open it in Numbers, choose “Export To” in the menu “File”, and choose Excel.',
  ),
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
    'The file is a document from a word processor or a presentation program. Copy the table to a spreadsheet, and save it as XLSX.',
  ),
  'er-json': fixed(
    'Filen er JSON og ikke en tabel. Brug et regneark eller CSV. Kan JSON læses her, så kald filen .json, eller send den som application/json.',
    'The file is JSON and not a table. Use a spreadsheet or CSV. If JSON can be read here, call the file .json, or send it as application/json.',
  ),
  'er-pakket': fixed(
    'Filen er pakket. Pak den ud, og brug regnearket i den.',
    'The file is compressed. Extract it, and use the spreadsheet in it.',
  ),
  'er-regneark': fixed(
    'Filen er et regneark og ikke CSV. Giv den endelsen .xlsx, eller gem den som CSV.',
    'The file is a spreadsheet and not CSV. Give it the extension .xlsx, or save it as CSV.',
  ),
  'ikke-regneark': fixed(
    'Filen er ikke en XLSX-fil, eller den er beskadiget. Gem den igen fra regnearket, eller brug CSV.',
    'The file is not an XLSX file, or it is damaged. Save it again from the spreadsheet, or use CSV.',
  ),
  'for-stort-regneark': fixed(
    'Regnearket er for stort. Behold kun de celler, der skal læses, eller brug CSV.',
    'The spreadsheet is too large. Keep only the cells that are to be read, or use CSV.',
  ),
} as const satisfies Record<string, RowText>
