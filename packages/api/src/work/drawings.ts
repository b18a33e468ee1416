/**
 * Diagrams as drawings. The places of boxes and lines are computed in another thread and kept by what they depend on:
 * diagrams of the same rules have the same places, whatever the results of their parts.
 */
import type { Graf } from '@screeningsmodel/core/graf'
import { preparedGraf, type DrawOptions, type Layout } from '@screeningsmodel/reports/graf'
import type { App } from '../http/instance.js'
import { keptAnswers } from './kept.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * A diagram as SVG.
     *
     * @throws {ProblemError} `for-travlt`, when its places are not known yet and too much waits already
     */
    drawn(graf: Graf, options: DrawOptions): Promise<string>
  }
}

/** Some kilobytes each; the rulesets there are, under the readings that are asked for. */
const mostKept = 200

export function addDrawings(app: App): void {
  const kept = keptAnswers<Layout>(mostKept)
  app.decorate('drawn', async (graf, options) => {
    const { input, draw } = preparedGraf(graf)
    const layout = await kept(JSON.stringify(input), async () => app.work('layOut', input))
    return draw(layout, options)
  })
}
