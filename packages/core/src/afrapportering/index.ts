/** The report of Bilag 2 as one model, from rows; what renders it holds no sentence about it. Pure. */
export {
  afrapportering,
  afrapporteringAfGodeRaekker,
  type AfrapporteringOptions,
  type GoodRowsOptions,
  type GoodRowsReport,
} from './report.js'
export {
  AfrapporteringInput,
  anvendelser,
  Opgoerelse,
  publishedThreshold,
  referrals,
  Sag,
  TilbudRow,
} from './input-schema.js'
export { kredsReading, type Kreds } from './kreds.js'
export { isTotalName, municipalityKey } from './names.js'
export {
  Afgraensning,
  Afrapportering,
  Counts,
  emner,
  Indsats,
  indsatser,
  Known,
  Note,
  Spread,
  Tema,
  Tema1,
  TilbudScreeninger,
  Totals,
  UsedRuleset,
  type Emne,
} from './schema.js'
export { skema } from './skema.js'
export type { OriginOf, RowInFile } from './notes.js'
export type { RowProblem } from './rows.js'
export { InputError, type Problem } from '../errors.js'
export { reportErrorTexts } from '../report-error-texts.js'
