/** The words about interpretations, for pages with a result. */
import { both } from './both.js'

/** Another interpretation, and the conclusion that it leads to, as a sentence. */
export interface Effect {
  readonly label: string
  readonly text: string
}

export const readings = {
  /** What a conclusion depends on. */
  chosenReading: both(
    (phrase: string, used: string, usual: string) =>
      `Du har valgt en anden fortolkning end den sædvanlige. Det gælder dette: ${phrase}. Valgt: ${used}. Den sædvanlige: ${usual}.`,
    (phrase: string, used: string, usual: string) =>
      `You have chosen an interpretation other than the usual one. It is about this: ${phrase}. Chosen: ${used}. The usual one: ${usual}.`,
  ),
  usualReading: both('Brug den sædvanlige fortolkning', 'Use the usual interpretation'),
  dependsOn: both(
    (phrase: string, used: string, others: readonly Effect[]) =>
      `Resultatet afhænger af, hvordan dette fortolkes: ${phrase}. Vi har brugt denne fortolkning: ${used}. ${others
        .map(({ label, text }, i) =>
          i === 0
            ? `Med en anden fortolkning (${label}) bliver resultatet et andet: ${text}`
            : `Resultatet bliver også et andet med denne fortolkning (${label}): ${text}`,
        )
        .join(' ')}`,
    (phrase: string, used: string, others: readonly Effect[]) =>
      `The result depends on how this is interpreted: ${phrase}. We have used this interpretation: ${used}. ${others
        .map(({ label, text }, i) =>
          i === 0
            ? `With another (${label}) the result changes: ${text}`
            : `The result also changes with this interpretation (${label}): ${text}`,
        )
        .join(' ')}`,
  ),
  dependsOnSeveral: both(
    'Resultatet bliver et andet, hvis flere af kriterierne fortolkes anderledes på samme tid.',
    'The result is different if several of the criteria are interpreted differently at the same time.',
  ),
  missingReading: both(
    (options: readonly string[]) =>
      `Det er ikke afklaret, om resultatet bliver et andet med ${options.length === 1 ? 'denne fortolkning' : 'disse fortolkninger'}: ${options.join('; ')}.`,
    (options: readonly string[]) =>
      `It is not settled whether the result is different with ${options.length === 1 ? 'this interpretation' : 'these interpretations'}: ${options.join('; ')}.`,
  ),
  seeReadings: both('Se alle fortolkninger', 'See all interpretations'),
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
  sameConclusion: both('Det giver samme resultat.', 'It gives the same result.'),
  openToo: both(
    'Så kan resultatet heller ikke afgøres endnu.',
    'Then the result cannot be settled yet either.',
  ),
  chooseReading: both(
    'Se resultatet med denne fortolkning',
    'See the result with this interpretation',
  ),
}
