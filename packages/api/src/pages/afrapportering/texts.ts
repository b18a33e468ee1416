/** The words of the report's pages. What is said of the figures comes from the report itself. */
import { both, inEachLanguage } from '../kit/texts/both.js'
import { beginning, inWords } from '../kit/texts/numbers.js'

export const pageTexts = inEachLanguage({
  title: both('Lav afrapporteringen', 'Make the report'),
  lead: both(
    'Upload kommunernes tal, og få et udkast til afrapporteringen (Bilag 2).',
    'Upload the municipalities’ figures and get a draft of the report (Bilag 2).',
  ),
  privacy: both(
    'Filen læses i hukommelsen og bliver ikke gemt. Den må kun indeholde tal for hver kommune. Skriv ikke navne på personer, CPR-numre eller andre personoplysninger i den.',
    'The file is read in memory and is not kept. It must hold only figures for each municipality: no names of persons, CPR numbers or other personal data.',
  ),
  figures: both('Tallene', 'The figures'),
  file: both('Regneark med kommunernes tal', 'Spreadsheet with the figures of the municipalities'),
  fileHint: both(
    'XLSX eller CSV, højst 2 MB, med jeres egen opstilling. På næste side ser du, hvordan vi læser arket, og du kan rette det. En tom celle betyder »ikke oplyst«. Skriv 0, når der ingen er.',
    'XLSX or CSV, at most 2 MB, in a layout of your own. The next page shows how we read the sheet, and you can change it. An empty cell means “not known”. Write 0 where there are none.',
  ),
  templateTitle: both('Hent en skabelon (kan udelades)', 'Get a template (optional)'),
  template: both(
    'Skabelonen er et regneark med en række for hver kommune i regionen og hvert år. Den har en vejledning og tager kun imod hele tal.',
    'The template is a spreadsheet with a row for each municipality of the region and each year. It has instructions and takes only whole numbers.',
  ),
  noTemplateRegion: both('Ingen region: en tom tabel', 'No region: an empty table'),
  regionName: both(
    (navn: string, fra: string | undefined, til: string | undefined) =>
      `Region ${navn}${fra === undefined ? '' : ` (fra ${fra})`}${til === undefined ? '' : ` (til og med ${til.slice(0, 4)})`}`,
    (navn: string, fra: string | undefined, til: string | undefined) =>
      `Region ${navn}${fra === undefined ? '' : ` (from ${fra})`}${til === undefined ? '' : ` (until ${til.slice(0, 4)})`}`,
  ),
  templateXlsx: both('Hent som XLSX', 'Get as XLSX'),
  templateCsv: both('Hent som CSV', 'Get as CSV'),
  kept: both(
    'Den forrige fil er stadig med. Vælg en ny fil, hvis tallene skal skiftes ud.',
    'The previous file still counts. Choose another file to replace the figures.',
  ),
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
  report: both('Rapporten', 'The report'),
  region: both('Region', 'Region'),
  regionHint: both('For eksempel Syddanmark.', 'For example Syddanmark.'),
  firstYear: both('Fra år', 'From year'),
  lastYear: both('Til og med år', 'Up to and including year'),
  yearHint: both(
    'Lad feltet stå tomt for at bruge alle år i filen.',
    'Leave the field empty to use all years of the file.',
  ),
  wrongYear: both('Skriv et årstal med fire cifre.', 'Write a year with four digits.'),
  yearsTurned: both(
    'Det sidste år kan ikke ligge før det første, og der kan højst være ti år.',
    'The last year cannot be before the first, and there can be ten years at most.',
  ),
  published: both('Hvad skal rapporten bruges til?', 'What is the report for?'),
  publishedHint: both(
    'I en rapport, der offentliggøres, skjules små tal, og kommunerne nævnes ikke ved navn, medmindre du vælger andet nedenfor.',
    'In a report that is published, small numbers are hidden and municipalities are not named, unless you choose otherwise below.',
  ),
  use: both(
    (value: string) => (value === 'ja' ? 'Den skal offentliggøres' : 'Kun internt brug'),
    (value: string) => (value === 'ja' ? 'It will be published' : 'Internal use only'),
  ),
  threshold: both('Små tal', 'Small numbers'),
  thresholdHint: both(
    'Skjul små tal, så enkelte kvinder ikke kan genkendes. 0 vises altid.',
    'Hide small numbers so that single women cannot be recognised. 0 is always shown.',
  ),
  byUse: both(
    'Efter brugen: alle tal internt, og tal under 5 skjult ved offentliggørelse',
    'By what it is for: all numbers internally, and numbers below 5 hidden when it is published',
  ),
  namesTitle: both('Kommunernes navne', 'Names of the municipalities'),
  namesHint: both(
    'Med navne viser rapporten også tallene for hver kommune.',
    'With names the report also shows the figures of each municipality.',
  ),
  nameKommuner: both(
    (value: string) =>
      value === ''
        ? 'Efter brugen: kun internt'
        : value === 'ja'
          ? 'Nævn kommunerne'
          : 'Nævn dem ikke',
    (value: string) =>
      value === ''
        ? 'By what it is for: only internally'
        : value === 'ja'
          ? 'Name the municipalities'
          : 'Do not name them',
  ),
  usedTitle: both(
    'Tilbud, som kommunerne bruger (kan udelades)',
    'Tilbud that the municipalities use (optional)',
  ),
  used: {
    benyttede: both('2.1 Tilbud, som kommunerne har brugt', '2.1 Tilbud that have been used'),
    forventede: both(
      '2.2 Tilbud, som kommunerne forventer at bruge',
      '2.2 Tilbud that are expected to be used',
    ),
  },
  usedHint: both(
    'Skriv et tilbud på hver linje, og kommunen og året efter semikolon: T-17; Odense; 2019. Tilbuddet skrives som et nummer eller et navn på højst 64 tegn.',
    'Write one tilbud on each line, with the municipality and the year after semicolons: T-17; Odense; 2019. The tilbud is a number, or a name of at most 64 characters.',
  ),
  inLine: both(
    (field: string, line: number) => `${field}, linje ${String(line)}`,
    (field: string, line: number) => `${field}, line ${String(line)}`,
  ),
  personal: both(
    'Teksten ligner et CPR-nummer. Fjern nummeret.',
    'The text looks like a CPR number. Remove the number.',
  ),
  showAll: both('Vis alle tal', 'Show all figures'),
  mask: both(
    (below: number) => `Skjul tal under ${String(below)}`,
    (below: number) => `Hide numbers below ${String(below)}`,
  ),
  kommuner: both('Regionens kommuner (kan udelades)', 'Municipalities of the region (optional)'),
  kommunerHint: both(
    'Skriv en kommune på hver linje, eller skriv regionens navn for at få alle dens kommuner. Så viser rapporten, hvilke der ikke har svaret. En kommune, der ikke står på listen, kommer ikke med.',
    'Write one municipality on each line, or the name of the region for all of its municipalities. The report then shows which have not answered. A municipality that is not on the list is left out.',
  ),
  texts: both(
    'Skriv svarene til tema 1-4 (kan udelades)',
    'Write the answers to tema 1–4 (optional)',
  ),
  textsHint: both(
    'Svarene kommer med i rapporten. De kan også skrives bagefter i Word-dokumentet.',
    'The answers become part of the report. They can also be written afterwards in the Word document.',
  ),
  submit: both('Læs regnearket', 'Read the spreadsheet'),
  casesTitle: both(
    'Anonyme sager i stedet for tal eller sammen med dem (kan udelades)',
    'Anonymised cases in place of figures, or beside them (optional)',
  ),
  listFile: {
    sager: both('Regneark med anonyme sager', 'Spreadsheet with anonymised cases'),
    tilbud: both('Regneark med oplysninger om tilbuddene', 'Spreadsheet with facts of the tilbud'),
  },
  listHint: {
    sager: both(
      'XLSX eller CSV, højst 2 MB, med en række for hver sag og kolonner med de navne, der står i skabelonen. Hver sag vurderes og tælles med for sin kommune. Har en kommune både tal og sager i samme år, skal de stemme. Skriv ikke navne på personer eller CPR-numre.',
      'XLSX or CSV, at most 2 MB, with a row for each case and columns with the names of the template. Each case is screened and counted with its municipality. Where one has figures and cases for the same year, they must agree. Never write names of persons or CPR numbers.',
    ),
    tilbud: both(
      'XLSX eller CSV, højst 2 MB, med en række for hvert tilbud og år og kolonner med de navne, der står i skabelonen. Tilbuddene vurderes efter de fire kriterier. Skriv i kolonnen »anvendelse«, om tilbuddet er benyttet (2.1) eller forventet (2.2).',
      'XLSX or CSV, at most 2 MB, with a row for each tilbud and year and columns with the names of the template. The tilbud are screened by the four criteria. The column “anvendelse” says whether a tilbud has been used (benyttet, 2.1) or is expected to be (forventet, 2.2).',
    ),
  },
  listTemplate: {
    sager: both('Hent en skabelon til sager (XLSX)', 'Get a template for cases (XLSX)'),
    tilbud: both('Hent en skabelon til tilbud (XLSX)', 'Get a template for tilbud (XLSX)'),
  },
  listKept: both(
    'Den forrige fil er stadig med. Vælg en ny fil, hvis den skal skiftes ud.',
    'The previous file still counts. Choose another file to replace it.',
  ),
  listWithout: both('Brug ikke længere den forrige fil', 'Do not use the previous file any more'),
  listName: {
    sager: both('filen med sager', 'the file of cases'),
    tilbud: both('filen med tilbud', 'the file of tilbud'),
  },
  typedTilbud: both(
    'Tilbud uden oplysninger kan skrives her i stedet.',
    'Tilbud without facts can be written here instead.',
  ),
  readingTitle: both('Fortolkning', 'Interpretation'),
  readingOf: both(
    (phrase: string) => `Sådan fortolkes dette: ${phrase}`,
    (phrase: string) => `How this is interpreted: ${phrase}`,
  ),
  readings: both(
    'Fortolkninger, når sager og tilbud vurderes (kan udelades)',
    'Interpretations when cases and tilbud are screened (optional)',
  ),
  readingsHint: both(
    'En fortolkning er én måde at forstå kildens ord på. Den første mulighed er den, vi bruger, når der ikke er valgt andet.',
    'An interpretation is one way to understand the words of the source. The first option is the one we use where nothing else is chosen.',
  ),
  noFile: both(
    'Vælg en fil med tallene eller en fil med anonyme sager.',
    'Choose a file with the figures, or one with anonymised cases.',
  ),
  noRegion: both('Skriv regionens navn.', 'Write the name of the region.'),
  fileTooLarge: both(
    'Filen er for stor. Den må højst fylde 2 MB.',
    'The file is too large. It may take 2 MB at most.',
  ),
  fileUnusable: both('Filen kunne ikke bruges', 'The file could not be used'),
  fileName: both('filen', 'the file'),
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
      `${rows} er læst. ${refused === 1 ? 'Én af dem er' : `${beginning(refused, 'da')} af dem er`} ikke med i rapporten, og det, der står i dem, regnes for »ikke oplyst«. Ret filen, og upload den igen.`,
    (rows: string, refused: number) =>
      `${rows} read. ${refused === 1 ? 'One of them is' : `${beginning(refused, 'en')} of them are`} left out of the report, and what they hold counts as “not known”. Correct the file and upload it again.`,
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
  reading: both('Se, hvordan arket er læst', 'See how the sheet was read'),
  warnings: both('Se efter, før rapporten bruges', 'Look at this before the report is used'),
  restart: both('Begynd forfra', 'Start again'),
})

export type ReportPageTexts = (typeof pageTexts)['da']
