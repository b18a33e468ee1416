/** One criterion of a record -> its answer: outcome, reason, source, gaps and changes. */
import { byPattern } from '../evaluation/by-pattern.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import { missing, reasons } from '../evaluation/why.js'
import { factsOf, factsUnder } from '../program/nodes-under.js'
import type { Program, Variant } from '../program/program.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { ToldChanges } from './changes.js'
import type { CriterionAnswer, Source } from './criterion-schema.js'
import type { Texts } from './texts.js'
import { udfaldOf } from './udfald.js'

/** Makes the explainer of one criterion, by its number, under a choice of readings. */
export function criterionExplainer(
  program: Program,
  texts: Texts,
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
  const textOf = texts.criterion(variant, i)
  const sources = kilder[i] as readonly [Source, ...Source[]]

  /** What hangs on no fact but by its comparisons. */
  const standOf = byPattern(nodes, branch, (evaluation) => {
    const udfald = udfaldOf(evaluation.truths[branch])
    /** The reason in each language, where it names nothing more. */
    const told: Partial<Record<Language, string>> = {}
    return {
      udfald,
      open: missing(evaluation, [branch]),
      failing: factsOf(reasons(evaluation, branch, false)),
      text: textOf(udfald),
      told,
    }
  })

  return (evaluation, changes, language) => {
    const { udfald, open, failing, text, told } = standOf(evaluation)
    let begrundelse = told[language]
    if (begrundelse === undefined) {
      begrundelse = text.message(language, { evaluation, language, open, branch, failing })
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
