/**
 * The lean entry: one ruleset that is known to be sound, ready to screen with, and nothing else. It
 * leaves out the parser and the shipped documents, so that it can be sent to a browser.
 *
 * @module browser
 *
 * @example
 * screenerOf(rulesets[0]).screen({ borgere: 2 }).konklusion // 'ikke-hoejt-specialiseret'
 */
export { InputError } from './errors/problems.js'
export { splitPath } from './ruleset/fact-path.js'
export { derive, readRows } from './request/lists.js'
export { looksLikeCpr, numberLooksLikeCpr } from './support/personal-data.js'
export { scalesOf, type Scale, type Scales } from './evaluation/scale.js'
export { leanScreenerOf as screenerOf, type Screener } from './screener/screener.js'
