/** The words about the files and the tilbud from which a report is made. */
import { both } from '../kit/texts/both.js'

export const fileTexts = {
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
  keptUnusable: both(
    'Den forrige fil er stadig med, men ingen af dens rækker kan bruges. Vælg en ny fil, når den er rettet.',
    'The previous file still counts, but none of its rows can be used. Choose another file once it is corrected.',
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
  /** Within a sentence. */
  line: both(
    (line: number) => `linje ${String(line)}`,
    (line: number) => `line ${String(line)}`,
  ),
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
      'XLSX eller CSV, højst 2 MB, med en række for hver sag og kolonner med de navne, der står i skabelonen. Svar ja eller nej: En tom celle betyder »ikke oplyst« og ikke nej. Hver sag vurderes og tælles med for sin kommune. Har en kommune både tal og sager i samme år, skal de stemme. Skriv ikke navne på personer eller CPR-numre.',
      'XLSX or CSV, at most 2 MB, with a row for each case and columns with the names of the template. Answer yes or no: an empty cell means “not known” and not no. Each case is screened and counted with its municipality. Where one has figures and cases for the same year, they must agree. Never write names of persons or CPR numbers.',
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
  noFile: both(
    'Vælg en fil med tallene eller en fil med anonyme sager.',
    'Choose a file with the figures, or one with anonymised cases.',
  ),
  fileTooLarge: both(
    'Filen er for stor. Den må højst fylde 2 MB.',
    'The file is too large. It can be at most 2 MB.',
  ),
  unusable: both(
    (files: number) => (files === 1 ? 'Filen kunne ikke bruges' : 'Filerne kunne ikke bruges'),
    (files: number) => (files === 1 ? 'The file could not be used' : 'The files could not be used'),
  ),
  fileName: both('filen', 'the file'),
}
