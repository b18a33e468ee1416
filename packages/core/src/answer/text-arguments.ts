/** What the texts of a ruleset may use beside the facts and outcomes, and how each is worked out. */
import { formatList, type Argument } from '../errors/messages.js'
import type { Change } from '../evaluation/changes.js'
import { factsOf, reasons } from '../evaluation/why.js'
import type { LeafNode, Program, Truths, Values, Variant } from '../program/program.js'
import type { Truth } from '../program/truth.js'
import type { Criterion, Fact } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import type { Language } from '../support/language.js'

/** One evaluation, in the language that it is to be told in. */
export interface State {
  readonly program: Program
  readonly variant: Variant
  readonly truths: Truths
  readonly values: Values
  readonly language: Language
}

/** What a conclusion is told of; `open`: the unknown facts that can still change it. */
export interface Told extends State {
  readonly open: readonly number[]
}

/** The same of a criterion; `branch`: its node, `failing`: the leaves that keep it from being met. */
export interface ToldOfCriterion extends Told {
  readonly branch: number
  readonly failing: readonly LeafNode[]
}

/** How an argument is worked out. */
export type Tell<T> = (told: T) => Argument
type List<T extends State> = (told: T) => readonly string[]

const missing: Readonly<Record<string, List<Told>>> = {
  mangler: (told) => names(told, told.open),
}

export const criterionArguments: Readonly<Record<string, Tell<ToldOfCriterion>>> = {
  krav({ variant, branch }) {
    const here = variant.nodes[branch]
    return here?.kind === 'leaf' ? argument(here.constant) : undefined
  },
  ...listed<ToldOfCriterion>({
    holder: (told) => names(told, factsOf(reasons(told.variant, told.truths, told.branch, true))),
    fejler: (told) => names(told, factsOf(told.failing)),
    ...missing,
  }),
}

export const conclusionArguments: Readonly<Record<string, Tell<Told>>> = listed<Told>({
  opfyldt: (told) => titles(told, () => true),
  ikkeOpfyldt: (told) => titles(told, () => false),
  uafklarede: (told) => titles(told, () => null),
  // An exclusion is against the conclusion when it is met; everything else when it is not.
  imod: (told) => titles(told, ({ role }) => role === 'eksklusion'),
  ...missing,
})

/** What a change of a number is told of. */
export const changeArguments: Readonly<Record<string, Tell<Change>>> = {
  forskel: (change) => Math.abs(difference(change)),
  retning: (change) => (difference(change) > 0 ? 'op' : 'ned'),
}

function difference({ from, to }: Change): number {
  return decimal((to as number) - (from as number))
}

/** Lists in words, and how many there are of each: `mangler` and `antalMangler`. */
function listed<T extends State>(lists: Readonly<Record<string, List<T>>>) {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]): [string, Tell<T>][] => [
      [name, (told) => formatList(told.language, list(told))],
      [`antal${name.charAt(0).toUpperCase()}${name.slice(1)}`, (told) => list(told).length],
    ]),
  )
}

/** A fact's value as a message takes it; a number that is not known is NaN, which is told as such. */
export function argument(value: unknown): Argument {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function names({ program, language }: State, slots: readonly number[]): readonly string[] {
  return slots.map((slot) => (program.facts[slot] as Fact).name[language])
}

/** The criteria whose truth is the one that is wanted of them. */
function titles(
  { program, variant, truths, language }: State,
  wanted: (criterion: Criterion) => Truth,
): readonly string[] {
  return program.ruleset.criteria
    .filter((each, i) => truths[variant.criteria[i] as number] === wanted(each))
    .map(({ title }) => lowerFirst(title[language]))
}
