/** The words of the form, and of the summary beside it. */
import { both, lowerFirst } from './both.js'

export const form = {
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
}
