/**
 * The capacity analysis: how many tilbud the numbers allow. Pure; exact probabilities, no simulation.
 *
 * @module kapacitet
 */
export { kapacitet, type KapacitetOptions } from './kapacitet.js'
export { faerrestKvinder } from './faerrest-kvinder.js'
export { samling } from './samling.js'
export {
  bounds as kapacitetBounds,
  Faerrest,
  FaerrestInput,
  Kapacitet,
  KapacitetInput,
  Samling,
  SamlingInput,
} from './schema.js'
export { argumentOf, landstal } from './argument.js'
export { neededPercent, percent } from './percent.js'
export { InputError, type Problem } from '../errors/problems.js'
