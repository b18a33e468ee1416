/** Criteria of answers that are found again by the few facts that they hang on. */
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

/** Makes it for one criterion, by its number, under a choice of readings. */
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
    // What would meet it hangs on more than its own facts.
    const { known, keyIn } =
      udfald === 'ikke-opfyldt' && role !== 'eksklusion' ? withChanges : alone
    const key = keyIn(values)
    const found = known.get(key)
    if (found) return found
    const made = make()
    // What its text names is known once it has been told.
    return textOf(udfald).names.every(isOwn) ? keep(known, key, made) : made
  }
}

function madeBy(keyIn: (values: Values) => number) {
  return { keyIn, known: new Map<number, CriterionAnswer>() }
}
