/** Which problems groups of addresses can answer with; the OpenAPI document says so of each. */
import type { ProblemKind } from './problem-texts.js'

/** Of any address, whatever it is asked. */
export const anywhere: readonly ProblemKind[] = [
  'for-mange-anmodninger',
  'serverfejl',
  'lukker-ned',
]

/** Of an address that takes JSON and answers what follows from it. */
export const ofJson: readonly ProblemKind[] = [
  'ugyldig-json',
  'ugyldigt-input',
  'ugyldig-parameter',
  'kan-ikke-leveres',
  'for-stort',
  'forkert-indholdstype',
  'personoplysning',
  'umulige-oplysninger',
  ...anywhere,
]
