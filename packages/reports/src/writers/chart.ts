/**
 * The chart of the years: a horizontal bar of each kind for each year, labelled with its number, so that nothing
 * depends on colour or on a scale. It uses only presentation attributes, since pages forbid styles.
 */
import { scaleBand, scaleLinear } from 'd3-scale'
import type { Element } from 'hast'
import { s } from 'hastscript'
import type { Chart } from '../document/blocks.js'

/** In units of the drawing, which is as wide as a small phone. */
const width = 358
/** Room for the outlines at the edge. */
const margin = 1
const yearWidth = 48
/** Room for the word in place of a bar, or for the number after the longest bar. */
const labelWidth = 72
const line = 24
const groupHeight = 64

/** Dark and light, which can be distinguished also in grey. */
const fills = ['#0059b3', '#b8d7f5'] as const

/** The size of the drawing, in its own units. */
export function sizeOf({ kinds, groups }: Chart): { width: number; height: number } {
  return {
    width: width + 2 * margin,
    height: topOf(kinds) + groups.length * groupHeight + 2 * margin,
  }
}

/** The legend of the bars stands above the years. */
function topOf(kinds: readonly string[]): number {
  return kinds.length * line + 8
}

/** @param id of the drawing; the ids of its title and its words are made from it */
export function drawn(chart: Chart, id: string): Element {
  const { title, alternative, kinds, groups } = chart
  const top = topOf(kinds)
  const size = sizeOf(chart)
  const height = size.height - 2 * margin
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0))
  const lengthOf = scaleLinear([0, Math.max(1, ...values)], [0, width - yearWidth - labelWidth])
  const years = scaleBand(
    groups.map(({ label }) => label),
    [top, height],
  ).paddingInner(0.2)
  const bands = scaleBand(kinds, [0, years.bandwidth()]).paddingInner(0.1)
  const names = { title: `${id}-titel`, words: `${id}-ord` }

  return s(
    'svg',
    {
      className: ['report-chart'],
      viewBox: `${-margin} ${-margin} ${size.width} ${size.height}`,
      role: 'img',
      ariaLabelledBy: [names.title, names.words],
      focusable: 'false',
    },
    [
      s('title', { id: names.title }, title),
      s('desc', { id: names.words }, alternative),
      ...kinds.map((kind, i) =>
        s('g', [
          bar(0, i * line + 2, 14, 14, i),
          words(22, i * line + 9, kind, { textAnchor: 'start' }),
        ]),
      ),
      ...groups.map(({ label, bars }) => {
        const y = years(label) ?? 0
        return s('g', [
          words(0, y + years.bandwidth() / 2, label, { textAnchor: 'start', fontWeight: 600 }),
          ...bars.flatMap(({ value, text }, i) => {
            const at = y + (bands(kinds[i] ?? '') ?? 0)
            const length = lengthOf(value ?? 0)
            return [
              ...(length > 0 ? [bar(yearWidth, at, length, bands.bandwidth(), i)] : []),
              words(yearWidth + length + 6, at + bands.bandwidth() / 2, text, {
                textAnchor: 'start',
              }),
            ]
          }),
        ])
      }),
      s('line', {
        x1: yearWidth,
        x2: yearWidth,
        y1: top,
        y2: height,
        stroke: 'currentColor',
        strokeWidth: 1,
      }),
    ],
  )
}

function bar(x: number, y: number, length: number, thickness: number, kind: number): Element {
  return s('rect', {
    x,
    y: rounded(y),
    width: rounded(length),
    height: rounded(thickness),
    fill: fills[kind % fills.length],
    stroke: fills[0],
    strokeWidth: 1,
  })
}

function words(
  x: number,
  y: number,
  text: string,
  rest: { textAnchor: string; fontWeight?: number },
): Element {
  const place = { x: rounded(x), y: rounded(y), dominantBaseline: 'central', fontSize: 14 }
  return s('text', { ...place, fill: 'currentColor', ...rest }, text)
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10
}
