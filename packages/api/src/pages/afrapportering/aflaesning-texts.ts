/** The words of »Sådan læser vi dit ark«. The sentences about the table itself come from `@screeningsmodel/rows`. */
import { listed } from '@screeningsmodel/rows/opgoerelser'
import { both, inEachLanguage } from '../kit/texts/both.js'
import { listTexts } from './list-texts.js'
import { placeTexts } from './place-texts.js'

const span = (first: number, last: number) =>
  first === last ? String(first) : `${String(first)}–${String(last)}`

const rows = (numbers: readonly number[]) => (new Set(numbers).size === 1 ? 'row' : 'rows')

/** The first and the last of several. */
type Ends = readonly [first: string, last: string]

const ends = ([first, last]: Ends, to: string) =>
  first === last ? first : `${first} ${to} ${last}`
const named = (kommuner: Ends | undefined, to: string) =>
  kommuner ? `: ${ends(kommuner, to)}` : ''

export const aflaesningTexts = inEachLanguage(placeTexts, listTexts, {
  title: both('Sådan læser vi dit ark', 'How we read your sheet'),
  lead: both(
    'Se efter, om vi har forstået dit ark rigtigt, før du får rapporten. Du kan ændre det, der er forkert.',
    'Check that we have understood your sheet before you get the report. You can change what is wrong.',
  ),
  changed: both(
    'Arket er læst igen med dine ændringer. Se det efter, og bekræft.',
    'The sheet has been read again with your changes. Check it, and confirm.',
  ),
  question: both('Vi har brug for et svar', 'We need an answer'),
  answerHint: both(
    'Vælg et svar, eller ret kolonnerne nedenfor.',
    'Choose an answer, or change the columns below.',
  ),
  yearHint: both(
    'Vælg året, hvis det står her. Ellers skriv det nederst under »Gælder for alle tal i et ark«.',
    'Choose the year if it is here. Otherwise write it at the bottom under “Applies to all numbers in a sheet”.',
  ),
  changeHint: both(
    'Skriv, hvilken række der er overskriften, og vælg nedenfor, hvad der står i kolonnerne.',
    'Write which row names the columns, and choose below what the columns hold.',
  ),
  changeColumns: both('Ret disse kolonner', 'Change these columns'),
  readTitle: both('Det har vi læst', 'What we have read'),
  totals: both('Summer i arket', 'Sums in the sheet'),
  leftOut: both('Rækker, vi har sprunget over', 'Rows that we have passed over'),
  remarks: both('Læg mærke til', 'Please note'),
  names: both('Navne i arket', 'Names in the sheet'),
  sheet: both(
    (navn: string, isNamed: boolean) => (isNamed ? `Arket »${navn}«` : 'Arket'),
    (navn: string, isNamed: boolean) => (isNamed ? `The sheet “${navn}”` : 'The sheet'),
  ),
  table: both(
    (headings: readonly number[], first: number, last: number) =>
      headings.length === 0
        ? `Tal i række ${span(first, last)}.`
        : `Overskrift i række ${listed(headings, 'og')}, tal i række ${span(first, last)}.`,
    (headings: readonly number[], first: number, last: number) =>
      headings.length === 0
        ? `Numbers in ${rows([first, last])} ${span(first, last)}.`
        : `Headings in ${rows(headings)} ${listed(headings, 'and')}, numbers in ${rows([first, last])} ${span(first, last)}.`,
  ),
  noTable: both(
    'Vi har ikke fundet en tabel i arket. Her er de første rækker.',
    'We have found no table in the sheet. Here are its first rows.',
  ),
  preview: both(
    (title: string) => `${title}: de første rækker, som de står`,
    (title: string) => `${title}: the first rows as they are`,
  ),
  severalTables: both(
    (title: string, number: number) => `${title}, tabel ${String(number)}`,
    (title: string, number: number) => `${title}, table ${String(number)}`,
  ),
  rowNumber: both('Række', 'Row'),
  headingRow: both('overskrift', 'heading'),
  columns: both('Hvad kolonnerne læses som', 'How the columns are read'),
  fold: both(
    (letters: Ends, kommuner?: Ends) => `Kolonne ${ends(letters, 'til')}${named(kommuner, 'til')}`,
    (letters: Ends, kommuner?: Ends) => `Columns ${ends(letters, 'to')}${named(kommuner, 'to')}`,
  ),
  columnHead: both('Kolonne', 'Column'),
  meaningHead: both('Læses som', 'Read as'),
  suggestion: both(
    (meaning: string) => `Måske: ${meaning.toLowerCase()}`,
    (meaning: string) => `Perhaps: ${meaning.toLowerCase()}`,
  ),
  chosen: both('valgt af dig', 'chosen by you'),
  asAbove: both('som i tabellen ovenfor', 'as in the table above'),
  more: both(
    'Ret overskriften, arkene eller rækkerne',
    'Change the heading, the sheets or the rows',
  ),
  heading: both('Overskriftens række', 'The row of the heading'),
  headingHint: both(
    'Lad feltet stå tomt, hvis overskriften er fundet rigtigt. Er der flere rækker, så skriv for eksempel 2, 3.',
    'Leave the field empty if the heading was found correctly. Where there are several rows, write 2, 3, for example.',
  ),
  sheets: both('Ark, der skal læses', 'Sheets to be read'),
  why: {
    skjult: both('skjult', 'hidden'),
    tomt: both('tomt', 'empty'),
    'ingen-tabel': both('ingen tabel', 'no table'),
    fravalgt: both('fravalgt', 'not chosen'),
  },
  sharedTitle: both('Gælder for alle tal i et ark', 'Applies to all numbers in a sheet'),
  sharedYear: both('År', 'Year'),
  sharedCount: both('Tallene er', 'The numbers are'),
  notShared: both('Ikke det samme for hele arket', 'Not the same for the whole sheet'),
  rows: both('Rækker', 'Rows'),
  row: both(
    (navn: string, place: number) => `»${navn}« (række ${String(place)})`,
    (navn: string, place: number) => `“${navn}” (row ${String(place)})`,
  ),
  perhaps: both(
    'Er navnet stavet forkert, så vælg kommunen.',
    'If the name is misspelt, choose the municipality.',
  ),
  meant: both(
    (navn: string) => `Læs det som ${navn}`,
    (navn: string) => `Read it as ${navn}`,
  ),
  rowMeanings: {
    kommune: both('En kommune, som tælles med', 'A municipality, which is counted'),
    total: both('En sum, som ikke tælles med', 'A sum, which is not counted'),
    '-': both('Bruges ikke', 'Not used'),
  },
  unusedTitle: both('Kolonner, der ikke bruges', 'Columns that are not used'),
  unusedHint: both(
    'Skal en af dem med, så vælg nedenfor, hvad den er.',
    'If one of them should count, choose below what it is.',
  ),
  perhapsColumn: both(
    (column: string, name: string) => `${column}. Måske er det »${name}«.`,
    (column: string, name: string) => `${column}. Perhaps it is “${name}”.`,
  ),
  notUsed: both('Bruges ikke', 'Not used'),
  again: both('Læs arket igen', 'Read the sheet again'),
  confirm: both('Det er rigtigt. Vis rapporten', 'It is right. Show the report'),
  back: both('Tilbage til oplysningerne', 'Back to the facts'),
  reset: both('Fortryd alle ændringer', 'Undo all changes'),
})

export type AflaesningTexts = (typeof aflaesningTexts)['da']
