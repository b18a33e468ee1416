/**
 * The coordinates of the chart, which `views/kapacitet/chart.eta` draws. Only scales and ticks come from a library:
 * libraries that draw whole charts write `style` elements or attributes, which the content security policy forbids.
 */
import type { Language } from '@screeningsmodel/core'
import { percent } from '@screeningsmodel/core/kapacitet'
import { scaleLinear } from 'd3-scale'
import { publishedYears, type Point } from './curve.js'

/** In units of the SVG, which is as wide as a small phone. */
const size = { width: 360, height: 264 }
const plot = { left: 48, right: 350, top: 58, bottom: 218 }

export interface ChartModel {
  readonly size: typeof size
  readonly plot: typeof plot
  /** The points of a polyline as SVG writes them: `48,218 55.6,218`. */
  readonly any: string
  readonly given: string
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  /** The band of the numbers in the published years. */
  readonly years: { readonly x: number; readonly width: number; readonly middle: number }
  /** The point of the chosen number, and the place of its value. */
  readonly chosen: { readonly x: number; readonly y: number; readonly label: Label }
}

interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
  readonly text: string
}

interface Tick {
  readonly at: number
  readonly text: string
}

/** @param atPoint the text at the point of the chosen number */
export function chartModel(
  points: readonly Point[],
  kvinder: number,
  atPoint: string,
  sprog: Language,
): ChartModel {
  const last = points.at(-1)?.kvinder ?? 1
  const x = scaleLinear([0, last], [plot.left, plot.right])
  const y = scaleLinear([0, 1], [plot.bottom, plot.top])
  const line = (of: (point: Point) => number) =>
    points.map((point) => `${rounded(x(point.kvinder))},${rounded(y(of(point)))}`).join(' ')
  const { low, high } = publishedYears
  const years = { x: x(low - 0.5), end: x(high + 0.5) }
  const chosen = points.find((point) => point.kvinder === kvinder)
  const any = chosen?.sandsynlighed.mindstEt ?? 0
  return {
    size,
    plot,
    any: line(({ sandsynlighed }) => sandsynlighed.mindstEt),
    given: line(({ sandsynlighed }) => sandsynlighed.givetTilbud),
    xTicks: x
      .ticks(6)
      .filter(Number.isInteger)
      .map((value) => ({ at: rounded(x(value)), text: String(value) })),
    yTicks: y.ticks(4).map((value) => ({ at: rounded(y(value)), text: percent(sprog, value) })),
    years: {
      x: rounded(years.x),
      width: rounded(years.end - years.x),
      middle: rounded((years.x + years.end) / 2),
    },
    chosen: {
      x: rounded(x(kvinder)),
      y: rounded(y(any)),
      label: labelAt(x(kvinder), y(any), atPoint),
    },
  }
}

/** A rising curve leaves room above it on the left, and below it on the right. */
function labelAt(x: number, y: number, text: string): Label {
  const isLeft = x > (plot.left + plot.right) / 2
  const above = rounded(Math.max(y - 10, plot.top + 12))
  const beneath = rounded(Math.min(y + 18, plot.bottom - 8))
  return isLeft
    ? { x: rounded(x - 8), y: above, anchor: 'end', text }
    : { x: rounded(x + 8), y: beneath, anchor: 'start', text }
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10
}
