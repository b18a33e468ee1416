/**
 * Texts about rows and files, in both languages: what is wrong with lines, columns and cells. The codes
 * are stable. Texts about the facts of a row come from the core.
 */
import type { Text } from '@screeningsmodel/core'
import { personalText } from './personal-texts.js'
import { column, fixed, shown, type RowText } from './row-text.js'
import { capital, inSheet } from '../support/shown.js'
import { tableTexts } from './table-texts.js'
import { workbookTexts } from './workbook-texts.js'

/** The kind of problem that stands in the place of a row. */
export const refusedRow = {
  kind: 'afvist-raekke',
  title: { da: 'Rækken er ikke vurderet', en: 'The row was not screened' },
  detail: {
    da: 'Ret rækken dér, hvor »errors« peger. De andre rækker er ikke påvirket.',
    en: 'Correct the row where “errors” points. The other rows are not affected.',
  },
  /** For a problem that ends the reading. */
  cutOff: {
    da: 'Resten er ikke læst herfra. Ret det, som »errors« fortæller, og send igen.',
    en: 'The rest was not read from here. Correct what “errors” points out, and send again.',
  },
} as const satisfies { kind: string; title: Text; detail: Text; cutOff: Text }

/** A visible character, or the word for spaces. */
function signNamed(
  sign: string | number,
  spaces: string,
  [open, close]: readonly [string, string],
) {
  return String(sign).trim() === '' ? spaces : open + String(sign) + close
}

/** The text of each error in each language, as a function of what the error is about. */
export const rowTexts = {
  'tom-fil': {
    da: ({ form }) =>
      form === 'json'
        ? 'Der er ingen rækker at læse. Skriv mindst ét objekt: { … }.'
        : 'Filen er tom. Gem den igen med kolonnenavne og mindst én række.',
    en: ({ form }) =>
      form === 'json'
        ? 'There are no rows to read. Write at least one object: { … }.'
        : 'The file is empty. Save it again with column names and at least one row.',
  },
  'ingen-raekker': {
    da: ({ ark }) =>
      `${capital(inSheet.da(ark))} har kolonnenavne, men ingen rækker. Skriv mindst én række under kolonnenavnene, og gem ${ark === undefined ? 'den' : 'filen'} igen.`,
    en: ({ ark }) =>
      `${capital(inSheet.en(ark))} has column names, but no rows. Write at least one row below the column names, and save ${ark === undefined ? 'it' : 'the file'} again.`,
  },
  'ukendt-kolonne': {
    da: ({ kolonne, navn, forslag, kendte }) =>
      `Kolonne ${column(kolonne)}${navn === undefined ? '' : ` (»${navn}«)`} er ikke en oplysning, der læses her. ${forslag === undefined ? 'Fjern kolonnen, eller ret navnet.' : `Mente du »${forslag}«?`}${kendte === undefined ? '' : ` Kolonnerne kan hedde: ${kendte}.`}`,
    en: ({ kolonne, navn, forslag, kendte }) =>
      `Column ${column(kolonne)}${navn === undefined ? '' : ` (“${navn}”)`} is not one of the facts that are read here. ${forslag === undefined ? 'Remove the column, or correct its name.' : `Did you mean “${forslag}”?`}${kendte === undefined ? '' : ` The columns can be called: ${kendte}.`}`,
  },
  'ingen-kendt-kolonne': {
    da: ({ kendte }) =>
      `Ingen af kolonnerne er en oplysning, der læses her. Skriv deres navne i linjen over tallene, og fjern det, der står over den. De kan hedde: ${shown(kendte)}.`,
    en: ({ kendte }) =>
      `None of the columns is a fact that is read here. Write their names in the line above the figures, and remove anything above it. They can be called: ${shown(kendte)}.`,
  },
  'ingen-kolonne': {
    da: ({ valg, forslag, liste }) =>
      `»${shown(valg)}« er ingen kolonne i filen. ${forslag === undefined ? '' : `Mente du »${shown(forslag)}«? `}Den har: ${shown(liste)}.`,
    en: ({ valg, forslag, liste }) =>
      `“${shown(valg)}” is not a column in the file. ${forslag === undefined ? '' : `Did you mean “${shown(forslag)}”? `}It has: ${shown(liste)}.`,
  },
  'flere-fejl': {
    da: ({ antal }) => `Der er ${shown(antal)} fejl mere af samme slags i filen.`,
    en: ({ antal }) => `There are ${shown(antal)} more such errors in the file.`,
  },
  'for-mange-kolonner': {
    da: ({ kolonner, maksimum, form }) =>
      form === 'regneark'
        ? `Der står et kolonnenavn i kolonne ${column(kolonner)}. Kun de første ${shown(maksimum)} kolonner kan læses. Fjern navnet, eller flyt kolonnen.`
        : `Filen har ${shown(kolonner)} kolonner. Højst ${shown(maksimum)} kan læses. Står der ét navn i hver kolonne, og er det rigtige skilletegn brugt?`,
    en: ({ kolonner, maksimum, form }) =>
      form === 'regneark'
        ? `There is a column name in column ${column(kolonner)}. Only the first ${shown(maksimum)} columns can be read. Remove the name, or move the column.`
        : `The file has ${shown(kolonner)} columns; at most ${shown(maksimum)} can be read. Does each column have one name, and is the right separator used?`,
  },
  'dobbelt-kolonne': {
    da: ({ kolonne, foerst, sti, valg }) =>
      `Kolonne ${column(kolonne)} er den samme oplysning som kolonne ${column(foerst)} (»${shown(sti)}«). Fjern den ene${valg === undefined ? '' : `, eller skriv med ${shown(valg)}, at den ikke bruges: »${column(foerst)}=-« eller »${column(kolonne)}=-«`}.`,
    en: ({ kolonne, foerst, sti, valg }) =>
      `Column ${column(kolonne)} is the same fact as column ${column(foerst)} (“${shown(sti)}”). Remove one of them${valg === undefined ? '' : `, or write with ${shown(valg)} that it is not used: “${column(foerst)}=-” or “${column(kolonne)}=-”`}.`,
  },
  'dobbelt-noegle': fixed(
    'Den samme oplysning står to gange i objektet. Fjern den ene.',
    'The same fact appears twice in the object. Remove one of them.',
  ),
  'forkert-skilletegn': {
    da: ({ tegn }) =>
      `Filen kan ikke deles i de kolonner, der læses her.${tegn === undefined ? '' : ` Kolonnerne ser ud til at være adskilt af ${signNamed(tegn, 'mellemrum', ['»', '«'])}.`} Adskil dem med semikolon, komma, tabulator eller lodret streg, og skriv deres navne i linjen over tallene.`,
    en: ({ tegn }) =>
      `The file cannot be divided into the columns that are read here.${tegn === undefined ? '' : ` The columns seem to be separated by ${signNamed(tegn, 'spaces', ['“', '”'])}.`} Separate them by semicolons, commas, tabs or vertical bars, and write their names in the line above the figures.`,
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
    'Indholdet er ikke gyldig JSON herfra, og resten af filen er ikke læst. Ret det, og læs filen igen.',
    'The content is not valid JSON from here, and the rest of the file was not read. Correct it and read the file again.',
  ),
  'for-lang-linje': {
    da: ({ maksimum }) => `Linjen er for lang. Højst ${shown(maksimum)} tegn er tilladt.`,
    en: ({ maksimum }) =>
      `The line is too long; at most ${shown(maksimum)} characters are allowed.`,
  },
  'for-stor-fil': {
    da: ({ maksimum }) =>
      `Indholdet er for stort. Højst ${shown(maksimum)} MB er tilladt. Resten er ikke læst. Del det op.`,
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
      `The row has ${shown(celler)} cells, but the file has ${shown(kolonner)} columns. If there is a separator within a number or a text, put the cell in quotation marks.`,
  },
  'celle-for-langt-ude': {
    da: ({ kolonne, maksimum }) =>
      `Cellen i kolonne ${column(kolonne)} er udfyldt, men kun de første ${shown(maksimum)} kolonner kan læses. Tøm cellen, eller flyt dens indhold.`,
    en: ({ kolonne, maksimum }) =>
      `The cell in column ${column(kolonne)} is filled in, but only the first ${shown(maksimum)} columns can be read. Clear the cell, or move what it holds.`,
  },
  'celle-uden-kolonne': {
    da: ({ kolonne, valg }) =>
      `Kolonne ${column(kolonne)} har intet navn, men cellen er udfyldt. Skriv et navn over den, eller tøm cellen${valg === undefined ? '' : `, eller skriv med ${shown(valg)}, at kolonnen ikke bruges: »${column(kolonne)}=-«`}.`,
    en: ({ kolonne, valg }) =>
      `Column ${column(kolonne)} has no name, but the cell is filled in. Write a name above it, or clear the cell${valg === undefined ? '' : `, or write with ${shown(valg)} that the column is not used: “${column(kolonne)}=-”`}.`,
  },
  'sum-raekke': fixed(
    'Rækken ser ud til at sammenfatte de andre rækker: Den har et navn som »I alt« eller »Gennemsnit«. Fjern rækken. Gør den ikke det, så giv den et andet navn.',
    'The row seems to sum up the other rows: it has a name such as “Total” or “Average”. Remove the row. If it does not, give it another name.',
  ),
  'tvetydigt-tal': fixed(
    'Tallet kan læses på to måder: med decimaler eller med tusindtalsskilletegn. Skriv det uden skilletegn.',
    'The number can be read in two ways: with decimals or with a thousands separator. Write it without separators.',
  ),
  personoplysning: personalText,
  'ikke-utf8': fixed(
    'Filen er ikke skrevet som UTF-8 herfra, og resten er ikke læst. Gem den som UTF-8.',
    'The file is not written as UTF-8 from here, and the rest was not read. Save it as UTF-8.',
  ),
  'gz-beskadiget': fixed(
    'Den pakkede fil er beskadiget eller ufuldstændig. Hent eller pak den igen.',
    'The compressed file is damaged or truncated. Download it or compress it again.',
  ),
  'ikke-parquet': fixed(
    'Filen er ikke en Parquet-fil, eller den er ufuldstændig. Hent eller skriv den igen.',
    'The file is not a Parquet file, or it is truncated. Download it or write it again.',
  ),
  'for-mange-afviste': {
    da: ({ afviste }) =>
      `${shown(afviste)} rækker er afvist, og det er næsten alle. Resten er ikke læst. Ret det, som rækkerne har til fælles, og send igen.`,
    en: ({ afviste }) =>
      `${shown(afviste)} rows were refused, which is almost all. The rest was not read. Correct what the rows have in common, and send again.`,
  },
  'laes-fejl': fixed(
    'Filen kan ikke læses længere, og resten er ikke vurderet.',
    'The file cannot be read any further, and the rest was not screened.',
  ),
  ...workbookTexts,
  ...tableTexts,
} as const satisfies Record<string, RowText>

/** The code of an error of a row, a table or a file; stable from version to version. */
export type RowErrorCode = keyof typeof rowTexts
