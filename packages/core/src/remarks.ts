/** What is odd but possible: told beside the answer, and never a part of it. */
import type { Remark } from './ruleset.js'
import type { RemarkAnswer, Screening } from './screening.js'
import type { State } from './text-arguments.js'
import type { Texts } from './texts.js'

/** What another ruleset concludes about the same case. */
export type Conclusion = Pick<Screening, 'ruleset' | 'konklusion'>

/**
 * The remarks of a record that hold the outcomes of all remarks.
 *
 * @param others tells instead the remarks that the document keeps for these conclusions of other rulesets
 */
export function remarksOf(
  { program, variant, truths, values, language }: State,
  texts: Texts,
  others?: readonly Conclusion[],
): RemarkAnswer[] {
  const told: RemarkAnswer[] = []
  program.ruleset.bemaerkninger?.forEach((remark, i) => {
    if (truths[variant.remarks[i] as number] !== true || !isMeant(remark, others)) return
    const tekst = texts.remark(i)(language, { program, variant, truths, values, language })
    told.push({ id: remark.id, tekst, fakta: [...remark.facts] })
  })
  return told
}

function isMeant({ beside }: Remark, others: readonly Conclusion[] | undefined): boolean {
  if (!beside || !others) return !beside && !others
  return others.some(
    ({ ruleset, konklusion }) =>
      ruleset.id === beside.ruleset && beside.konklusion.includes(konklusion),
  )
}
