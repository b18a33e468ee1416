/** Comparisons of rulesets, computed in another thread and kept. */
import type { Language, Registry, Screener } from '@screeningsmodel/core'
import type { Comparison, SideOptions } from '@screeningsmodel/core/forskel'
import { namedIn } from '@screeningsmodel/core/regler'
import { checkChosen } from '../http/check-chosen.js'
import type { App } from '../http/instance.js'
import { keptAnswers } from './kept.js'

declare module 'fastify' {
  interface FastifyInstance {
    /**
     * What differs between two rulesets.
     *
     * @param chosen readings and numbers of the second ruleset
     * @throws {InputError} when the second ruleset has no such reading or number
     * @throws {ProblemError} `for-travlt`, when it is not known yet and too much waits already
     */
    compared(
      before: Screener,
      after: Screener,
      chosen: SideOptions,
      sprog: Language,
    ): Promise<Comparison>
  }
}

/** Some tens of kilobytes each. */
const mostKept = 100

export function addComparisons(app: App, registry: Registry): void {
  const kept = keptAnswers<Comparison>(mostKept)
  app.decorate('compared', async (before, after, chosen, sprog) => {
    checkChosen(after, chosen, sprog)
    const key = JSON.stringify([before.sha256, after.sha256, chosen, sprog])
    const documents = [before.document, after.document] as const
    // Only what is told of: all that is given is copied to the thread.
    const known = documents.flatMap(namedIn).flatMap((name) => registry.find(name)?.document ?? [])
    const given = { before: documents[0], after: documents[1], chosen, sprog, known }
    return kept(key, async () => app.work('compare', given))
  })
}
