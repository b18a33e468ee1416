/** The ruleset's messages, ready to fill in, and what they are given. */
import type { Change } from './changes.js'
import { decimal } from './decimal.js'
import { outcomeOf } from './evaluate.js'
import {
  argumentName,
  compileMessage,
  formatBoolean,
  formatList,
  type Argument,
  type Given,
} from './messages.js'
import { memoize } from './memoize.js'
import { factsOf, reasons } from './missing.js'
import type { Program, Truths, Values, Variant } from './program.js'
import type { Criterion, Fact, Language } from './ruleset.js'
import type { Udfald } from './screening.js'
import type { Truth } from './truth.js'

/** One evaluation, in the language that it is to be told in. */
export interface State {
  readonly variant: Variant
  readonly truths: Truths
  readonly values: Values
  readonly language: Language
}

/** What a criterion's texts may use beside the facts and outcomes. */
export const criterionArguments = [
  'krav',
  'holder',
  'antalHolder',
  'fejler',
  'antalFejler',
  'mangler',
  'antalMangler',
] as const

/** What the texts of a conclusion may use beside the facts and outcomes. */
export const conclusionArguments = [
  'opfyldt',
  'antalOpfyldt',
  'ikkeOpfyldt',
  'antalIkkeOpfyldt',
  'uafklarede',
  'antalUafklarede',
  'imod',
  'antalImod',
  'mangler',
  'antalMangler',
] as const

export type Texts = ReturnType<typeof textsOf>

/** A truth as the outcome of a criterion. */
export function udfaldOf(truth: Truth | undefined): Udfald {
  if (truth === true) return 'opfyldt'
  return truth === false ? 'ikke-opfyldt' : 'uafklaret'
}

export function textsOf(program: Program) {
  const { ruleset, facts } = program
  const message = memoize(compileMessage)
  const slots = new Map(facts.map(({ path }, slot) => [argumentName(path), slot]))
  const outcomes = new Map(ruleset.criteria.map(({ id }, i) => [`udfald_${argumentName(id)}`, i]))

  /** What every message may use: the facts, and the outcome of each criterion. */
  function common(name: string, { variant, truths, values }: State): Argument {
    const slot = slots.get(name)
    if (slot !== undefined) return argument(values[slot])
    const i = outcomes.get(name)
    const node = i === undefined ? undefined : variant.criteria[i]
    return node === undefined ? undefined : argumentName(udfaldOf(truths[node]))
  }

  const names = (slots: readonly number[], language: Language) =>
    formatList(
      language,
      slots.map((slot) => (facts[slot] as Fact).name[language]),
    )

  /** Why a criterion has its outcome. `open`: the unknown facts that it still needs. */
  function criterion(i: number, state: State, open: readonly number[]): string {
    const { variant, truths, language } = state
    const node = variant.criteria[i] as number
    const here = variant.nodes[node]
    let settling: readonly number[] | undefined
    const because = (is: boolean) =>
      truths[node] === is ? (settling ??= factsOf(reasons(variant, truths, node, is))) : []
    const given: Given = (name) => {
      switch (name as (typeof criterionArguments)[number]) {
        case 'krav':
          return here?.kind === 'leaf' ? argument(here.constant) : undefined
        case 'holder':
          return names(because(true), language)
        case 'antalHolder':
          return because(true).length
        case 'fejler':
          return names(because(false), language)
        case 'antalFejler':
          return because(false).length
        case 'mangler':
          return names(open, language)
        case 'antalMangler':
          return open.length
        default:
          return common(name, state)
      }
    }
    const texts = textsUnder(variant)[i] as Criterion['texts']
    return message(texts[udfaldOf(truths[node])])(language, given)
  }

  /** Every criterion's texts under the readings chosen; worked out once for each choice. */
  const textsUnder = memoize((variant: Variant) => {
    const options = (ruleset.readings ?? []).map(
      ({ options }, r) => options[variant.choice[r] ?? 0]?.texts ?? {},
    )
    return ruleset.criteria.map(
      ({ id, texts }) => options.flatMap((o) => o[id] ?? []).at(-1) ?? texts,
    )
  })

  /** The conclusion, by the number of its outcome; null while it is not settled. */
  function conclusion(outcome: number | null, state: State, open: readonly number[]): string {
    const { variant, truths, language } = state
    const truthOf = (i: number) => truths[variant.criteria[i] as number]
    const having = (truth: Truth) => ruleset.criteria.filter((_, i) => truthOf(i) === truth)
    const against = () =>
      ruleset.criteria.filter(({ role }, i) => truthOf(i) === (role === 'eksklusion'))
    const titles = (criteria: readonly Criterion[]) =>
      formatList(
        language,
        criteria.map(({ title }) => lowerFirst(title[language])),
      )
    const given: Given = (name) => {
      switch (name as (typeof conclusionArguments)[number]) {
        case 'opfyldt':
          return titles(having(true))
        case 'antalOpfyldt':
          return having(true).length
        case 'ikkeOpfyldt':
          return titles(having(false))
        case 'antalIkkeOpfyldt':
          return having(false).length
        case 'uafklarede':
          return titles(having(null))
        case 'antalUafklarede':
          return having(null).length
        case 'imod':
          return titles(against())
        case 'antalImod':
          return against().length
        case 'mangler':
          return names(open, language)
        case 'antalMangler':
          return open.length
        default:
          return common(name, state)
      }
    }
    return message(outcomeOf(program, outcome).text)(language, given)
  }

  /** A change of one fact, in words. */
  function change({ slot, from, to }: Change, language: Language): string {
    const fact = facts[slot] as Fact
    if (fact.type === 'boolean')
      return `${fact.label[language]}: ${formatBoolean(language, to === true)}`
    if (fact.type === 'choice') {
      const choice = ruleset.choices?.[fact.choices]?.find(({ value }) => value === to)
      return `${fact.label[language]}: ${lowerFirst(choice?.label[language] ?? '')}`
    }
    const difference = decimal((to as number) - (from as number))
    const given: Record<string, Argument> = {
      forskel: Math.abs(difference),
      retning: difference > 0 ? 'op' : 'ned',
    }
    return message(fact.change)(language, (name) => given[name])
  }

  return {
    criterion,
    conclusion,
    change,
    checks: (ruleset.checks ?? []).map((check) => message(check.text)),
    periods: (konklusion: string, count: number, language: Language) => {
      const text = ruleset.periods?.texts[konklusion]
      return text
        ? message(text)(language, (name) => (name === 'antalPerioder' ? count : undefined))
        : ''
    },
  }
}

/** A fact's value as a message takes it; a number that is not known is NaN, which is told as such. */
function argument(value: unknown): Argument {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
