/** Statements about all possible cases by two sides together. */
import { checkLanguage } from '../errors/language.js'
import { conclusionTitle } from '../regler/conclusion-title.js'
import type { Language } from '../support/language.js'
import { equivalent, implies, type Holds } from './questions.js'
import { caseWords } from './case-words.js'
import type { PossibleCase } from './possible.js'
import type { Side } from './side.js'

/** A sentence about all possible cases, and whether it is true. */
export interface Statement {
  /** The sentence. */
  readonly tekst: string
  /** `null` if no case against it was found, but there may be one. */
  readonly gaelder: boolean | null
  /** The exceptions, in sentences, if the statement is about several things. */
  readonly undtagelser?: readonly string[]
  /** The smallest case against it. */
  readonly modeksempel?: {
    /** The facts, as a request holds them. */
    readonly fakta: PossibleCase['fakta']
    /** The facts in words. */
    readonly oplysninger: readonly string[]
    /** The conclusion of each side, in words. */
    readonly konklusioner: readonly string[]
  }
}

/**
 * Whether two sides always have the same conclusion, and whether each case with the first outcome of one side has
 * the first outcome of the other.
 *
 * @param names the names of the sides in the sentences
 * @example
 * const [side, other] = [3, 2].map((mindsteBorgere) => sideOf(rulesets[0], { parametre: { mindsteBorgere } }))
 * statementsOf(side, other, ['3', '2'], 'da').map(({ gaelder }) => gaelder) // [false, true, false]
 */
export function statementsOf(
  before: Side,
  after: Side,
  names: readonly [string, string],
  language: Language,
): readonly Statement[] {
  checkLanguage(language)
  const said = words[language]
  const first = [before, after].map(({ document: { outcomes } }) => outcomes[0]?.id ?? '')
  const [one = '', other = ''] = first
  const title = (side: Side, id: string) => conclusionTitle(side.document, id, language)
  const entails = (i: 0 | 1) =>
    said.entails(
      [title(before, one), title(after, other)][i] ?? '',
      names[i],
      [title(before, one), title(after, other)][1 - i] ?? '',
      names[1 - i] ?? '',
    )
  const statement = (tekst: string, holds: Holds): Statement => ({
    tekst,
    ...inWords(holds, [before, after], language),
  })
  const back = implies(after, { konklusion: other }, before, { konklusion: one })
  return [
    statement(said.equivalent, equivalent(before, after)),
    statement(entails(0), implies(before, { konklusion: one }, after, { konklusion: other })),
    // The counterexample has the sides in the same order as those of the other statements.
    statement(entails(1), reversed(back)),
  ]
}

function reversed({ gaelder, modeksempel }: Holds): Holds {
  if (!modeksempel) return { gaelder }
  return { gaelder, modeksempel: { ...modeksempel, svar: [...modeksempel.svar].reverse() } }
}

/** The result, with its counterexample in words. */
export function inWords(
  { gaelder, modeksempel }: Holds,
  sides: readonly Side[],
  language: Language,
): Omit<Statement, 'tekst'> {
  if (!modeksempel) return { gaelder }
  const { fakta, svar } = modeksempel
  return {
    gaelder,
    modeksempel: {
      fakta,
      oplysninger: caseWords(
        sides.map(({ program }) => program.ruleset),
        fakta,
        language,
      ),
      konklusioner: svar.map(({ konklusion }, i) =>
        conclusionTitle((sides[i] as Side).document, konklusion, language),
      ),
    },
  }
}

const words = {
  da: {
    equivalent: 'De to kommer altid til samme konklusion.',
    entails: (one: string, first: string, other: string, second: string) =>
      `Et tilfælde, der er »${one}« efter ${first}, er også »${other}« efter ${second}, når begge er afklaret.`,
  },
  en: {
    equivalent: 'The two always come to the same conclusion.',
    entails: (one: string, first: string, other: string, second: string) =>
      `A case that is “${one}” by ${first} is “${other}” by ${second} too, where both are settled.`,
  },
} as const
