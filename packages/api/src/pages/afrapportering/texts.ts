/** The words of the report's pages. What is said of the figures comes from the report itself. */
import { both, inEachLanguage } from '../kit/texts/both.js'

export const pageTexts = inEachLanguage({
  title: both('Lav afrapporteringen', 'Make the report'),
  lead: both(
    'Få tabellerne, sætningerne og diagrammet til den centrale udmelding (Bilag 2) ud fra kommunernes tal.',
    'Get the tables, sentences and chart for the central udmelding (Bilag 2) from the municipalities’ figures.',
  ),
  privacy: both(
    'Filen læses i hukommelsen og bliver ikke gemt. Den skal kun have tal for hver kommune: ingen navne på personer, CPR-numre eller andre personoplysninger.',
    'The file is read in memory and is not kept. It must hold only figures for each municipality: no names of persons, CPR numbers or other personal data.',
  ),
  figures: both('Tallene', 'The figures'),
  file: both('Regneark med kommunernes tal', 'Spreadsheet with the figures of the municipalities'),
  fileHint: both(
    'XLSX eller CSV, højst 2 MB. En række for hver kommune og hvert år med kolonnerne Kommune, År, Behandling og Døgnbehandling. En tom celle betyder ikke oplyst; skriv 0, når der ingen er.',
    'XLSX or CSV, at most 2 MB. A row for each municipality and year with the columns Kommune, År, Behandling and Døgnbehandling. An empty cell means not known; write 0 where there are none.',
  ),
  template: both('Hent en skabelon:', 'Get a template:'),
  kept: both(
    (rows: string) =>
      `${rows} fra den forrige fil er stadig med. Vælg en ny fil, hvis de skal skiftes ud.`,
    (rows: string) =>
      `${rows} of the previous file are still here. Choose another file to replace them.`,
  ),
  rows: both(
    (count: number) => (count === 1 ? '1 række' : `${String(count)} rækker`),
    (count: number) => (count === 1 ? '1 row' : `${String(count)} rows`),
  ),
  report: both('Rapporten', 'The report'),
  region: both('Region', 'Region'),
  regionHint: both('For eksempel Syddanmark.', 'For example Syddanmark.'),
  firstYear: both('Første år', 'First year'),
  lastYear: both('Sidste år', 'Last year'),
  yearHint: both('Tomt felt: årene i filen.', 'Left empty: the years of the file.'),
  wrongYear: both('Skriv et årstal med fire cifre.', 'Write a year with four digits.'),
  yearsTurned: both(
    'Sidste år skal ikke ligge før første år, og der må højst være 10 år.',
    'The last year must not be before the first, and there may be 10 years at most.',
  ),
  threshold: both('Små tal', 'Small numbers'),
  thresholdHint: both(
    'Et maskeret tal kan ikke regnes ud af de andre tal i rapporten. 0 vises altid.',
    'A masked figure cannot be worked out from the other figures of the report. 0 is always shown.',
  ),
  showAll: both('Vis alle tal', 'Show all figures'),
  mask: both(
    (below: number) => `Masker antal under ${String(below)}`,
    (below: number) => `Mask counts below ${String(below)}`,
  ),
  kommuner: both('Regionens kommuner (kan udelades)', 'Municipalities of the region (optional)'),
  kommunerHint: both(
    'En på hver linje. Så siger rapporten, hvilke der ikke har svaret, og en kommune, der ikke står her, kommer ikke med.',
    'One on each line. The report then says which have not answered, and a municipality that is not listed is left out.',
  ),
  texts: both(
    'Skriv svarene til tema 1-4 (kan udelades)',
    'Write the answers to tema 1–4 (optional)',
  ),
  textsHint: both(
    'Svarene kommer med i rapporten. De kan også skrives bagefter i Word-dokumentet.',
    'The answers become part of the report. They can also be written afterwards in the Word document.',
  ),
  submit: both('Vis rapporten', 'Show the report'),
  noFile: both('Vælg en fil med tallene.', 'Choose a file with the figures.'),
  noRegion: both('Skriv regionens navn.', 'Write the name of the region.'),
  fileTooLarge: both(
    'Filen er for stor; højst 2 MB kan læses.',
    'The file is too large; at most 2 MB can be read.',
  ),
  fileName: both('filen', 'the file'),
  rowNumber: both(
    (row: number) => `Række ${String(row)}`,
    (row: number) => `Row ${String(row)}`,
  ),
  unreadable: both('Rækken kunne ikke læses.', 'The row could not be read.'),
  wholeRow: both('Hele rækken', 'The whole row'),
  readTitle: both('Det er læst', 'What was read'),
  allRead: both(
    (rows: string) => `${rows} er læst, og alle er med i rapporten.`,
    (rows: string) => `${rows} read, and all are part of the report.`,
  ),
  someRefused: both(
    (rows: string, refused: number) =>
      `${rows} er læst. ${String(refused)} er ikke med i rapporten, og det, de handlede om, regnes for ikke oplyst. Ret dem i filen, og læs den igen.`,
    (rows: string, refused: number) =>
      `${rows} read. ${String(refused)} of them are left out of the report, and what they were about counts as not known. Correct them in the file and read it again.`,
  ),
  refusedCaption: both('Rækker, der ikke er med', 'Rows that are left out'),
  row: both('Række', 'Row'),
  column: both('Kolonne', 'Column'),
  wrong: both('Hvad der skal rettes', 'What to correct'),
  more: both(
    (count: number) => `og ${String(count)} fejl mere.`,
    (count: number) => `and ${String(count)} more problems.`,
  ),
  download: both('Hent rapporten', 'Download the report'),
  asDocx: both('Word-dokument (DOCX)', 'Word document (DOCX)'),
  asHtml: both('Webside (HTML)', 'Web page (HTML)'),
  asMarkdown: both('Tekst (Markdown)', 'Text (Markdown)'),
  edit: both('Ret oplysningerne', 'Change the facts'),
  restart: both('Begynd forfra', 'Start again'),
})

export type ReportPageTexts = (typeof pageTexts)['da']
