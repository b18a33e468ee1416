/**
 * The width of words, without a browser: by the widths of DejaVu Sans, which is wider than the fonts of the pages and
 * of most systems, so that whatever fits here fits there too.
 */

/** Widths in em, rounded upwards: 0.5 means half as wide as the font size. */
const widths: ReadonlyMap<string, number> = new Map(
  Object.entries({
    0.35: " '|,./IJ\\ijl’",
    0.45: '-:;f!()[]rt',
    0.55: '"*_`–?csz',
    0.65: 'Lkvxy“”$0123456789EFSTabdeghnopqu{}øåéüöä»«',
    0.75: 'ABCKPRVXYZÅU',
    0.85: '&DGHNOQØ#+<=>^w~✓✗',
  }).flatMap(([em, signs]) => Array.from(signs).map((sign) => [sign, Number(em)] as const)),
)
/** Any other letter of the alphabets of Europe or the East, and signs beyond the first plane (emoji). */
const wide = 1
const widest = 1.4

const boldFactor = 1.15

/** The width of a text in the unit of its size. */
export function widthOf(text: string, size: number, isBold: boolean): number {
  let em = 0
  for (const sign of text) em += widths.get(sign) ?? (sign.length > 1 ? widest : wide)
  return em * size * (isBold ? boldFactor : 1)
}

/** A text in lines of at most this width, cut after this many lines; a word that is too long is divided. */
export function linesOf(
  text: string,
  size: number,
  isBold: boolean,
  width: number,
  most: number,
): readonly string[] {
  const fits = (line: string) => widthOf(line, size, isBold) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const sign of word) {
      if (!fits(line + sign)) {
        lines.push(line)
        line = ''
      }
      line += sign
    }
    // One line more than is shown, to know that the text is cut.
    if (lines.length > most) break
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const end = Array.from(kept[most - 1] ?? '')
  while (end.length > 0 && !fits(`${end.join('')} …`)) end.pop()
  return [...kept.slice(0, -1), `${end.join('')} …`]
}
