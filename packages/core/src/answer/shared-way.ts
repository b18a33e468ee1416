/** A cache of the way to the first outcome, combined from the changes of each group of connected facts. */
import { conclusionId } from '../evaluation/conclude.js'
import { isReached } from '../evaluation/goal.js'
import type { Together } from '../evaluation/hanging-together.js'
import type { Program, Values } from '../program/program.js'
import { memoize } from '../support/memoize.js'
import { inOrder } from '../support/order.js'
import type { ChangeAnswer } from './criterion-schema.js'
import type { FactKeys } from './fact-keys.js'
import type { Screening } from './schema.js'
import { share, type SharerOf, type Store } from './shared.js'

type Vej = Screening['vej']

/** A group of connected facts, and the changes found for it. */
interface Cluster {
  readonly paths: ReadonlySet<string>
  readonly keyIn: (values: Values) => number
  readonly known: Map<number, readonly ChangeAnswer[]>
}

/** Makes the cache for one choice of readings; only for facts that were not derived from lists. */
export function waySharer(
  program: Program,
  { first, factsWith }: Together,
  keyOf: FactKeys,
  { keep }: Store,
): SharerOf<Vej> {
  const { pathOf, slots } = program
  const til = conclusionId(program, 0)
  const clusters = new Map<number, Cluster>()
  const parts = first.map(({ aim, group }) => {
    const facts = factsWith(aim.branch)
    const cluster = clusters.get(group) ?? {
      paths: new Set(facts.map(pathOf)),
      keyIn: keyOf(facts),
      known: new Map<number, readonly ChangeAnswer[]>(),
    }
    clusters.set(group, cluster)
    return { aim, cluster }
  })
  const slotOf = memoize((path: string) => slots.get(path) as number)
  const bySlot = (a: ChangeAnswer, b: ChangeAnswer) => slotOf(a.fakta) - slotOf(b.fakta)

  return ({ truths, values }, make) => {
    const unmet: Cluster[] = []
    for (const { aim, cluster } of parts) {
      if (!isReached(aim, truths) && !unmet.includes(cluster)) unmet.push(cluster)
    }
    if (unmet.length === 0) return null
    const aendringer: ChangeAnswer[] = []
    let isKnown = true
    for (const { known, keyIn } of unmet) {
      const changes = known.get(keyIn(values))
      // An empty list means: searched before, no changes found.
      if (changes?.length === 0) return null
      if (changes) aendringer.push(...changes)
      else isKnown = false
    }
    if (isKnown) return { til, aendringer: [...inOrder(aendringer, bySlot)] }
    const vej = make()
    const missed = unmet.filter(({ known, keyIn }) => !known.has(keyIn(values)))
    // Without a way, it is only certain that a group has none if a single group was not cached.
    if (!vej && missed.length > 1) return null
    for (const { known, keyIn, paths } of missed) {
      const changes = vej?.aendringer.filter(({ fakta }) => paths.has(fakta)) ?? []
      keep(known, keyIn(values), changes).forEach(share)
    }
    return vej
  }
}
