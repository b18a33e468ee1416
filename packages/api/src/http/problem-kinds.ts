/** The problems that groups of routes can answer with; the OpenAPI document lists them for each route. */
import type { ProblemKind } from './problem-texts.js'

/** Every route. */
export const anywhere: readonly ProblemKind[] = ['for-mange-anmodninger', 'serverfejl']

/** Routes that take JSON. */
export const ofJson: readonly ProblemKind[] = [
  'ugyldig-json',
  'ugyldigt-input',
  'ugyldig-parameter',
  'kan-ikke-leveres',
  'for-stort',
  'forkert-indholdstype',
  'forkert-tegnsaet',
  'personoplysning',
  'umulige-oplysninger',
  ...anywhere,
]

/** Routes whose work is done in a thread. */
export const ofThreads: readonly ProblemKind[] = ['for-travlt', 'ude-af-drift']

/** The report, which takes spreadsheets too, and is made in a thread of its own. */
export const ofReport: readonly ProblemKind[] = [
  ...ofJson.filter((kind) => kind !== 'forkert-indholdstype'),
  'forkert-rapporttype',
  'ukendt-del',
  'uklart-regneark',
  ...ofThreads,
]
