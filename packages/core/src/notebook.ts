/**
 * For notebooks: the library's own questions, with answers that show themselves as a small table in
 * place of raw JSON. Everything else about an answer is as it was; `JSON.stringify` writes the same.
 *
 * @module notebook
 */
export { htmlTable, vis } from './answer/table.js'
export { compileRuleset, screenCase, screenTilbud } from './screener/shown.js'
