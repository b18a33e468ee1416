/**
 * Rules as a diagram: boxes and lines that a program can draw, Mermaid text, and the same in words.
 *
 * @module graf
 */
export { grafOf, markedGrafOf } from './graf.js'
export { toMermaid } from './mermaid.js'
export { grafWording } from './wording.js'
export { conclusionTone, toneOf, type Tone } from './tone.js'
export type { Box, Graf, Line, Mark } from './schema.js'
