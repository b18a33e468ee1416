/** The example cases of two documents whose conclusions differ between the two, and why. */
import type { CompactScreening } from '../answer/schema.js'
import { checkLanguage } from '../errors/language.js'
import { InputError } from '../errors/problems.js'
import { canonical } from '../program/fingerprint.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import { criterionName } from '../regler/condition-words.js'
import { factsOfCase } from '../ruleset/facts-of-case.js'
import type { CaseFacts, Criterion, Ruleset } from '../ruleset/ruleset.js'
import { groupBy } from '../support/group-by.js'
import type { Language } from '../support/language.js'
import { asked, comparerOf, type Asked, type ChangedCriterion } from './rows.js'
import type { Side } from './side.js'

/** An example that the two sides answer differently. */
export interface ChangedCase {
  /** The example in a sentence. */
  readonly saetning: string
  /** The title of the first side’s conclusion, or that it refuses the facts, and why. */
  readonly foer: string
  /** The same of the second side. */
  readonly efter: string
  /** The criteria that make the difference, by name. */
  readonly kriterier: readonly (ChangedCriterion & {
    /** The role and number of the criterion: “Kriterium 1”. */
    readonly navn: string
    /** Its role in the ruleset. */
    readonly rolle: Criterion['role']
  })[]
  /** What the second side would have to know, by label. */
  readonly mangler: readonly string[]
}

/** Examples whose results differ in the same way and for the same reason. */
export interface AlikeCases extends Omit<ChangedCase, 'saetning'> {
  /** The examples, a sentence each. */
  readonly saetninger: readonly string[]
}

/** The examples of two documents under both. */
export interface CasesCompared {
  /** How many cases were compared: those of both documents that use the default readings. */
  readonly antal: number
  /** Those whose conclusions differ. */
  readonly aendrede: readonly ChangedCase[]
}

/**
 * Evaluates every example of two documents under both. An example that chooses a reading is left out, because it
 * is about that reading.
 *
 * @example
 * const [side, other] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * changedCases(side, other, 'da').aendrede[0].saetning // 'To borgere om året er for få.'
 */
export function changedCases(before: Side, after: Side, language: Language): CasesCompared {
  checkLanguage(language)
  const asks = [asked(before, after), asked(after, before)] as const
  const compareRow = comparerOf(before, after, asks)
  // In another version, whose typical case is another, the same sentence may be about other facts.
  const cases = new Map(
    [before.document, after.document].flatMap((document) =>
      document.cases
        .filter(({ readings = {} }) => Object.keys(readings).length === 0)
        .map((example) => {
          const told = { saetning: example.sentence, facts: factsOfCase(document, example) }
          return [canonical(told), told] as const
        }),
    ),
  )
  const toldBy = [teller(before, asks[0], language), teller(after, asks[1], language)] as const
  const aendrede = [...cases.values()].flatMap(({ saetning, facts }): ChangedCase[] => {
    const [foer, efter] = [toldBy[0](facts), toldBy[1](facts)]
    if (foer.answer?.konklusion === efter.answer?.konklusion) return []
    const kriterier = foer.answer && efter.answer ? compareRow(facts).kriterier : []
    return [
      {
        saetning,
        foer: foer.words,
        efter: efter.words,
        kriterier: kriterier.map((each) => ({
          ...each,
          ...namedAs([after.document, before.document], each.id, language),
        })),
        mangler: (efter.answer?.mangler ?? []).map((path) =>
          labelOf(after.program.ruleset, path, language),
        ),
      },
    ]
  })
  return { antal: cases.size, aendrede }
}

/**
 * Groups examples that differ only in their sentence; the largest groups come first.
 *
 * @example
 * alikeCases([]) // []
 */
export function alikeCases(changed: readonly ChangedCase[]): readonly AlikeCases[] {
  const taken = changed.map(({ saetning, ...alike }) => ({ saetning, alike }))
  const groups = groupBy(taken, ({ alike }) => JSON.stringify(alike))
  return [...groups.values()]
    .flatMap((cases) =>
      cases
        .slice(0, 1)
        .map(({ alike }) => ({ ...alike, saetninger: cases.map(({ saetning }) => saetning) })),
    )
    .sort((a, b) => b.saetninger.length - a.saetninger.length)
}

/** The answer of a side about some facts; no answer if it refuses them. */
function teller(side: Side, ask: Asked, language: Language) {
  return (facts: CaseFacts): { words: string; answer?: CompactScreening } => {
    try {
      const answer = ask(facts, { sprog: language })
      return { words: conclusionTitle(side.document, answer.konklusion, language), answer }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      const details = error.errors.map(({ detail }) => detail)
      return { words: `${refused[language]}: ${details.join(' ')}` }
    }
  }
}

const refused = { da: 'Afvist', en: 'Refused' }

function namedAs(documents: readonly Ruleset[], id: string, language: Language) {
  const criterion = documents
    .flatMap(({ criteria }) => criteria)
    .find((each) => each.id === id) as Criterion
  return { navn: criterionName(criterion, language), rolle: criterion.role }
}

function labelOf({ facts }: Ruleset, path: string, language: Language): string {
  return facts.find((fact) => fact.path === path)?.label[language] ?? path
}
