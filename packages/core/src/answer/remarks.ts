/** What is odd but possible: told beside the answer, and never a part of it. */
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Remark } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { RemarkAnswer, Screening } from './schema.js'
import type { Texts } from './texts.js'

/** What another ruleset concludes about the same case. */
export type Conclusion = Pick<Screening, 'ruleset' | 'konklusion'>

/**
 * The remarks of an evaluation of all of a program's nodes.
 *
 * @param others tells instead the remarks that the document keeps for these conclusions of other rulesets
 */
export function remarksOf(
  evaluation: Evaluation,
  language: Language,
  texts: Texts,
  others?: readonly Conclusion[],
): RemarkAnswer[] {
  const { program, variant, truths } = evaluation
  return (program.ruleset.bemaerkninger ?? []).flatMap((remark, i) => {
    if (truths[variant.remarks[i] as number] !== true || !isMeant(remark, others)) return []
    const tekst = texts.remark(i)(language, { evaluation, language, open: [] })
    return [{ id: remark.id, tekst, fakta: [...remark.facts] }]
  })
}

function isMeant({ beside }: Remark, others: readonly Conclusion[] | undefined): boolean {
  if (!beside || !others) return !beside && !others
  return others.some(
    ({ ruleset, konklusion }) =>
      ruleset.id === beside.ruleset && beside.konklusion.includes(konklusion),
  )
}
