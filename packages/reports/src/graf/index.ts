/** Rules as a drawing: the diagram of the core laid out by Graphviz and written as SVG. */
import type { Graf } from '@screeningsmodel/core/graf'
import { sizedBoxes } from './boxes.js'
import { drawnGraf, type DrawOptions } from './draw.js'
import { layoutInput, layOut, type Layout, type LayoutInput } from './layout.js'

export { grafStyles, ownStyles } from './styles.js'
export { layOut, type Layout, type LayoutInput } from './layout.js'
export type { DrawOptions } from './draw.js'

/** A diagram that must be laid out, and the function that draws it afterwards. */
export interface PreparedGraf {
  /** What `layOut` takes. */
  readonly input: LayoutInput
  /** Writes the SVG with the places that `layOut` gave for `input`. */
  readonly draw: (layout: Layout, options: DrawOptions) => string
}

/**
 * For callers that keep layouts, or make them in another thread.
 *
 * @example
 * const { input, draw } = preparedGraf(grafOf(compileRuleset(rulesets[0])))
 * draw(await layOut(input), { id: 'graf', isFile: false }).slice(0, 27) // '<svg class="graf" id="graf"'
 */
export function preparedGraf(graf: Graf): PreparedGraf {
  const boxes = sizedBoxes(graf)
  return {
    input: layoutInput(graf, boxes),
    draw: (layout, options) => drawnGraf(graf, boxes, layout, options),
  }
}

/**
 * A diagram as an SVG file.
 *
 * @example
 * const svg = await svgOf(grafOf(compileRuleset(rulesets[0])))
 * svg.slice(0, 4) // '<svg'
 */
export async function svgOf(graf: Graf): Promise<string> {
  const { input, draw } = preparedGraf(graf)
  return draw(await layOut(input), { id: 'graf', isFile: true })
}
