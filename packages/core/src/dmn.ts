/**
 * The rules as DMN: the same verdicts in a rules engine of one's own, and the rules in a modeller.
 *
 * @module dmn
 */
export { dmnEditions, type DmnEdition } from './emit/dmn.js'
export { dmnNames, type DmnNames } from './emit/dmn-names.js'
export { toDmn, type DmnOptions } from './emit/to-dmn.js'
