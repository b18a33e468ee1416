/** The ruleset's messages, ready to fill in. */
import { argumentName, compileMessage, type Message } from '../errors/messages.js'
import { numbered } from '../evaluation/by-pattern.js'
import { outcomeOf } from '../evaluation/conclude.js'
import type { Program, Variant } from '../program/program.js'
import type { Parts } from '../errors/parts.js'
import type { Text } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import type { Udfald } from './criterion-schema.js'
import {
  argument,
  conclusionArguments,
  constantsOf,
  criterionArguments,
  type ArgumentOf,
  type MessageContext,
} from './text-arguments.js'
import { udfaldOf } from './udfald.js'

type Named = [name: string, argument: ArgumentOf<MessageContext>]

export type Texts = ReturnType<typeof textsOf>

/** Gives the text of a criterion, by its outcome. */
export type CriterionTexts = ReturnType<Texts['criteria']>[number]

/** @param parse splits a message of the document into its parts */
export function textsOf(program: Program, parse: (text: string) => Parts) {
  const { ruleset, facts } = program
  const { criteria, readings = [] } = ruleset
  const constants = constantsOf(ruleset)
  /** What every text may use: the option of each reading, the outcome of each criterion, the parameters, the facts. */
  const common = new Map<string, number | ArgumentOf<MessageContext>>([
    ...constants,
    ...criteria.map(({ id }, i): Named => [
      `udfald_${argumentName(id)}`,
      ({ evaluation: { variant, truths } }) =>
        argumentName(udfaldOf(truths[variant.criteria[i] as number])),
    ]),
    ...readings.map(({ id, options }, r): Named => {
      const names = options.map((option) => argumentName(option.id))
      return [
        `laesning_${argumentName(id)}`,
        ({ evaluation: { variant } }) => names[variant.choice[r] ?? 0],
      ]
    }),
  ])
  const ofFacts = new Map(
    facts.map(({ path }, slot): Named => [
      argumentName(path),
      ({ evaluation }) => argument(evaluation.values[slot]),
    ]),
  )

  /**
   * A message that may use these arguments besides the common ones. `namesMore` tells whether it uses any that its
   * cache key does not cover.
   */
  function compileText<Context extends MessageContext>(
    text: Text,
    own: Readonly<Record<string, ArgumentOf<Context>>>,
    isMore = (name: string) => ofFacts.has(name),
  ) {
    const told = {
      message: compileMessage<Context>(
        (language) => parse(text[language]),
        (name) => {
          told.names.push(name)
          told.namesMore ||= isMore(name)
          return ofFacts.get(name) ?? common.get(name) ?? (own[name] as ArgumentOf<Context>)
        },
      ),
      /** Both are only known after the message has been filled in. */
      names: [] as string[],
      namesMore: false,
    }
    return told
  }

  const plain = ({ text }: { readonly text: Text }) => compileText<MessageContext>(text, {}).message
  const remarks = (ruleset.bemaerkninger ?? []).map(plain)

  return {
    /** The texts of each criterion (by its index), by outcome, under a choice of readings. */
    criteria: memoize(({ choice }: Variant) =>
      criteria.map(({ id, texts: standard }) => {
        const chosen = readings.flatMap(
          ({ options }, r) => options[choice[r] ?? 0]?.texts?.[id] ?? [],
        )
        const texts = chosen.at(-1) ?? standard
        // The outcomes of other criteria do not follow from its own comparisons.
        const isMore = (name: string) => ofFacts.has(name) || name.startsWith('udfald_')
        return memoize((udfald: Udfald) => compileText(texts[udfald], criterionArguments, isMore))
      }),
    ),

    /**
     * Makes a function that puts the conclusion into words under one choice of readings, given the index of its
     * outcome (null if it is not settled). A text that uses no facts is made once for each pattern of outcomes.
     */
    conclusion({ criteria }: Variant) {
      const numberOf = numbered(criteria, [])
      /** All that a text which uses no facts depends on: the outcome of each criterion, and what is missing. */
      const keyOf = ({ evaluation, open }: MessageContext) => {
        const met = numberOf?.(evaluation)
        return open.length > 0 ? `${String(met)};${open.join()}` : met
      }
      const tell = memoize((_: Language) =>
        memoize((text: Text) => {
          const told = compileText(text, conclusionArguments)
          const render = (context: MessageContext) => told.message(context.language, context)
          const kept = numberOf ? memoize(render, keyOf) : render
          // Whether the text uses facts is only known after it has been filled in once.
          return (context: MessageContext) => (told.namesMore ? render : kept)(context)
        }),
      )
      return (outcome: number | null, context: MessageContext): string =>
        tell(context.language)(outcomeOf(program, outcome).text)(context)
    },

    /** They name nothing but parameters, so that they are filled in without a record. */
    checks: (ruleset.checks ?? []).map(plain) as readonly Message<object>[],

    /** The text of a remark, by its index. */
    remark: (i: number) => remarks[i] as Message<MessageContext>,

    /** A function that compiles a text that may use these arguments; each text is compiled once. */
    compile: <Context extends MessageContext>(own: Readonly<Record<string, ArgumentOf<Context>>>) =>
      memoize((text: Text) => compileText(text, own).message),
  }
}
