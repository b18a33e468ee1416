/** A result as plain text, for pasting into a letter or a note. */
import type { ResultModel } from './criteria.js'
import type { PageTexts } from '../kit/texts.js'

/**
 * @param title what was screened
 * @param results one for each year, with the year's title where there are several
 * @param overall the conclusion of all years together, where there are several
 */
export function summaryText(
  title: string,
  results: readonly { readonly title: string | undefined; readonly result: ResultModel }[],
  overall: string | undefined,
  t: PageTexts,
): string {
  const blocks = results.map(({ title: year, result }) =>
    [
      ...(year === undefined ? [] : [year]),
      result.konklusionTekst,
      ...result.kriterier.map(
        ({ number, titel, ord, begrundelse }) =>
          `${String(number)}. ${titel}: ${ord.toLowerCase()}. ${begrundelse}`,
      ),
      ...result.elementer.map((element) => `- ${element}`),
    ].join('\n'),
  )
  const [first] = results
  return [
    title,
    ...(overall === undefined ? [] : [overall]),
    ...blocks,
    `${t.result.rulesetVersion}: ${first?.result.ruleset ?? ''}\n${t.site.purpose}`,
  ].join('\n\n')
}
