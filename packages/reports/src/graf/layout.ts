/**
 * The places of the boxes and lines of a diagram, by Graphviz. Graphviz is given only sizes and numbers, no word of a
 * document, and the same input always gives the same places. (Why this library: decision 0020.)
 */
import type { Graf, Line } from '@screeningsmodel/core/graf'
import type { Viz } from '@viz-js/viz'
import { boxWidth, type SizedBox } from './boxes.js'

/** Everything that the places depend on, and nothing else: the key under which they can be kept. */
export interface LayoutInput {
  /** The height of each box, in pixels; all boxes are equally wide. */
  readonly heights: readonly number[]
  /** The boxes that are conclusions; these stand in one column. */
  readonly conclusions: readonly number[]
  /** The lines between boxes, by the numbers of the boxes from 0. */
  readonly lines: readonly (readonly [from: number, to: number, kind: Line['kind']])[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** The places of a drawing, in pixels from its upper left corner; boxes and lines as in `LayoutInput`. */
export interface Layout {
  /** The width of the whole drawing, in pixels. */
  readonly width: number
  /** The height of the whole drawing, in pixels. */
  readonly height: number
  /** The middle of each box. */
  readonly boxes: readonly Point[]
  /** A point, and then three for each Bézier curve. */
  readonly lines: readonly (readonly Point[])[]
}

export function layoutInput(graf: Graf, boxes: readonly SizedBox[]): LayoutInput {
  const numberOf = new Map(boxes.map(({ id }, i) => [id, i]))
  return {
    heights: boxes.map(({ height }) => height),
    conclusions: boxes.flatMap(({ kind }, i) => (kind === 'konklusion' ? [i] : [])),
    lines: graf.lines.map(({ from, to, kind }) => [
      numberOf.get(from) ?? 0,
      numberOf.get(to) ?? 0,
      kind,
    ]),
  }
}

let started: Promise<Viz> | undefined

/**
 * Takes some tens of milliseconds, more for large diagrams, and blocks the thread meanwhile.
 *
 * @example
 * const graf = grafOf(compileRuleset(rulesets[0]))
 * const { boxes, lines } = await layOut(preparedGraf(graf).input)
 * [boxes.length === graf.boxes.length, lines.length === graf.lines.length] // [true, true]
 */
export async function layOut({ heights, conclusions, lines }: LayoutInput): Promise<Layout> {
  // WebAssembly that most users of this module never need, so it is loaded late. After an error it is loaded again.
  started ??= import('@viz-js/viz').then(({ instance }) => instance())
  const viz = await started
  const inches = (pixels: number) => pixels / pixelsPerInch
  try {
    const drawing = viz.renderJSON({
      graphAttributes: {
        ...{ rankdir: 'LR', ranksep: inches(gap), nodesep: inches(10), splines: true },
        // The parts of a box stand in the order of the document.
        ordering: 'out',
      },
      nodeAttributes: { shape: 'box', label: '', fixedsize: true, width: inches(boxWidth) },
      edgeAttributes: { arrowhead: 'none', tailport: 'e', headport: 'w' },
      nodes: heights.map((height, i) => ({
        name: String(i),
        attributes: { height: inches(height) },
      })),
      edges: lines.map(([from, to, kind]) => ({
        tail: String(from),
        head: String(to),
        ...(kind === 'ellers' && { attributes: { tailport: 's', headport: 'n', weight: 10 } }),
      })),
      subgraphs: [
        {
          graphAttributes: { rank: 'same' },
          nodes: conclusions.map((i) => ({ name: String(i) })),
        },
      ],
    }) as Drawing
    return read(drawing, heights.length)
  } catch (error) {
    started = undefined
    throw error
  }
}

/** The distance between two columns of boxes. */
const gap = 40

/** Graphviz uses inches and points. */
const pixelsPerInch = 72

/** The parts of Graphviz' JSON that are read. */
interface Drawing {
  readonly bb: string
  readonly objects?: readonly { readonly name: string; readonly pos?: string }[]
  readonly edges?: readonly { readonly pos: string }[]
}

/** Graphviz counts from below, a drawing from above. */
function read({ bb, objects = [], edges = [] }: Drawing, count: number): Layout {
  const [left = 0, bottom = 0, right = 0, top = 0] = bb.split(',').map(Number)
  const pointOf = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number)
    return { x: rounded(x - left), y: rounded(top - y) }
  }
  const placed = new Map(objects.map(({ name, pos }) => [name, pos]))
  return {
    width: rounded(right - left),
    height: rounded(top - bottom),
    boxes: Array.from({ length: count }, (_, i) => pointOf(placed.get(String(i)) ?? '0,0')),
    lines: edges.map(({ pos }) => swung(pos.split(' ').map(pointOf))),
  }
}

/**
 * A line to the next column is a single curve, which reads better than Graphviz' own; longer lines pass between boxes.
 */
function swung(line: readonly Point[]): readonly Point[] {
  const [start] = line
  const end = line.at(-1)
  if (!start || !end || end.x - start.x > gap * 1.5) return line
  const middle = rounded((start.x + end.x) / 2)
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10
}
