/** What the texts of a ruleset may use beside the facts and outcomes, and how each is worked out. */
import type { Change } from './changes.js'
import { decimal } from './decimal.js'
import { formatList, type Argument } from './messages.js'
import { factsOf, reasons } from './missing.js'
import type { LeafNode, Program, Truths, Values, Variant } from './program.js'
import type { Criterion, Fact, Language } from './ruleset.js'
import type { Truth } from './truth.js'

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

/** What several periods are told of: each year with its own outcome, null while it is not settled. */
export interface ToldOfPeriods extends Told {
  readonly years: readonly { readonly aar: number; readonly outcome: number | null }[]
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
  imod: (told) => titles(told, isExclusion),
  // By number: what is not met, exclusions apart, and the exclusions that apply.
  numreIkkeOpfyldt: (told) => criteria(told, unmet).map(({ number }) => String(number)),
  nummereretIkkeOpfyldt: (told) =>
    criteria(told, unmet).map(
      ({ number, title }) => `${String(number)} (${lowerFirst(title[told.language])})`,
    ),
  numreGaelder: (told) => criteria(told, applies).map(({ number }) => String(number)),
  ...missing,
})

/** The years; those that come to the first outcome by themselves, to another, and to none yet. */
export const periodArguments: Readonly<Record<string, Tell<ToldOfPeriods>>> = {
  antalPerioder: ({ years }) => years.length,
  senesteAar: ({ years }) => String(Math.max(...years.map(({ aar }) => aar))),
  ...listed<ToldOfPeriods>({
    aar: (told) => yearsWhere(told, () => true),
    opfyldteAar: (told) => yearsWhere(told, (outcome) => outcome === 0),
    fejlendeAar: (told) => yearsWhere(told, (outcome) => outcome !== null && outcome > 0),
    uafklaredeAar: (told) => yearsWhere(told, (outcome) => outcome === null),
    ...missing,
  }),
}

function yearsWhere(
  { years }: ToldOfPeriods,
  isMeant: (outcome: number | null) => boolean,
): readonly string[] {
  const meant = years.filter(({ outcome }) => isMeant(outcome)).map(({ aar }) => aar)
  return meant.sort((a, b) => a - b).map(String)
}

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

type Wanted = (criterion: Criterion) => Truth | undefined
const isExclusion = ({ role }: Criterion) => role === 'eksklusion'
const unmet: Wanted = (criterion) => (isExclusion(criterion) ? undefined : false)
const applies: Wanted = (criterion) => (isExclusion(criterion) ? true : undefined)

/** The criteria whose truth is the one that is wanted of them. */
function criteria({ program, variant, truths }: State, wanted: Wanted): readonly Criterion[] {
  return program.ruleset.criteria.filter(
    (each, i) => truths[variant.criteria[i] as number] === wanted(each),
  )
}

function titles(told: State, wanted: Wanted): readonly string[] {
  return criteria(told, wanted).map(({ title }) => lowerFirst(title[told.language]))
}
