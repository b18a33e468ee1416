/**
 * The rules as DMN: for the same verdicts in another rules engine, and for viewing the rules in a modeller.
 *
 * @module dmn
 */
export { dmnEditions, type DmnEdition } from './emit/dmn.js'
export { dmnNames, type DmnNames } from './emit/dmn-names.js'
export { toDmn, type DmnOptions } from './emit/to-dmn.js'
