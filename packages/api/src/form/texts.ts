/**
 * The words of the pages themselves: headings, buttons, messages. What is said about a rule, a fact or
 * an error is none of these: it comes from the ruleset and the core.
 */
import type { Language } from '@screeningsmodel/core'

/** As it stands within a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The same words in each language; a text, or one that is filled in with numbers or names. */
function both(da: string, en: string): Record<Language, string>
function both<Values extends unknown[]>(
  da: (...values: Values) => string,
  en: (...values: Values) => string,
): Record<Language, (...values: Values) => string>
function both(da: unknown, en: unknown): Record<Language, unknown> {
  return { da, en }
}

const catalogue = {
  site: {
    name: both('Screeningsmodellen', 'Screeningsmodellen'),
    purpose: both(
      'Vejledende screening. Intet gemmes.',
      'Screening for guidance. Nothing is kept.',
    ),
    skip: both('Gå til sidens indhold', 'Skip to the content'),
    menu: both('Hovedmenu', 'Main menu'),
    language: both('Vælg sprog', 'Choose language'),
    languageName: both('Dansk', 'English'),
    selfAssessment: both('Vurder et tilbud', 'Assess a tilbud'),
    interview: both('Screen en sag', 'Screen a case'),
    api: both('API', 'API'),
    accessibility: both('Tilgængelighedserklæring', 'Accessibility statement'),
    privacy: both('Privatliv', 'Privacy'),
    footer: both('Om siden', 'About this site'),
    rules: both('Regelsættene', 'The rulesets'),
    error: both('Fejl', 'Error'),
    warning: both('Advarsel', 'Warning'),
    information: both('Information', 'Information'),
    toFront: both('Gå til selvvurderingen', 'Go to the self-assessment'),
    reference: both('Fejlens nummer', 'Number of the error'),
  },
  form: {
    title: both('Selvvurdering', 'Self-assessment'),
    step: both(
      (step: number, steps: number) => `Trin ${String(step)} af ${String(steps)}`,
      (step: number, steps: number) => `Step ${String(step)} of ${String(steps)}`,
    ),
    audience: both('Målgruppe', 'Target group'),
    guidance: both(
      'Svaret er vejledende og ikke en afgørelse. Alle spørgsmål kan stå åbne: så viser resultatet, hvad der mangler. Det, du skriver, bliver ikke gemt.',
      'The answer is guidance and not a decision. Every question can be left open: the result then shows what is missing. What you write is not kept.',
    ),
    noPersonalData: both(
      'Skriv ikke navne, CPR-numre eller andre personoplysninger.',
      'Do not write names, CPR numbers or other personal data.',
    ),
    year: both('Kalenderår', 'Calendar year'),
    yearHint: both(
      'Det år, svarene handler om, for eksempel 2019.',
      'The year that the answers are about, such as 2019.',
    ),
    yearNumber: both(
      (number: number) => `År ${String(number)}`,
      (number: number) => `Year ${String(number)}`,
    ),
    yearNamed: both(
      (aar: string) => `Året ${aar}`,
      (aar: string) => `The year ${aar}`,
    ),
    answers: both('Oplysninger om tilbuddet', 'About the tilbud'),
    unknown: both('Ved ikke', 'Don’t know'),
    yes: both('Ja', 'Yes'),
    no: both('Nej', 'No'),
    addYear: both('Tilføj et år mere', 'Add another year'),
    removeYear: both(
      (year: string) => `Fjern ${lowerFirst(year)}`,
      (year: string) => `Remove ${lowerFirst(year)}`,
    ),
    openList: both(
      (list: string) => `Udfyld ${lowerFirst(list)} i stedet`,
      (list: string) => `Fill in the ${lowerFirst(list)} instead`,
    ),
    closeList: both('Fjern listen, og skriv tallene selv', 'Remove the list and write the numbers'),
    row: both('Række', 'Row'),
    addRow: both('Tilføj en række', 'Add a row'),
    removeRow: both('Fjern', 'Remove'),
    rowNumber: both(
      (number: number) => `række ${String(number)}`,
      (number: number) => `row ${String(number)}`,
    ),
    fromList: both(
      (list: string) => `Regnes ud af: ${lowerFirst(list)}.`,
      (list: string) => `Worked out from: ${lowerFirst(list)}.`,
    ),
    submit: both('Vis resultatet', 'Show the result'),
    problems: both(
      (count: number) => (count === 1 ? 'Der er en fejl i svarene' : 'Der er fejl i svarene'),
      (count: number) =>
        count === 1 ? 'There is an error in the answers' : 'There are errors in the answers',
    ),
    titleWithError: both(
      (title: string) => `Fejl: ${title}`,
      (title: string) => `Error: ${title}`,
    ),
    live: both('Foreløbigt resultat', 'Result so far'),
    liveOpen: both(
      'Det kan ikke afgøres endnu. Oplysninger, der mangler:',
      'It cannot be settled yet. Facts that are missing:',
    ),
    liveProblem: both(
      'Et af svarene kan ikke bruges, som det står.',
      'One of the answers cannot be used as it stands.',
    ),
  },
  result: {
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
    },
    source: both('Kilde', 'Source'),
    section: both('afsnit', 'section'),
    item: both('punkt', 'item'),
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
  },
}

type Catalogue = typeof catalogue
type Told<T> =
  T extends Record<Language, infer Words> ? Words : { readonly [K in keyof T]: Told<T[K]> }

/** All words in one language: `it.t.form.submit`. */
export type PageTexts = Told<Catalogue>

function told(part: object, sprog: Language): unknown {
  if ('da' in part) return (part as Record<Language, unknown>)[sprog]
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, told(value as object, sprog)]),
  )
}

export const texts: Readonly<Record<Language, PageTexts>> = {
  da: told(catalogue, 'da') as PageTexts,
  en: told(catalogue, 'en') as PageTexts,
}
