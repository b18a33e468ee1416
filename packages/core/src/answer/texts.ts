/** The ruleset's messages, ready to fill in. */
import { argumentName, compileMessage, type Message } from '../errors/messages.js'
import { outcomeOf } from '../evaluation/conclude.js'
import type { Program, Variant } from '../program/program.js'
import type { Parts } from '../errors/parts.js'
import type { Text } from '../ruleset/ruleset.js'
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

/** Gives the text of one criterion, by its outcome. */
export type CriterionTexts = ReturnType<Texts['criteria']>[number]

/** @param parse takes the messages of the document apart */
export function textsOf(program: Program, parse: (text: string) => Parts) {
  const { ruleset, facts } = program
  const { criteria, readings = [] } = ruleset
  const constants = constantsOf(ruleset)
  /** What every text may name: the option of each reading, the outcome of each criterion, the parameters, the facts. */
  const common = new Map<string, ArgumentOf<MessageContext>>([
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

  /** A message that may use these beside its own arguments, and whether it names any that is more than is kept. */
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
      /** Both are known once it has been filled in. */
      names: [] as string[],
      namesMore: false,
    }
    return told
  }

  /** All that a text hangs on under one choice of readings that holds no facts: how each criterion came out, and what is missing. */
  function outcomeKey({ language, evaluation: { variant, truths }, open }: MessageContext): string {
    let key = language + open.join()
    for (const node of variant.criteria) key += String(truths[node])
    return key
  }

  const remarks = (ruleset.bemaerkninger ?? []).map(
    ({ text }) => compileText<MessageContext>(text, {}).message,
  )

  return {
    /** Why criteria have their outcomes: the texts of each, by its number, under a choice of readings. */
    criteria: memoize(({ choice }: Variant) =>
      criteria.map(({ id, texts: standard }) => {
        const chosen = readings.flatMap(
          ({ options }, r) => options[choice[r] ?? 0]?.texts?.[id] ?? [],
        )
        const texts = chosen.at(-1) ?? standard
        // What becomes of other criteria does not hang on its own comparisons.
        const isMore = (name: string) => ofFacts.has(name) || name.startsWith('udfald_')
        return memoize((udfald: Udfald) => compileText(texts[udfald], criterionArguments, isMore))
      }),
    ),

    /**
     * Makes what tells the conclusion, by the number of its outcome, null while it is not settled: under one choice of
     * readings. Conclusions come out in few ways; where no fact is named in the text, each is told once.
     */
    conclusion() {
      const tell = memoize((text: Text) => {
        const told = compileText(text, conclusionArguments)
        const render = (context: MessageContext) => told.message(context.language, context)
        let say = memoize(render, outcomeKey)
        return (context: MessageContext) => {
          const said = say(context)
          // Which it does is known once it has been filled in: what it said then is not kept.
          if (told.namesMore) say = render
          return said
        }
      })
      return (outcome: number | null, context: MessageContext): string =>
        tell(outcomeOf(program, outcome).text)(context)
    },

    checks: (ruleset.checks ?? []).map(({ text }) =>
      compileMessage<object>(
        (language) => parse(text[language]),
        (name) => constants.get(name) ?? (() => undefined),
      ),
    ),

    /** A remark, by its number. */
    remark: (i: number) => remarks[i] as Message<MessageContext>,

    /** A text that may use arguments of its own; each is compiled once. */
    compile: <Context extends MessageContext>(own: Readonly<Record<string, ArgumentOf<Context>>>) =>
      memoize((text: Text) => compileText(text, own).message),
  }
}
