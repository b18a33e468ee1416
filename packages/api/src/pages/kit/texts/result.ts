/** The words of the pages that tell a result. */
import { both } from './both.js'
import { beginning, inWords } from './numbers.js'

const criterion = {
  opfyldt: both('Opfyldt', 'Met'),
  'ikke-opfyldt': both('Ikke opfyldt', 'Not met'),
  uafklaret: both('Uafklaret', 'Not settled'),
}

export const result = {
  title: both('Resultat', 'Result'),
  about: both(
    (what: string) => `Resultat: ${what}`,
    (what: string) => `Result: ${what}`,
  ),
  /** The headings of a tilbud's result. */
  countHeading: both(
    (met: number, of: number) => {
      if (met === of) return `Tilbuddet opfylder alle ${inWords(of, 'da')} kriterier`
      if (met === 0) return `Tilbuddet opfylder ingen af de ${inWords(of, 'da')} kriterier`
      return `Tilbuddet opfylder ${String(met)} af ${String(of)} kriterier`
    },
    (met: number, of: number) => {
      if (met === of) return `The tilbud meets all ${inWords(of, 'en')} criteria`
      if (met === 0) return `The tilbud meets none of the ${inWords(of, 'en')} criteria`
      return `The tilbud meets ${String(met)} of ${String(of)} criteria`
    },
  ),
  openHeading: both(
    (met: number, of: number) =>
      met === 0
        ? `Det kan ikke afgøres endnu, om tilbuddet opfylder de ${inWords(of, 'da')} kriterier`
        : `Det kan ikke afgøres endnu: ${String(met)} af ${String(of)} kriterier er opfyldt`,
    (met: number, of: number) =>
      met === 0
        ? `It cannot be settled yet whether the tilbud meets the ${inWords(of, 'en')} criteria`
        : `It cannot be settled yet: ${String(met)} of ${String(of)} criteria are met`,
  ),
  /** What a conclusion depends on. */
  chosenReading: both(
    (phrase: string, used: string, usual: string) =>
      `Du har valgt en anden fortolkning end den sædvanlige. Det gælder ${phrase}. Valgt: ${used}. Den sædvanlige: ${usual}.`,
    (phrase: string, used: string, usual: string) =>
      `You have chosen another interpretation than the usual one. It is about this: ${phrase}. Chosen: ${used}. The usual one: ${usual}.`,
  ),
  usualReading: both('Brug den sædvanlige fortolkning', 'Use the usual interpretation'),
  dependsOn: both(
    (phrase: string, used: string, other: string, effect: string) =>
      `Resultatet afhænger af, hvordan dette fortolkes: ${phrase}. Vi har brugt denne fortolkning: ${used}. Med en anden fortolkning (${other}) bliver resultatet et andet: ${effect}`,
    (phrase: string, used: string, other: string, effect: string) =>
      `The result depends on how this is interpreted: ${phrase}. We have used this interpretation: ${used}. With another (${other}) the result changes: ${effect}`,
  ),
  dependsOnSeveral: both(
    'Resultatet bliver et andet, hvis flere af kriterierne fortolkes anderledes på samme tid.',
    'The result is another if several of the criteria are interpreted differently at the same time.',
  ),
  missingFacts: both(
    (count: number) =>
      count === 1
        ? 'Der mangler én oplysning.'
        : `Der mangler ${inWords(count, 'da')} oplysninger. Svar først på denne, som betyder mest.`,
    (count: number) =>
      count === 1
        ? 'One fact is missing.'
        : `${beginning(count, 'en')} facts are missing. Answer this one first; it matters most.`,
  ),
  missingReading: both(
    (options: readonly string[]) =>
      `Det er ikke afklaret, om resultatet bliver et andet med ${options.length === 1 ? 'denne fortolkning' : 'disse fortolkninger'}: ${options.join('; ')}.`,
    (options: readonly string[]) =>
      `It is not settled whether the result is another with ${options.length === 1 ? 'this interpretation' : 'these interpretations'}: ${options.join('; ')}.`,
  ),
  seeReadings: both('Se alle fortolkninger', 'See all interpretations'),
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
  /** After what is made together. */
  together: both(
    (count: number) => (count === 2 ? 'begge dele' : `alle ${inWords(count, 'da')}`),
    (count: number) => (count === 2 ? 'both' : `all ${inWords(count, 'en')}`),
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
  missingHint: both(
    'Svar på det, du kan. De øverste spørgsmål betyder mest for resultatet.',
    'Answer what you can. The topmost questions matter most to the result.',
  ),
  fewest: both(
    (count: number) =>
      count === 1
        ? 'Ét svar kan være nok til at afgøre det.'
        : `Det kan afgøres med ned til ${inWords(count, 'da')} svar.`,
    (count: number) =>
      count === 1
        ? 'One answer can be enough to settle it.'
        : `It can be settled with as few as ${inWords(count, 'en')} answers.`,
  ),
  answerThis: both('Besvar', 'Answer'),
  readings: both(
    'Kan kriterierne fortolkes på en anden måde?',
    'Can the criteria be interpreted in another way?',
  ),
  readingsHint: both(
    'En fortolkning er én måde at forstå kildens ord på. Her ser du, hvad de andre fortolkninger fører til.',
    'An interpretation is one way of understanding the words of the source. Here you see where the others lead.',
  ),
  sensitive: both(
    'Ja, og resultatet afhænger af, hvordan kriteriet fortolkes.',
    'Yes, and the result depends on how the criterion is interpreted.',
  ),
  insensitive: both(
    'Ja, men alle fortolkninger fører til samme resultat.',
    'Yes, but all interpretations lead to the same result.',
  ),
  sensitivityUnknown: both(
    'Ja, men det kan ikke afgøres endnu, om resultatet afhænger af det. Der mangler oplysninger.',
    'Yes, but it cannot be settled yet whether the result depends on it. Facts are missing.',
  ),
  usedReading: both('Vi har brugt denne fortolkning', 'We have used this interpretation'),
  otherReading: both('Den anden mulighed', 'The other possibility'),
  anotherReading: both('En anden mulighed', 'Another possibility'),
  sameConclusion: both('samme resultat', 'the same result'),
  chooseReading: both(
    'Se resultatet med denne fortolkning',
    'See the result with this interpretation',
  ),
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
  copy: both('Kopiér resumé', 'Copy summary'),
  copied: both('Resuméet er kopieret.', 'The summary has been copied.'),
  summary: both('Resumé som tekst', 'Summary as text'),
  keep: both('Gem eller del resultatet', 'Keep or share the result'),
  rulesetVersion: both('Regelsæt', 'Ruleset'),
  fingerprint: both('Kontrolkode', 'Check code'),
  /** For each role: it is no merit that what keeps a case out applies, and a circumstance is neither. */
  diagram: both('Vis resultatet som diagram', 'Show the result as a diagram'),
  diagramLead: both(
    'Konklusionerne står til venstre og det, de bygger på, til højre. Farve, tegn og ord siger, hvad hver del kom ud som.',
    'The conclusions are on the left and what they rest on is to the right. Colour, sign and word say what each part came out as.',
  ),
  diagramWords: both('Diagrammet i ord', 'The diagram in words'),
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
