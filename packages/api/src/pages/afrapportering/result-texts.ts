/** The words around the finished report. The sentences about the figures come from the report itself. */
import { counted, spellOut } from '@screeningsmodel/core'
import { both } from '../kit/texts/both.js'

export const resultTexts = {
  rows: {
    opgoerelser: both(
      (count: number) => counted('da', count, 'Én række', 'rækker'),
      (count: number) => counted('en', count, 'One row', 'rows'),
    ),
    sager: both(
      (count: number) => counted('da', count, 'Én sag', 'sager'),
      (count: number) => counted('en', count, 'One case', 'cases'),
    ),
    tilbud: both(
      (count: number) => counted('da', count, 'Én række om tilbud', 'rækker om tilbud'),
      (count: number) => counted('en', count, 'One row of tilbud', 'rows of tilbud'),
    ),
  },
  wholeRow: both('Hele rækken', 'The whole row'),
  missing: {
    kommune: both('Kommune', 'Municipality'),
    aar: both('År', 'Year'),
    reference: both('Reference', 'Reference'),
  },
  readTitle: both('Det har vi læst i filen', 'What we have read in the file'),
  /** If the file has more or fewer of them than rows. */
  figuresRead: both(
    (count: number) =>
      `${counted('da', count, 'Én opgørelse', 'opgørelser')} (én for hver kommune og hvert år)`,
    (count: number) =>
      `${counted('en', count, 'One set of figures', 'sets of figures')} (one for each municipality and year)`,
  ),
  allRead: both(
    (rows: string) => `${rows} er læst og er med i rapporten.`,
    (rows: string) => `${rows} read, and part of the report.`,
  ),
  someRefused: both(
    (rows: string, refused: number, all: number) =>
      `${rows} er læst. ${refused < all ? `${counted('da', refused, 'Én af dem er', 'af dem er')} ikke` : all === 1 ? 'Den er ikke' : 'Ingen af dem er'} med i rapporten, og det, der står i ${refused === 1 ? 'den' : 'dem'}, regnes for »ikke oplyst«. Ret filen, og upload den igen.`,
    (rows: string, refused: number, all: number) =>
      `${rows} read. ${refused < all ? counted('en', refused, 'One of them is', 'of them are') : all === 1 ? 'It is' : 'All of them are'} left out of the report, and what ${refused === 1 ? 'it holds' : 'they hold'} counts as “not known”. Correct the file and upload it again.`,
  ),
  refusedCaption: both('Rækker, der ikke er med', 'Rows that are left out'),
  refusedCaptionOf: both(
    (list: string) => `${list}: rækker, der ikke er med`,
    (list: string) => `${list}: rows that are left out`,
  ),
  row: both('Række', 'Row'),
  columnHeading: both('Kolonne', 'Column'),
  wrong: both('Hvad der skal rettes', 'What to correct'),
  more: both(
    (count: number) =>
      count === 1 ? 'Der er én fejl mere.' : `Der er ${spellOut('da', count)} fejl mere.`,
    (count: number) =>
      count === 1
        ? 'There is one more problem.'
        : `There are ${spellOut('en', count)} more problems.`,
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
