/** The colour and symbol of an outcome. The browser's script uses it too, so it must not depend on Node. */
export { conclusionTone, toneOf, type Tone } from '@screeningsmodel/core/graf'
