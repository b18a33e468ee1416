/**
 * For notebooks: the main functions, with answers that display themselves as a small table instead of raw JSON.
 * The answers are otherwise the same, and `JSON.stringify` writes the same.
 *
 * @module notebook
 */
export { htmlTable, vis } from './answer/table.js'
export { compileRuleset, screenCase, screenTilbud } from './screener/shown.js'
