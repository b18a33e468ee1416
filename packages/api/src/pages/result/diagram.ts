/** A diagram as a part of a page. */
import { grafWording, type Graf } from '@screeningsmodel/core/graf'
import type { Wording } from '@screeningsmodel/core/regler'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../../http/problems.js'

export interface DiagramModel {
  /** SVG in which every word of a document is escaped. */
  readonly drawing: string
  readonly title: string
  /** The same in words. */
  readonly wording: Wording
}

/**
 * The model of a diagram. None while too many others wait to be drawn: a page is complete without it.
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
