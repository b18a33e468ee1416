/** The outcomes shown in the boxes of a diagram. */
import { udfaldOf } from '../answer/udfald.js'
import { conclude } from '../evaluation/conclude.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Criterion } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { symbols, type Mark } from './schema.js'
import { conclusionTone, toneOf } from './tone.js'
import { grafWords } from './words.js'

export interface Marks {
  /** The mark of a criterion, or of another condition, which has other words if it is a comparison. */
  readonly node: (node: number, criterion: Criterion | undefined, isComparison: boolean) => Mark
  /** The mark of an outcome by its index; the number of outcomes stands for `otherwise`. */
  readonly outcome: (outcome: number) => Mark
}

export function marksOf(evaluation: Evaluation, language: Language): Marks {
  const { ruleset } = evaluation.program
  const said = grafWords[language]
  const conclusion = conclude(evaluation)
  // While the conclusion is open, any outcome that has not failed may still become it.
  const isOut = (outcome: number) =>
    evaluation.truths[evaluation.variant.outcomes[outcome] as number] === false

  return {
    node(node, criterion, isComparison) {
      const udfald = udfaldOf(evaluation.truths[node])
      const symbol = symbolsOf[udfald]
      if (!criterion) {
        const { [udfald]: word } = isComparison ? said.comparison : said.udfald.krav
        return { tone: udfald === 'uafklaret' ? 'open' : 'neutral', symbol, word }
      }
      const { role } = criterion
      const tone = toneOf(ruleset, { rolle: role, udfald })
      return { tone, symbol, word: said.udfald[role][udfald] }
    },
    outcome(outcome) {
      const { reached, other, open } = said.conclusion
      if (conclusion === null && !isOut(outcome))
        return { tone: 'open', symbol: symbols.open, word: open }
      if (conclusion !== outcome) return { tone: 'neutral', symbol: symbols.fails, word: other }
      const { id } = ruleset.outcomes[outcome] ?? ruleset.otherwise
      return { tone: conclusionTone(ruleset, id), symbol: symbols.holds, word: reached }
    },
  }
}

const symbolsOf = {
  opfyldt: symbols.holds,
  'ikke-opfyldt': symbols.fails,
  uafklaret: symbols.open,
} as const
