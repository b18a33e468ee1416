/** A text that somebody has typed: its lines are paragraphs, and lines that begin with the same mark are a list. */
import type { Block } from '../document/blocks.js'

/** Characters that XML does not allow, and lone surrogates. */
const unwritable = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The marks that begin a line of a list: those that are typed, and those that Word copies, some only before a tab. */
const bullet = /^(?:[-–•*·◦▪\uF0B7\uF0A7]\s+|[o§]\t\s*)(?=\S)/
const number = /^(\d{1,2})[.)]\s+(?=\S)/

/**
 * Two or more lines that begin with a dash, a bullet or a star are a list, and so are lines that count from 1; a single
 * such line is a paragraph. Texts have no other markup.
 */
export function blocksOf(text: string): Block[] {
  const lines = text
    .replace(unwritable, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const bullets = endOf(lines, at, (line) => bullet.test(line))
    const numbered = endOf(lines, at, (line, i) => Number(number.exec(line)?.[1]) === i + 1)
    const [end, mark] = numbered > at ? [numbered, number] : [bullets, bullet]
    if (end - at > 1) {
      const items = lines.slice(at, end).map((line) => line.replace(mark, ''))
      blocks.push({ type: 'list', items, ordered: mark === number })
      at = end
    } else {
      blocks.push({ type: 'paragraph', text: lines[at] as string })
      at += 1
    }
  }
  return blocks
}

/** The end of the run of lines for which the condition holds; `i` counts them. */
function endOf(
  lines: readonly string[],
  from: number,
  isSo: (line: string, i: number) => boolean,
): number {
  let end = from
  while (end < lines.length && isSo(lines[end] as string, end - from)) end += 1
  return end
}
