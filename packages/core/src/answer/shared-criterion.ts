/** A cache of criterion answers, by the few facts that each depends on. */
import { argumentName } from '../errors/messages.js'
import type { Together } from '../evaluation/hanging-together.js'
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Values, Variant } from '../program/program.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { CriterionAnswer } from './criterion-schema.js'
import type { FactKeys } from './fact-keys.js'
import type { SharerOf, Store } from './shared.js'
import type { CriterionTexts } from './texts.js'
import { udfaldOf } from './udfald.js'

/** Makes the cache for one criterion (given by its index) under a choice of readings. */
export function criterionSharer(
  { ruleset, facts, nodes }: Program,
  textOf: CriterionTexts,
  variant: Variant,
  i: number,
  { factsWith }: Together,
  keyOf: FactKeys,
  { keep }: Store,
): SharerOf<CriterionAnswer> {
  const { role } = ruleset.criteria[i] as Criterion
  const branch = variant.criteria[i] as number
  const read = factsUnder(nodes, [branch])
  const alone = madeBy(keyOf(read))
  const withChanges = madeBy(keyOf(factsWith(branch)))
  const otherFacts = new Set(
    facts.flatMap(({ path }, slot) => (read.includes(slot) ? [] : argumentName(path))),
  )
  const isOwn = (name: string) => !otherFacts.has(name) && !name.startsWith('udfald_')

  return ({ truths, values }, make) => {
    const udfald = udfaldOf(truths[branch])
    // The changes that would meet it depend on more than its own facts.
    const { known, keyIn } =
      udfald === 'ikke-opfyldt' && role !== 'eksklusion' ? withChanges : alone
    const key = keyIn(values)
    const found = known.get(key)
    if (found) return found
    const made = make()
    // The names that its text uses are known after the text has been filled in.
    return textOf(udfald).names.every(isOwn) ? keep(known, key, made) : made
  }
}

function madeBy(keyIn: (values: Values) => number) {
  return { keyIn, known: new Map<number, CriterionAnswer>() }
}
