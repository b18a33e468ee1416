/** The words of the pages that tell a result. */
import { both } from './both.js'

export const result = {
  title: both('Resultat', 'Result'),
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
  change: both('Det skal der til', 'What it takes'),
  atLeast: both('mindst', 'at least'),
  all: both('alle', 'all'),
  required: both('Krav', 'Required'),
  atMost: both('højst', 'at most'),
  outOf: both('af', 'of'),
  unknown: both('ikke oplyst', 'not known'),
  missing: both('Det mangler vi at vide', 'What is still missing'),
  missingHint: both(
    'Svar på det, du kan. De øverste spørgsmål betyder mest for resultatet.',
    'Answer what you can. The topmost questions matter most to the result.',
  ),
  fewest: both(
    (count: number) =>
      count === 1
        ? 'Ét svar kan være nok til at afgøre det.'
        : `Det kan afgøres med ned til ${String(count)} svar.`,
    (count: number) =>
      count === 1
        ? 'One answer can be enough to settle it.'
        : `It can be settled with as few as ${String(count)} answers.`,
  ),
  answerThis: both('Besvar', 'Answer'),
  readings: both('Ville en anden læsning ændre det?', 'Would another reading change this?'),
  readingsHint: both(
    'Nogle ord i kilden kan læses på mere end én måde. Her ser du, hvad de andre læsninger fører til.',
    'Some words in the source can be read in more than one way. Here you see where the other readings lead.',
  ),
  sensitive: both(
    'Ja: resultatet hænger på, hvordan ordene læses.',
    'Yes: the result hangs on how the words are read.',
  ),
  insensitive: both(
    'Nej: alle læsninger fører til samme konklusion.',
    'No: all readings lead to the same conclusion.',
  ),
  sensitivityUnknown: both(
    'Det kan ikke afgøres endnu: der mangler oplysninger.',
    'It cannot be settled yet: facts are missing.',
  ),
  usedReading: both('Her er det læst sådan', 'Here it is read as'),
  otherReading: both('Læst sådan i stedet', 'Read instead as'),
  sameConclusion: both('samme konklusion', 'the same conclusion'),
  chooseReading: both('Brug denne læsning', 'Use this reading'),
  years: both('År for år', 'Year by year'),
  allYears: both('Årene samlet', 'The years together'),
  elements: both('Det hører til indsatsen', 'What belongs to the effort'),
  notKept: both(
    'Resultatet er vejledende og ikke en afgørelse. Dine svar er ikke gemt: når du lukker siden, er de væk.',
    'The result is guidance and not a decision. Your answers have not been kept: when you close the page, they are gone.',
  ),
  edit: both('Ret svarene', 'Change the answers'),
  restart: both('Begynd forfra', 'Start over'),
  print: both('Udskriv', 'Print'),
  download: both('Hent som JSON', 'Download as JSON'),
  copy: both('Kopiér resumé', 'Copy summary'),
  copied: both('Resuméet er kopieret.', 'The summary has been copied.'),
  summary: both('Resumé som tekst', 'Summary as text'),
  keep: both('Tag resultatet med', 'Take the result with you'),
  rulesetVersion: both('Regelsæt', 'Ruleset'),
  fingerprint: both('Fingeraftryk', 'Fingerprint'),
  udfald: {
    opfyldt: both('Opfyldt', 'Met'),
    'ikke-opfyldt': both('Ikke opfyldt', 'Not met'),
    uafklaret: both('Uafklaret', 'Not settled'),
  },
  /** For a criterion that keeps a case out: it is no merit that it is met. */
  udfaldEksklusion: {
    opfyldt: both('Gælder', 'Applies'),
    'ikke-opfyldt': both('Gælder ikke', 'Does not apply'),
    uafklaret: both('Uafklaret', 'Not settled'),
  },
}
