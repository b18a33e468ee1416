/**
 * The report of Bilag 2 as one model, made from rows. It has all sentences, so what renders it needs none. Pure.
 *
 * @module afrapportering
 */
export {
  afrapportering,
  afrapporteringAfGodeRaekker,
  type AfrapporteringOptions,
  type GoodRowsOptions,
  type GoodRowsReport,
} from './afrapportering.js'
export { anvendelser, publishedThreshold, referrals } from './input/bounds.js'
export { AfrapporteringInput, Opgoerelse, Sag, TilbudRow } from './input/input-schema.js'
export { ReportReadings } from './input/readings-schema.js'
export { kredsReading, type Kreds } from './input/kreds.js'
export { isSumAmongRows, isTotalName, municipalityKey } from './input/names.js'
export { Counts, Indsats, indsatser, Known, Spread, Totals } from './form/figures-schema.js'
export {
  Afgraensning,
  Afrapportering,
  emner,
  Note,
  Tema,
  Tema1,
  TilbudScreeninger,
  UsedRuleset,
  type Emne,
} from './form/schema.js'
export { skema } from './form/skema.js'
export type { OriginOf, RowInFile } from './notes/note-data.js'
export type { RowProblem } from './reading/rows.js'
export { InputError, type Problem } from '../errors/problems.js'
export { reportErrorTexts } from '../errors/report-error-texts.js'
