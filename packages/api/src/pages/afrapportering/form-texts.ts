/** The words of the form: the subject and purpose of the report, and the answers that are written in it. */
import { both } from '../kit/texts/both.js'

export const formTexts = {
  title: both('Lav afrapporteringen', 'Make the report'),
  lead: both(
    'Upload kommunernes tal, og få et udkast til afrapporteringen (Bilag 2).',
    'Upload the municipalities’ figures and get a draft of the report (Bilag 2).',
  ),
  privacy: both(
    'Filer læses i hukommelsen og bliver ikke gemt. De må kun indeholde tal og anonyme sager. Skriv ikke navne på personer, CPR-numre eller andre personoplysninger i dem.',
    'Files are read in memory and are not kept. They must hold only figures and anonymous cases: no names of persons, CPR numbers or other personal data.',
  ),
  figures: both('Tallene', 'The figures'),
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
    'Skjul små tal, så enkelte kvinder ikke kan genkendes. 0 vises altid. Offentliggør kun én rapport om de samme tal: To rapporter med forskellige grænser kan tilsammen røbe et tal, som hver af dem skjuler.',
    'Hide small numbers so that individual women cannot be recognised. 0 is always shown. Publish only one report about the same figures: two reports with different limits can together reveal a number that each of them hides.',
  ),
  byUse: both(
    'Afhænger af brugen: Alle tal vises internt, og tal under 5 skjules, når rapporten offentliggøres',
    'By what it is for: all numbers are shown internally, and numbers below 5 are hidden when it is published',
  ),
  namesTitle: both('Kommunernes navne', 'Names of the municipalities'),
  namesHint: both(
    'Med navne viser rapporten også tallene for hver kommune.',
    'With names the report also shows the figures of each municipality.',
  ),
  nameKommuner: both(
    (value: string) =>
      value === ''
        ? 'Afhænger af brugen: Kommunerne nævnes kun i en intern rapport'
        : value === 'ja'
          ? 'Nævn kommunerne'
          : 'Nævn ikke kommunerne',
    (value: string) =>
      value === ''
        ? 'By what it is for: the municipalities are named in an internal report only'
        : value === 'ja'
          ? 'Name the municipalities'
          : 'Do not name the municipalities',
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
  kommuner: both('Regionens kommuner', 'Municipalities of the region'),
  kommunerHint: both(
    'Skriv en kommune på hver linje, eller skriv regionens navn for at få alle dens kommuner. Så viser rapporten, hvilke der ikke har svaret. En kommune, der ikke står på listen, kommer ikke med.',
    'Write one municipality on each line, or the name of the region for all of its municipalities. The report then shows which have not answered. A municipality that is not on the list is left out.',
  ),
  texts: both(
    'Skriv svarene til tema 1–4 (kan udelades)',
    'Write the answers to tema 1–4 (optional)',
  ),
  textsHint: both(
    'Svarene kommer med i rapporten. Linjer, der begynder med en bindestreg, bliver en liste. Svarene kan også skrives bagefter i Word-dokumentet.',
    'The answers become part of the report. Lines that begin with a hyphen become a list. The answers can also be written afterwards in the Word document.',
  ),
  submit: both('Læs regnearket', 'Read the spreadsheet'),
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
  noRegion: both('Skriv regionens navn.', 'Write the name of the region.'),
}
