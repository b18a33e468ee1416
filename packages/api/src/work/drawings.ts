/**
 * Diagrams as drawings. Where boxes and lines stand is worked out in another thread and kept, by what it depends
 * on alone: diagrams of the same rules have the same places, whatever their facts came out as.
 */
import type { Graf } from '@screeningsmodel/core/graf'
import { preparedGraf, type DrawOptions, type Layout } from '@screeningsmodel/reports/graf'
import type { App } from '../http/instance.js'

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
  const kept = new Map<string, Promise<Layout>>()
  app.decorate('drawn', async (graf, options) => {
    const { input, draw } = preparedGraf(graf)
    const key = JSON.stringify(input)
    const layout = kept.get(key) ?? app.work('layOut', input)
    // The one that was used last stands last, so that the first is the one to give up.
    kept.delete(key)
    kept.set(key, layout)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    try {
      return draw(await layout, options)
    } catch (error) {
      kept.delete(key)
      throw error
    }
  })
}
