/** The report of Bilag 2 as one model, from rows; what renders it holds no sentence about it. Pure. */
export {
  afrapportering,
  afrapporteringAfGodeRaekker,
  type AfrapporteringOptions,
  type GoodRowsOptions,
} from './report.js'
export { AfrapporteringInput, Opgoerelse, referrals, Sag } from './input-schema.js'
export {
  Afrapportering,
  Counts,
  Indsats,
  indsatser,
  Known,
  Note,
  Spread,
  Tema,
  Tema1,
  TilbudScreeninger,
  Totals,
} from './schema.js'
export { skema } from './skema.js'
export type { OriginOf, RowInFile } from './notes.js'
export type { RowProblem } from './rows.js'
export { InputError, type Problem } from '../errors/problems.js'
export { reportErrorTexts } from '../errors/report-error-texts.js'
