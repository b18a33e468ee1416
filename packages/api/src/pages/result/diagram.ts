/** A diagram as a part of a page. */
import { grafWording, type Graf } from '@screeningsmodel/core/graf'
import type { Wording } from '@screeningsmodel/core/regler'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../../http/problems.js'

export interface DiagramModel {
  /** SVG, with every word of a document in it escaped. */
  readonly drawing: string
  readonly title: string
  /** The same in words. */
  readonly wording: Wording
}

/**
 * The model of a diagram. None while too much else waits to be drawn: a page is whole without it.
 *
 * @param id of the drawing within the page
 */
export async function diagramOf(
  app: Pick<FastifyInstance, 'drawn'>,
  graf: Graf,
  id: string,
): Promise<DiagramModel | undefined> {
  try {
    const drawing = await app.drawn(graf, { id, isFile: false })
    return { drawing, title: graf.title, wording: grafWording(graf) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return undefined
  }
}
