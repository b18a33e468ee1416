/** A criterion of a record -> its answer: outcome, reason, source, missing facts and changes. */
import { byPattern } from '../evaluation/by-pattern.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import { missing } from '../evaluation/why.js'
import { factsUnder } from '../program/nodes-under.js'
import type { Program, Variant } from '../program/program.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { ToldChanges } from './changes.js'
import type { CriterionAnswer, Source } from './criterion-schema.js'
import type { CriterionTexts } from './texts.js'
import { udfaldOf } from './udfald.js'

/** Makes a function that explains one criterion (given by its index) under a choice of readings. */
export function criterionExplainer(
  program: Program,
  textOf: CriterionTexts,
  variant: Variant,
  i: number,
): (
  evaluation: Evaluation,
  changes: ToldChanges | undefined,
  language: Language,
) => CriterionAnswer {
  const { ruleset, kilder, nodes, pathOf } = program
  const criterion = ruleset.criteria[i] as Criterion
  const { id, number, role, title } = criterion
  const branch = variant.criteria[i] as number
  const read = factsUnder(nodes, [branch]).map((slot) => ({ slot, path: pathOf(slot) }))
  const sources = kilder[i] as readonly [Source, ...Source[]]

  /**
   * What only depends on the outcomes of comparisons, not on the facts themselves: the missing facts and, unless
   * the text uses more, the reason.
   */
  const standOf = byPattern<{
    readonly open: readonly number[]
    readonly told: Partial<Record<Language, string>>
  }>(nodes, branch, (evaluation) => ({ open: missing(evaluation, [branch]), told: {} }))

  return (evaluation, changes, language) => {
    const udfald = udfaldOf(evaluation.truths[branch])
    const { open, told } = standOf(evaluation)
    let begrundelse = told[language]
    if (begrundelse === undefined) {
      const text = textOf(udfald)
      begrundelse = text.message(language, { evaluation, language, open, branch })
      if (!text.namesMore) told[language] = begrundelse
    }
    const { values } = evaluation
    const known: CriterionAnswer['fakta'] = {}
    for (const { slot, path } of read) {
      const value = values[slot]
      if (value !== undefined) known[path] = value
    }
    return {
      id,
      nummer: number,
      rolle: role,
      titel: title[language],
      udfald,
      begrundelse,
      fakta: known,
      mangler: open.map(pathOf),
      aendringer:
        (role !== 'eksklusion' && udfald === 'ikke-opfyldt' && changes?.toMeet(branch)) || [],
      kilde: { ...sources[0] },
      kilder: sources.map((source) => ({ ...source })),
    }
  }
}
