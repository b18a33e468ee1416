/** The words of pages with a result. */
import { counted, spellOut } from '@screeningsmodel/core'
import { both } from './both.js'
import { readings } from './readings.js'

const criterion = {
  opfyldt: both('Opfyldt', 'Met'),
  'ikke-opfyldt': both('Ikke opfyldt', 'Not met'),
  uafklaret: both('Uafklaret', 'Not settled'),
}

/** Cells that are to be filled in: those of a column, in some rows of a list. */
export interface FillIn {
  readonly column: string
  readonly rows: string
  readonly isOne: boolean
  readonly list: string
}

export const result = {
  ...readings,
  title: both('Resultat', 'Result'),
  about: both(
    (what: string) => `Resultat: ${what}`,
    (what: string) => `Result: ${what}`,
  ),
  /** The headings of a tilbud's result. */
  countHeading: both(
    (met: number, of: number) => {
      if (met === of) return `Tilbuddet opfylder alle ${spellOut('da', of)} kriterier`
      if (met === 0) return `Tilbuddet opfylder ikke nogen af de ${spellOut('da', of)} kriterier`
      return `Tilbuddet opfylder ${String(met)} af ${String(of)} kriterier`
    },
    (met: number, of: number) => {
      if (met === of) return `The tilbud meets all ${spellOut('en', of)} criteria`
      if (met === 0) return `The tilbud does not meet any of the ${spellOut('en', of)} criteria`
      return `The tilbud meets ${String(met)} of ${String(of)} criteria`
    },
  ),
  /** The same in a conclusion, after a sentence that names the tilbud. */
  countSentence: both(
    (met: number, of: number) => `Det opfylder ${String(met)} af ${String(of)}.`,
    (met: number, of: number) => `It meets ${String(met)} of ${String(of)}.`,
  ),
  /** How an open heading begins, and often the conclusion too. */
  open: both('Det kan ikke afgøres endnu', 'It cannot be settled yet'),
  openHeading: both(
    (met: number, of: number) =>
      met === 0
        ? `Det kan ikke afgøres endnu, om tilbuddet opfylder de ${spellOut('da', of)} kriterier`
        : `Det kan ikke afgøres endnu: ${String(met)} af ${String(of)} kriterier er opfyldt`,
    (met: number, of: number) =>
      met === 0
        ? `It cannot be settled yet whether the tilbud meets the ${spellOut('en', of)} criteria`
        : `It cannot be settled yet: ${String(met)} of ${String(of)} criteria are met`,
  ),
  missingFacts: both(
    (count: number) =>
      count === 1
        ? 'Der mangler én oplysning.'
        : `Der mangler ${spellOut('da', count)} oplysninger.`,
    (count: number) => `${counted('en', count, 'One fact is', 'facts are')} missing.`,
  ),
  answerFirst: both(
    'Svar først på dette spørgsmål. Det betyder mest for resultatet.',
    'Answer this question first. It matters most to the result.',
  ),
  answerToSee: both('Svar på det, der mangler', 'Answer what is missing'),
  update: both('Opdatér resultatet', 'Update the result'),
  criteria: both('Kriterierne', 'The criteria'),
  criterion: {
    krav: both(
      (number: number) => `Kriterium ${String(number)}`,
      (number: number) => `Criterion ${String(number)}`,
    ),
    inklusion: both(
      (number: number) => `Inklusionskriterium ${String(number)}`,
      (number: number) => `Inclusion criterion ${String(number)}`,
    ),
    eksklusion: both(
      (number: number) => `Eksklusionskriterium ${String(number)}`,
      (number: number) => `Exclusion criterion ${String(number)}`,
    ),
    forhold: both(
      (number: number) => `Forhold ${String(number)}`,
      (number: number) => `Circumstance ${String(number)}`,
    ),
  },
  source: both('Kilde', 'Source'),
  readRule: both('Læs kriteriet', 'Read the criterion'),
  change: both('Det skal der til', 'What it takes'),
  allAreNeeded: both('Alt dette skal til', 'All of this is needed'),
  oneIsEnough: both('Ét af dette er nok', 'One of these is enough'),
  or: both('eller', 'or'),
  and: both('og', 'and'),
  /** After changes that are made together. */
  together: both(
    (count: number) => (count === 2 ? 'begge dele' : `alle ${spellOut('da', count)}`),
    (count: number) => (count === 2 ? 'both' : `all ${spellOut('en', count)}`),
  ),
  way: both(
    'Den korteste vej til at opfylde kriterierne',
    'The shortest way to meeting the criteria',
  ),
  remark: both('Bemærk', 'Note'),
  remarks: both('Bemærkninger', 'Remarks'),
  remarksHint: both('Bemærkninger ændrer ikke resultatet.', 'Remarks do not change the result.'),
  atLeast: both('mindst', 'at least'),
  all: both('alle', 'all'),
  both: both('begge', 'both'),
  required: both('Krav', 'Required'),
  appliesAt: both('Gælder ved', 'Applies at'),
  unanswered: both('ikke besvaret', 'not answered'),
  atMost: both('højst', 'at most'),
  outOf: both('af', 'of'),
  unknown: both('ikke oplyst', 'not known'),
  missing: both('Det mangler vi svar på', 'What we still need answers to'),
  /** For a list from which a number is computed. */
  fillIn: both(
    ({ column, rows, list }: FillIn) => `Udfyld »${column}« i række ${rows} i »${list}«.`,
    ({ column, rows, isOne, list }: FillIn) =>
      `Fill in “${column}” in ${isOne ? 'row' : 'rows'} ${rows} of “${list}”.`,
  ),
  missingHint: both(
    'Svar på det, du kan. De øverste spørgsmål betyder mest for resultatet.',
    'Answer what you can. The topmost questions matter most to the result.',
  ),
  fewest: both(
    (count: number) => `${counted('da', count, 'Ét svar', 'svar')} kan være nok til at afgøre det.`,
    (count: number) =>
      `${counted('en', count, 'One answer', 'answers')} can be enough to settle it.`,
  ),
  answerThis: both('Besvar', 'Answer'),
  years: both('År for år', 'Year by year'),
  allYears: both('Årene samlet', 'The years together'),
  yearsHint: both(
    (reading: string) =>
      `Tabellen viser hvert år for sig. I det samlede resultat er årene opgjort sådan: ${reading}.`,
    (reading: string) =>
      `The table shows each year by itself. In the result for all years they are taken like this: ${reading}.`,
  ),
  elements: both('Det hører til indsatsen', 'What belongs to the effort'),
  notKept: both(
    'Resultatet er vejledende og ikke en afgørelse. Dine svar bliver ikke gemt hos os.',
    'The result is guidance and not a decision. Your answers are not kept with us.',
  ),
  edit: both('Ret svarene', 'Change the answers'),
  restart: both('Begynd forfra', 'Start over'),
  print: both('Udskriv', 'Print'),
  asDocument: both('Hent som Word-fil', 'Download as a Word file'),
  date: both('Dato', 'Date'),
  answers: both('Svarene', 'The answers'),
  question: both('Spørgsmål', 'Question'),
  answer: both('Svar', 'Answer'),
  download: both('Hent data (JSON)', 'Download data (JSON)'),
  copy: both('Kopiér resuméet', 'Copy the summary'),
  copied: both('Resuméet er kopieret.', 'The summary has been copied.'),
  summary: both('Resumé som tekst', 'Summary as text'),
  keep: both('Gem eller del resultatet', 'Keep or share the result'),
  rulesetVersion: both('Regelsæt', 'Ruleset'),
  newerThan: both(
    (ruleset: string, version: string) => `${ruleset} (der er en nyere version: ${version})`,
    (ruleset: string, version: string) => `${ruleset} (there is a newer version: ${version})`,
  ),
  notYet: both(
    (ruleset: string, day: string) => `${ruleset} (gælder først fra ${day})`,
    (ruleset: string, day: string) => `${ruleset} (not in force until ${day})`,
  ),
  fingerprint: both('Kontrolkode', 'Check code'),
  diagram: both('Vis resultatet som diagram', 'Show the result as a diagram'),
  diagramLead: both(
    'Konklusionerne står til venstre og det, de bygger på, til højre. Farve, tegn og ord viser resultatet af hver del.',
    'The conclusions are on the left and what they rest on is to the right. Colour, sign and word show the outcome of each part.',
  ),
  diagramWords: both('Diagrammet i ord', 'The diagram in words'),
  /** For each role: it is nothing good that an exclusion applies, and a circumstance is neither good nor bad. */
  udfald: {
    krav: criterion,
    inklusion: criterion,
    eksklusion: {
      opfyldt: both('Gælder', 'Applies'),
      'ikke-opfyldt': both('Gælder ikke', 'Does not apply'),
      uafklaret: both('Uafklaret', 'Not settled'),
    },
    forhold: {
      opfyldt: both('Ja', 'Yes'),
      'ikke-opfyldt': both('Nej', 'No'),
      uafklaret: both('Uafklaret', 'Not settled'),
    },
  },
}
