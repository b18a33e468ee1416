/**
 * Rules as a diagram: boxes and lines for a program to draw, Mermaid text, and a version in words.
 *
 * @module graf
 */
export { grafOf, markedGrafOf } from './graf.js'
export { toMermaid } from './mermaid.js'
export { grafWording } from './wording.js'
export { conclusionTone, toneOf, type Tone } from './tone.js'
export type { Box, Graf, Line, Mark } from './schema.js'
