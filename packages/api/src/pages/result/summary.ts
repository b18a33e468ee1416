/** A result as plain text, for pasting into a letter or a note. */
import type { ResultModel } from './criteria.js'
import { lowerFirst } from '../kit/texts/both.js'
import type { PageTexts } from '../kit/texts.js'
import { changesText } from './changes.js'

/**
 * @param title what was screened
 * @param results one for each year, with the year's title where there are several
 * @param overall the sentence and the remarks for all years together, where there are several
 */
export function summaryText(
  title: string,
  results: readonly { readonly title: string | undefined; readonly result: ResultModel }[],
  overall: { readonly text: string; readonly remarks: readonly string[] } | undefined,
  t: PageTexts,
): string {
  const blocks = results.map(({ title: year, result }) =>
    [
      ...(year === undefined ? [] : [year]),
      result.konklusionTekst,
      ...(result.vej ? [`${t.result.way}. ${changesText(result.vej)}`] : []),
      ...result.kriterier.flatMap(({ name, titel, ord, begrundelse, changes }) => [
        `${name}, ${lowerFirst(titel)}: ${ord.toLowerCase()}. ${begrundelse}`,
        ...(changes ? [changesText(changes)] : []),
      ]),
      ...remarkLines(result.bemaerkninger, t),
      ...result.elementer.map((element) => `- ${element}`),
    ].join('\n'),
  )
  const [first] = results
  return [
    title,
    ...(overall ? [[overall.text, ...remarkLines(overall.remarks, t)].join('\n')] : []),
    ...blocks,
    `${t.result.rulesetVersion}: ${first?.result.ruleset ?? ''}\n${t.site.purpose}`,
  ].join('\n\n')
}

function remarkLines(remarks: readonly string[], t: PageTexts): string[] {
  return remarks.map((remark) => `${t.result.remark}: ${remark}`)
}
