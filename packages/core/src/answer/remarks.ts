/** What is odd but possible. Remarks stand beside the answer and never change it. */
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Remark } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import type { RemarkAnswer, Screening } from './schema.js'
import type { Texts } from './texts.js'

/** The conclusion of another ruleset in the same case. */
export type Conclusion = Pick<Screening, 'ruleset' | 'konklusion'>

/**
 * The remarks that apply; the evaluation must cover all nodes of the program. By default without remarks that
 * depend on the conclusion of another ruleset.
 */
export function remarksOf(
  evaluation: Evaluation,
  language: Language,
  texts: Texts,
  isMeant: (remark: Remark) => boolean = ({ beside }) => !beside,
): RemarkAnswer[] {
  const { program, variant, truths } = evaluation
  const told: RemarkAnswer[] = []
  program.ruleset.bemaerkninger?.forEach((remark, i) => {
    if (truths[variant.remarks[i] as number] !== true || !isMeant(remark)) return
    const tekst = texts.remark(i)(language, { evaluation, language, open: [] })
    told.push({ id: remark.id, tekst, fakta: [...remark.facts] })
  })
  return told
}

/** Whether a remark is made for one of these conclusions of other rulesets. */
export function isBeside(others: readonly Conclusion[]): (remark: Remark) => boolean {
  return ({ beside }) =>
    others.some(
      ({ ruleset, konklusion }) =>
        ruleset.id === beside?.ruleset && beside.konklusion.includes(konklusion),
    )
}
