/** The ruleset's messages, ready to fill in. */
import type { Change } from './changes.js'
import { conclusionId, outcomeOf } from './evaluate.js'
import { isNumeric } from './facts.js'
import type { Language } from './language.js'
import {
  argumentName,
  compileMessage,
  formatBoolean,
  type Message,
  type Resolve,
} from './messages.js'
import { memoize } from './memoize.js'
import type { LeafNode, Program, Variant } from './program.js'
import type { Criterion, Fact, Text } from './ruleset.js'
import type { Udfald } from './screening.js'
import {
  argument,
  changeArguments,
  conclusionArguments,
  criterionArguments,
  lowerFirst,
  periodArguments,
  type State,
  type Tell,
  type Told,
  type ToldOfPeriods,
} from './text-arguments.js'
import type { Truth } from './truth.js'

export type Texts = ReturnType<typeof textsOf>

/** A truth as the outcome of a criterion. */
export function udfaldOf(truth: Truth | undefined): Udfald {
  if (truth === true) return 'opfyldt'
  return truth === false ? 'ikke-opfyldt' : 'uafklaret'
}

export function textsOf(program: Program) {
  const { ruleset, facts } = program
  const slots = new Map(facts.map(({ path }, slot) => [argumentName(path), slot]))
  const outcomes = new Map(ruleset.criteria.map(({ id }, i) => [`udfald_${argumentName(id)}`, i]))
  const readings = new Map(
    (ruleset.readings ?? []).map((reading, r) => [`laesning_${argumentName(reading.id)}`, r]),
  )

  /** A message that may use the facts, the outcome of each criterion and the readings beside its own arguments. */
  function telling<T extends State>(
    text: Text,
    own: Readonly<Record<string, Tell<T>>>,
  ): Message<T> {
    const resolve: Resolve<T> = (name) => {
      const slot = slots.get(name)
      if (slot !== undefined) return ({ values }) => argument(values[slot])
      const r = readings.get(name)
      if (r !== undefined) {
        const options = ruleset.readings?.[r]?.options.map(({ id }) => argumentName(id))
        return ({ variant }) => options?.[variant.choice[r] ?? 0]
      }
      const i = outcomes.get(name)
      if (i === undefined) return own[name] as Tell<T>
      return ({ variant, truths }) => argumentName(udfaldOf(truths[variant.criteria[i] as number]))
    }
    return compileMessage(text, resolve)
  }

  // Conclusions come out in few ways; where no fact is named in the text, each is told once.
  const ofConclusion = memoize((text: Text) => {
    const message = telling(text, conclusionArguments)
    const tell = (told: Told) => message(told.language, told)
    const namesFacts = [...slots.keys()].some((name) => (text.da + text.en).includes(name))
    return namesFacts ? tell : memoize(tell, outcomeKey)
  })
  const changes = facts.map(changeText)
  const ofPeriods = memoize((text: Text) => telling(text, periodArguments))
  const remarks = (ruleset.bemaerkninger ?? []).map(({ text }) => telling<State>(text, {}))

  /** How a change of a fact is told: by how far a number is from the one that will do, or by the other word. */
  function changeText(fact: Fact): Message<Change> {
    if (isNumeric(fact))
      return compileMessage(fact.change, (name) => changeArguments[name] as Tell<Change>)
    const choices = fact.type === 'choice' ? ruleset.choices?.[fact.choices] : undefined
    return (language, { to }) => {
      const choice = choices?.find(({ value }) => value === to)
      const told = choice
        ? lowerFirst(choice.label[language])
        : formatBoolean(language, to === true)
      return `${fact.label[language]}: ${told}`
    }
  }

  return {
    /**
     * Why a criterion has its outcome, under a choice of readings: by the unknown facts that it still needs,
     * and what fails it.
     */
    criterion({ choice, criteria }: Variant, i: number) {
      const { id, texts: standard } = ruleset.criteria[i] as Criterion
      const chosen = (ruleset.readings ?? []).flatMap(
        ({ options }, r) => options[choice[r] ?? 0]?.texts?.[id] ?? [],
      )
      const texts = chosen.at(-1) ?? standard
      const tell = (udfald: Udfald) => telling(texts[udfald], criterionArguments)
      const messages = {
        opfyldt: tell('opfyldt'),
        'ikke-opfyldt': tell('ikke-opfyldt'),
        uafklaret: tell('uafklaret'),
      }
      const branch = criteria[i] as number
      return (state: State, open: readonly number[], failing: readonly LeafNode[]): string => {
        const { program, variant, truths, values, language } = state
        const told = { program, variant, truths, values, language, open, failing, branch }
        return messages[udfaldOf(truths[branch])](language, told)
      }
    },

    /** The conclusion, by the number of its outcome; null while it is not settled. */
    conclusion(outcome: number | null, state: State, open: readonly number[]): string {
      const { program, variant, truths, values, language } = state
      const told = { program, variant, truths, values, language, open }
      return ofConclusion(outcomeOf(program, outcome).text)(told)
    },

    /** A change of one fact, in words. */
    change: (language: Language, change: Change) => changes[change.slot]?.(language, change) ?? '',

    checks: (ruleset.checks ?? []).map(({ text }) => compileMessage(text)),

    /** A remark, by its number. */
    remark: (i: number) => remarks[i] as Message<State>,

    /** The conclusion of several periods, by the option of their reading. */
    periods(option: number, outcome: number | null, told: ToldOfPeriods): string {
      const { reading, texts } = ruleset.periods ?? {}
      const id = conclusionId(program, outcome)
      const text = (reading?.options[option]?.texts ?? texts)?.[id]
      return text ? ofPeriods(text)(told.language, told) : ''
    },
  }
}

/** All that a text depends on that holds no facts: the readings, how each criterion came out, and what is missing. */
function outcomeKey({ language, variant, truths, open }: Told): string {
  let key = `${language}${variant.choice.join()} ${open.join()}`
  for (const node of variant.criteria) key += String(truths[node]).charAt(0)
  return key
}
