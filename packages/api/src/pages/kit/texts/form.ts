/** The words of the form, and of the summary beside it. */
import { spellOut } from '@screeningsmodel/core'
import { both, lowerFirst } from './both.js'

/** "medarbejderliste" -> "medarbejderlisten"; a label of another kind stays as it is. */
function definite(label: string): string {
  return label.endsWith('liste') ? `${label}n` : label
}

export const form = {
  title: both('Selvvurdering', 'Self-assessment'),
  tryRule: both('Prøv reglen', 'Try the rule'),
  step: both(
    (step: number, steps: number) => `Trin ${String(step)} af ${String(steps)}`,
    (step: number, steps: number) => `Step ${String(step)} of ${String(steps)}`,
  ),
  lead: both(
    (criteria: number, title: string) =>
      `Få svar på, om jeres tilbud opfylder de ${spellOut('da', criteria)} kriterier for et ${title}.`,
    (criteria: number, title: string) =>
      `Find out whether your tilbud meets the ${spellOut('en', criteria)} criteria for a ${title}.`,
  ),
  background: both('Hvorfor spørger vi, og hvad tæller med?', 'Why do we ask, and what counts?'),
  about: both('Om kriterierne', 'About the criteria'),
  ourChoice: both('Det er vores valg.', 'This is our choice.'),
  audience: both('Målgruppe', 'Target group'),
  guidance: both(
    'Resultatet er vejledende og ikke en afgørelse. Du kan springe spørgsmål over. Resultatet viser, hvad der mangler. Det, du skriver, bliver ikke gemt.',
    'The result is guidance and not a decision. You can skip questions. The result shows what is missing. What you write is not kept.',
  ),
  noPersonalData: both(
    'Skriv ikke navne på personer, CPR-numre eller andre personoplysninger.',
    'Do not write names of persons, CPR numbers or other personal data.',
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
  reference: both('Tilbuddets navn eller nummer', 'The name or number of the tilbud'),
  anyReference: both('Navn eller nummer', 'Name or number'),
  /** The label of a field that may stay empty, where it is filled in; what is said of its value takes the label alone. */
  optional: both(
    (label: string) => `${label} (kan udelades)`,
    (label: string) => `${label} (optional)`,
  ),
  anyReferenceHint: both(
    'Vises på resultatet. Brug højst 64 tegn: bogstaver, tal, mellemrum, punktum, understreg og bindestreg. Skriv ikke navnet på en person.',
    'Shown on the result. Use at most 64 characters: letters, digits, spaces, dots, underscores and hyphens. Do not write the name of a person.',
  ),
  referenceHint: both(
    'Vises på resultatet. Skriv P- foran et P-nummer, for eksempel P-1003388394. Brug højst 64 tegn: bogstaver, tal, mellemrum, punktum, understreg og bindestreg.',
    'Shown on the result. Write P- before a P-nummer, such as P-1003388394. Use at most 64 characters: letters, digits, spaces, dots, underscores and hyphens.',
  ),
  staff: both('Medarbejderne', 'The staff'),
  more: both(
    'Flere oplysninger, som kun bruges ved andre fortolkninger',
    'More facts, which only other interpretations use',
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
    (list: string) => `Udfyld ${definite(lowerFirst(list))} i stedet`,
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
    (list: string) => `Beregnes ud fra ${definite(lowerFirst(list))}:`,
    (list: string) => `Worked out from the ${lowerFirst(list)}:`,
  ),
  submit: both('Vis resultatet', 'Show the result'),
  problems: both(
    (count: number) => (count === 1 ? 'Der er en fejl i svarene' : 'Der er fejl i svarene'),
    (count: number) =>
      count === 1 ? 'There is an error in the answers' : 'There are errors in the answers',
  ),
  ambiguous: both(
    'Tallet kan læses på to måder. Skriv det uden punktum og komma, for eksempel 1000.',
    'The number can be read in two ways. Write it without a point and a comma, such as 1000.',
  ),
  ambiguousDecimal: both(
    'Tallet kan læses på to måder. Skriv tusinder uden punktum, for eksempel 1000, og decimaler med komma, for eksempel 1,5.',
    'The number can be read in two ways. Write thousands without a comma, such as 1000, and decimals with a point, such as 1.5.',
  ),
  /** Of a text that was typed; the library's words for the same are about values of JSON. */
  wrongType: {
    number: both('Skriv et tal, for eksempel 2,5.', 'Write a number, for example 2.5.'),
    boolean: both('Svar ja eller nej.', 'Answer yes or no.'),
  },
  titleWithError: both(
    (title: string) => `Fejl: ${title}`,
    (title: string) => `Error: ${title}`,
  ),
  live: both('Foreløbigt resultat', 'Result so far'),
  liveOpen: both(
    'Det kan ikke afgøres endnu. Der mangler {antal} oplysninger.',
    'It cannot be settled yet. {antal} facts are missing.',
  ),
  liveOpenOne: both(
    'Det kan ikke afgøres endnu. Der mangler én oplysning.',
    'It cannot be settled yet. One fact is missing.',
  ),
  liveYears: both('Skriv hvert kalenderår én gang.', 'Write each calendar year once.'),
  liveProblem: both(
    'Et af svarene kan ikke bruges, som det står.',
    'One of the answers cannot be used as it stands.',
  ),
  liveProblems: both(
    'Nogle af svarene kan ikke bruges, som de står.',
    'Some of the answers cannot be used as they stand.',
  ),
}
