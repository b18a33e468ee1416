/** The changes that would be needed, in words. Rulesets about persons have nothing to change, and do not load this. */
import { compileMessage, formatBoolean, type Message } from '../errors/messages.js'
import type { Parts } from '../errors/parts.js'
import { changesUnder } from '../evaluation/changes.js'
import { conclusionId } from '../evaluation/conclude.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import type { Change, Way } from '../evaluation/way.js'
import type { Value } from '../program/operators.js'
import type { Program, Variant } from '../program/program.js'
import type { GivenList } from '../request/lists.js'
import { isNumeric } from '../ruleset/fact-values.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'
import type { ChangeAnswer } from './criterion-schema.js'
import type { Screening } from './schema.js'
import { constantsOf, lowerFirst, type ArgumentOf } from './text-arguments.js'

/** The changes that start from one record. */
export interface ToldChanges {
  /**
   * The changes that meet a criterion (given by its node). Those with the same `valg` are made together; others
   * are alternatives.
   */
  readonly toMeet: (branch: number) => ChangeAnswer[]
  /** The changes that lead to the first outcome, or null. */
  readonly toFirst: () => Screening['vej']
}

/** Puts changes into words under a choice of readings; what does not depend on the facts is prepared once. */
export type ChangesTeller = (
  variant: Variant,
) => (evaluation: Evaluation, language: Language, lists: readonly GivenList[]) => ToldChanges

/** @param parse splits a message of the document into its parts */
export function changesTeller(program: Program, parse: (text: string) => Parts): ChangesTeller {
  const { ruleset, facts, pathOf } = program
  const texts = facts.map((fact) => changeText(ruleset, fact, parse))
  const til = conclusionId(program, 0)
  const tell = (ways: readonly Way[], language: Language): ChangeAnswer[] => {
    const told: ChangeAnswer[] = []
    ways.forEach((way, i) => {
      for (const change of way) {
        told.push({
          valg: i + 1,
          fakta: pathOf(change.slot),
          fra: change.from,
          til: change.to,
          tekst: (texts[change.slot] as Message<Change>)(language, change),
        })
      }
    })
    return told
  }

  return (variant) => {
    const changes = changesUnder(program, variant)
    return (evaluation, language, lists) => {
      const { toMeet, toFirst } = changes(evaluation, lists)
      return {
        toMeet: (branch) => tell(toMeet(branch), language),
        toFirst: () => {
          const way = toFirst()
          return way ? { til, aendringer: tell([way], language) } : null
        },
      }
    }
  }
}

/** The text of a change of a fact: by how much a number changes, or which other value to choose. */
function changeText(ruleset: Ruleset, fact: Fact, parse: (text: string) => Parts): Message<Change> {
  if (isNumeric(fact)) {
    const constants = constantsOf(ruleset)
    return compileMessage(
      (language) => parse(fact.change[language]),
      (name) => constants.get(name) ?? (changeArguments[name] as ArgumentOf<Change>),
    )
  }
  const choices = fact.type === 'choice' ? ruleset.choices?.[fact.choices] : undefined
  const wordOf = (language: Language, to: Value) => {
    const chosen = choices?.find(({ value }) => value === to)
    return chosen ? lowerFirst(chosen.label[language]) : formatBoolean(language, to === true)
  }
  return (language, { to }) => `${fact.label[language]}: ${wordOf(language, to)}`
}

/** The arguments that the text about a change of a number may use. */
export const changeArguments: Readonly<Record<string, ArgumentOf<Change>>> = {
  forskel: (change) => Math.abs(difference(change)),
  retning: (change) => (difference(change) > 0 ? 'op' : 'ned'),
}

function difference({ from, to }: Change): number {
  return decimal((to as number) - (from as number))
}
