/**
 * A diagram as SVG. The outcome of a box is shown by colour, symbol and word. Words of documents only become text
 * nodes, never scripts, addresses or styles.
 */
import { grafWording, type Graf } from '@screeningsmodel/core/graf'
import { wordingLines } from '@screeningsmodel/core/regler'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { s } from 'hastscript'
import { boxWidth, fontSize, lineHeight, padding, printable, type SizedBox } from './boxes.js'
import type { Layout, Point } from './layout.js'
import { ownStyles } from './styles.js'

/** Room for the outlines of the boxes at the edge. */
const margin = 2

/** How a drawing is put into a page or into a file. */
export interface DrawOptions {
  /** The id of the drawing in a page; the ids of its title and words are made from it. */
  readonly id: string
  /** Whether the drawing is a separate file with its own styles, or part of a page that has them. */
  readonly isFile: boolean
}

export function drawnGraf(
  graf: Graf,
  boxes: readonly SizedBox[],
  layout: Layout,
  { id, isFile }: DrawOptions,
): string {
  const width = layout.width + 2 * margin
  const height = layout.height + 2 * margin
  const names = { title: `${id}-titel`, words: `${id}-ord` }
  const drawing = s(
    'svg',
    {
      ...(isFile && { xmlns: 'http://www.w3.org/2000/svg' }),
      className: ['graf'],
      id,
      lang: graf.language,
      viewBox: `${String(-margin)} ${String(-margin)} ${String(width)} ${String(height)}`,
      width,
      height,
      role: 'img',
      ariaLabelledBy: names.title,
      ariaDescribedBy: names.words,
      fontSize,
    },
    [
      s('title', { id: names.title }, printable(graf.title)),
      s('desc', { id: names.words }, printable(wordingLines(grafWording(graf)).join('\n'))),
      ...(isFile ? [s('style', ownStyles), paper(width, height)] : []),
      ...layout.lines.map((line, i) =>
        s('path', { className: [`graf-line`, `graf-${graf.lines[i]?.kind ?? ''}`], d: path(line) }),
      ),
      ...boxes.map((box, i) => drawnBox(box, layout.boxes[i] ?? { x: 0, y: 0 })),
    ],
  )
  return toHtml(drawing, { space: 'svg' })
}

function paper(width: number, height: number): Element {
  return s('rect', { className: ['graf-paper'], x: -margin, y: -margin, width, height })
}

function path([first, ...rest]: readonly Point[]): string {
  const at = ({ x, y }: Point) => `${String(x)},${String(y)}`
  return first ? `M${at(first)}C${rest.map(at).join(' ')}` : ''
}

/** Conclusions have round ends, conditions round corners, and criteria a broad edge. */
const corners = { konklusion: 18, kriterium: 0, betingelse: 6 } as const

function drawnBox({ kind, lines, mark, height }: SizedBox, middle: Point): Element {
  const x = middle.x - boxWidth / 2
  const y = middle.y - height / 2
  const tone = mark ? [`graf-${mark.tone}`] : []
  const frame = s('rect', {
    className: ['graf-box'],
    ...{ x, y, width: boxWidth, height, rx: corners[kind] },
  })
  const edge = s('rect', { className: ['graf-edge'], x, y, width: 4, height })
  const baseOf = (line: number) => y + padding + (line + 0.72) * lineHeight
  return s('g', { className: [`graf-${kind}`, ...tone] }, [
    frame,
    ...(kind === 'kriterium' ? [edge] : []),
    ...lines.map(({ text, isBold }, i) =>
      s(
        'text',
        { x: x + padding, y: baseOf(i), ...(isBold && { className: ['graf-head'] }) },
        text,
      ),
    ),
    ...(mark
      ? [
          s(
            'text',
            { className: ['graf-mark'], x: x + padding, y: baseOf(lines.length + 0.25) },
            `${mark.symbol} ${mark.word}`,
          ),
        ]
      : []),
  ])
}
