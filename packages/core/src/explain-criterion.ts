/** One criterion of a record -> its answer: outcome, reason, source, gaps and changes. */
import { changes, type Change } from './changes.js'
import { byLanguage } from './messages.js'
import { missing, reasons } from './missing.js'
import type { Program, Variant } from './program.js'
import type { Citation, Criterion, Ruleset } from './ruleset.js'
import type { CriterionAnswer, Source } from './screening.js'
import type { State } from './text-arguments.js'
import { udfaldOf, type Texts } from './texts.js'

/** Makes the explainer of one criterion, by its number, under a choice of readings. */
export function criterionExplainer(
  program: Program,
  texts: Texts,
  variant: Variant,
  i: number,
): (state: State) => CriterionAnswer {
  const { ruleset, pathOf } = program
  const criterion = ruleset.criteria[i] as Criterion
  const { id, number, role, title } = criterion
  const node = variant.criteria[i] as number
  const read = (variant.facts[i] ?? []).map((slot) => ({ slot, path: pathOf(slot) }))
  const tell = texts.criterion(variant, i)
  const sources = [criterion.source, ...(criterion.otherSources ?? [])].map(cite(ruleset))
  const told = byLanguage((language) => (change: Change): CriterionAnswer['aendringer'][0] => ({
    fakta: pathOf(change.slot),
    fra: change.from,
    til: change.to,
    tekst: texts.change(language, change),
  }))

  return (state) => {
    const { truths, values, language } = state
    const truth = truths[node]
    const open = truth === null ? missing(variant, truths, values, [node]) : none
    const failing = truth === false ? reasons(variant, truths, node, false) : none
    const changed =
      truth !== false || role === 'eksklusion' ? none : changes(program, variant, values, failing)
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
      udfald: udfaldOf(truth),
      begrundelse: tell(state, open, failing),
      fakta: known,
      mangler: open.map(pathOf),
      aendringer: changed.map(told[language]),
      kilde: { ...(sources[0] as Source) },
      kilder: sources.map((source) => ({ ...source })),
    }
  }
}

const none: readonly never[] = []

function cite({ sources }: Ruleset) {
  return ({ source, section, item }: Citation): Source => {
    const cited = sources.find(({ id }) => id === source)
    return {
      dokument: cited?.document ?? source,
      ...(section !== undefined && { afsnit: section }),
      ...(item !== undefined && { punkt: item }),
      ...(cited?.adresse !== undefined && { adresse: cited.adresse }),
    }
  }
}
