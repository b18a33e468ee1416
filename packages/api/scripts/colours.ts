/**
 * The dark scheme: each colour of the style sheets with the one that stands for it in the dark. What is light
 * becomes dark and the other way round, so that what stands out from what stays the same.
 */
import type { CssColor } from 'lightningcss'

/** By the colour in the light, as six hexadecimal digits. */
const dark: Readonly<Record<string, string>> = {
  // Grounds
  ffffff: '15181c',
  f5f5f5: '22272d',
  e6e6e6: '3a4149',
  dcdcdc: '3a4149',
  // Lines
  bfbfbf: '515963',
  '8e8e8e': '929aa3',
  '747474': 'c2c9d1',
  '737373': 'a9b0b8',
  // Words
  '707070': 'a9b0b8',
  '595959': 'b7bec6',
  '454545': 'ccd2d8',
  '1a1a1a': 'f1f3f5',
  // Links and buttons
  '0059b3': '85b9f5',
  '004993': '95c4fa',
  '004d99': '95c4fa',
  '800080': 'd9aef8',
  // Outcomes
  '2a6600': '86d152',
  b30000: 'ff9a94',
  cc0000: 'ff9a94',
  '594200': 'f2c866',
  '8c6d1f': 'd3aa3d',
  // Messages
  ffe0e0: '4a2020',
  ffeecc: '413310',
  febb30: 'febb30',
  e2f2fb: '173140',
  '1b86c3': '55b4ea',
  dfeaf6: '203449',
  // The second kind of bar in a chart
  b8d7f5: '23466b',
}

/**
 * A colour as both schemes have it.
 *
 * @throws {Error} for a colour without one for the dark
 */
export function inBothSchemes(color: CssColor): CssColor {
  if (typeof color === 'string' || color.type !== 'rgb' || color.alpha === 0) return color
  const name = hexOf(color)
  const counterpart = dark[name]
  if (counterpart === undefined) {
    throw new Error(`#${name} has no colour for the dark scheme. Add it to scripts/colours.ts.`)
  }
  return { type: 'light-dark', light: color, dark: rgbOf(counterpart) }
}

function hexOf({ r, g, b }: Readonly<Record<'r' | 'g' | 'b', number>>): string {
  return [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')
}

function rgbOf(hex: string): CssColor {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16))
  return { type: 'rgb', r, g, b, alpha: 1 }
}
