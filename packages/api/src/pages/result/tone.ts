/** The colour and symbol of an outcome. The browser's script uses it too, so there is nothing of Node here. */
export { conclusionTone, toneOf, type Tone } from '@screeningsmodel/core/graf'
