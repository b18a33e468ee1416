/** A result as plain text, for pasting into a letter or a note. */
import type { ResultContext, ResultModel } from './criteria.js'
import { lowerFirst } from '../kit/texts/both.js'
import { changesText } from './changes.js'
import type { VerdictModel } from './verdict.js'

/** What was screened in a year: its title if there are several years, and its result. */
export interface Year {
  readonly title: string | undefined
  readonly result: ResultModel
}

/** The check codes of a result: that of the only year, or those of several with their years. */
export function fingerprintsOf(years: readonly Year[]): string {
  return years
    .map(({ title, result: { fingeraftryk } }) =>
      years.length > 1 && title !== undefined
        ? `${fingeraftryk} (${lowerFirst(title)})`
        : fingeraftryk,
    )
    .join(', ')
}

interface Summarised {
  /** What was screened. */
  readonly title: string
  readonly years: readonly Year[]
  /** The sentence for all years together, if there are several. */
  readonly overall?: string | undefined
  /** What the whole result depends on. */
  readonly verdict: VerdictModel
}

export function summaryText(
  { t }: Pick<ResultContext, 't'>,
  { title, years, overall, verdict }: Summarised,
): string {
  const { chosen, depends, remarks } = verdict
  const [first] = years
  const own = years.length > 1 ? remarks : []
  return [
    title,
    ...(overall === undefined ? [] : [[overall, ...remarkLines(own, t)].join('\n')]),
    ...(chosen.length + depends.length === 0
      ? []
      : [[...chosen.map(({ text }) => text), ...depends].join('\n')]),
    ...years.map((year) => yearText(year, t)),
    `${t.result.rulesetVersion}: ${first?.result.ruleset ?? ''}\n${t.site.purpose}`,
  ].join('\n\n')
}

function yearText({ title, result }: Year, t: ResultContext['t']): string {
  return [
    ...(title === undefined ? [] : [title]),
    result.konklusionTekst,
    ...(result.vej ? [`${t.result.way}. ${changesText(result.vej)}`] : []),
    ...result.kriterier.flatMap(({ name, titel, ord, begrundelse, changes }) => [
      `${name}, ${lowerFirst(titel)}: ${ord.toLowerCase()}. ${begrundelse}`,
      ...(changes ? [changesText(changes)] : []),
    ]),
    ...remarkLines(result.bemaerkninger, t),
    ...result.elementer.map((element) => `- ${element}`),
  ].join('\n')
}

function remarkLines(remarks: readonly string[], t: ResultContext['t']): string[] {
  return remarks.map((remark) => `${t.result.remark}: ${remark}`)
}
