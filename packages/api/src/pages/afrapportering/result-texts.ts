/** The words around the finished report. What is said of the figures comes from the report itself. */
import { both } from '../kit/texts/both.js'
import { beginning, inWords } from '../kit/texts/numbers.js'

export const resultTexts = {
  rows: {
    opgoerelser: both(
      (count: number) => (count === 1 ? 'Én række' : `${beginning(count, 'da')} rækker`),
      (count: number) => (count === 1 ? 'One row' : `${beginning(count, 'en')} rows`),
    ),
    sager: both(
      (count: number) => (count === 1 ? 'Én sag' : `${beginning(count, 'da')} sager`),
      (count: number) => (count === 1 ? 'One case' : `${beginning(count, 'en')} cases`),
    ),
    tilbud: both(
      (count: number) =>
        count === 1 ? 'Én række om tilbud' : `${beginning(count, 'da')} rækker om tilbud`,
      (count: number) =>
        count === 1 ? 'One row of tilbud' : `${beginning(count, 'en')} rows of tilbud`,
    ),
  },
  listRow: {
    sager: both(
      (row: number) => `Sager, række ${String(row)}`,
      (row: number) => `Cases, row ${String(row)}`,
    ),
    tilbud: both(
      (row: number) => `Tilbud, række ${String(row)}`,
      (row: number) => `Tilbud, row ${String(row)}`,
    ),
  },
  rowNumber: both(
    (row: number) => `Række ${String(row)}`,
    (row: number) => `Row ${String(row)}`,
  ),
  wholeRow: both('Hele rækken', 'The whole row'),
  readTitle: both('Det har vi læst i filen', 'What we have read in the file'),
  allRead: both(
    (rows: string) => `${rows} er læst og er med i rapporten.`,
    (rows: string) => `${rows} read, and part of the report.`,
  ),
  someRefused: both(
    (rows: string, refused: number) =>
      `${rows} er læst. ${refused === 1 ? 'Én af dem er' : `${beginning(refused, 'da')} af dem er`} ikke med i rapporten, og det, der står i ${refused === 1 ? 'den' : 'dem'}, regnes for »ikke oplyst«. Ret filen, og upload den igen.`,
    (rows: string, refused: number) =>
      `${rows} read. ${refused === 1 ? 'One of them is' : `${beginning(refused, 'en')} of them are`} left out of the report, and what ${refused === 1 ? 'it holds' : 'they hold'} counts as “not known”. Correct the file and upload it again.`,
  ),
  refusedCaption: both('Rækker, der ikke er med', 'Rows that are left out'),
  row: both('Række', 'Row'),
  column: both('Kolonne', 'Column'),
  wrong: both('Hvad der skal rettes', 'What to correct'),
  more: both(
    (count: number) =>
      count === 1 ? 'Der er én fejl mere.' : `Der er ${inWords(count, 'da')} fejl mere.`,
    (count: number) =>
      count === 1
        ? 'There is one more problem.'
        : `There are ${inWords(count, 'en')} more problems.`,
  ),
  download: both('Hent rapporten', 'Download the report'),
  asDocx: both('Word-dokument (DOCX)', 'Word document (DOCX)'),
  asHtml: both('Webside (HTML)', 'Web page (HTML)'),
  asMarkdown: both('Tekst (Markdown)', 'Text (Markdown)'),
  edit: both('Ret oplysningerne', 'Change the facts'),
  aflaesning: both('Se, hvordan arket er læst', 'See how the sheet was read'),
  warnings: both('Se efter, før rapporten bruges', 'Look at this before the report is used'),
  restart: both('Begynd forfra', 'Start again'),
}
