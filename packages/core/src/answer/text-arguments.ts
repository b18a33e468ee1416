/** The arguments that texts of a ruleset may use besides facts and outcomes, and how each is computed. */
import { formatList, type Argument } from '../errors/messages.js'
import type { Evaluation } from '../evaluation/evaluation.js'
import { reasons } from '../evaluation/why.js'
import { factsOf } from '../program/nodes-under.js'
import type { Truth } from '../program/truth.js'
import type { Criterion, Fact, Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'

/** What the text of a conclusion is filled in from. */
export interface MessageContext {
  readonly evaluation: Evaluation
  readonly language: Language
  /** The unknown facts (slots) that can still change what the text is about. */
  readonly open: readonly number[]
}

/** What the text of a criterion is filled in from. */
export interface CriterionContext extends MessageContext {
  /** The criterion's node. */
  readonly branch: number
}

/** Computes one argument of a message. */
export type ArgumentOf<Context> = (context: Context) => Argument
type List<Context> = (context: Context) => readonly string[]

export const missing: Readonly<Record<string, List<MessageContext>>> = {
  mangler: (context) => names(context, context.open),
}

export const criterionArguments: Readonly<Record<string, ArgumentOf<CriterionContext>>> = {
  krav({ evaluation, branch }) {
    const here = evaluation.program.nodes[branch]
    return here?.kind === 'leaf' ? argument(here.constant) : undefined
  },
  ...listed<CriterionContext>({
    holder: because(true),
    fejler: because(false),
    ...missing,
  }),
}

export const conclusionArguments: Readonly<Record<string, ArgumentOf<MessageContext>>> = listed({
  opfyldt: those(() => true, titleOf),
  ikkeOpfyldt: those(() => false, titleOf),
  uafklarede: those(() => null, titleOf),
  // An exclusion counts against the conclusion if it is met, any other criterion if it is not.
  imod: those(isExclusion, titleOf),
  // Criteria by their numbers: those not met (exclusions aside), and the exclusions that apply.
  numreIkkeOpfyldt: those(unmet, numberOf),
  nummereretIkkeOpfyldt: those(
    unmet,
    (criterion, language) => `${numberOf(criterion)} (${titleOf(criterion, language)})`,
  ),
  numreGaelder: those((criterion) => isExclusion(criterion) || undefined, numberOf),
  ...missing,
})

/** The values of the parameters, by the names that texts use. */
export function constantsOf({ parametre = [] }: Ruleset): ReadonlyMap<string, number> {
  return new Map(parametre.map(({ id, value }) => [id, value]))
}

/** For each list its items in words and their number, such as `mangler` and `antalMangler`. */
export function listed<Context extends MessageContext>(
  lists: Readonly<Record<string, List<Context>>>,
) {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]): [string, ArgumentOf<Context>][] => [
      [name, (context) => formatList(context.language, list(context))],
      [countOf(name), (context) => list(context).length],
    ]),
  )
}

/** The name of the number of a list. */
export function countOf(list: string): string {
  return `antal${list.charAt(0).toUpperCase()}${list.slice(1)}`
}

/** The value of a fact as an argument of a message; undefined, which is written as not known, if it has none. */
export function argument(value: unknown): Argument {
  if (typeof value === 'boolean') return value ? 'ja' : 'nej'
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

export function names(
  { evaluation, language }: MessageContext,
  slots: readonly number[],
): readonly string[] {
  return slots.map((slot) => (evaluation.program.facts[slot] as Fact).name[language])
}

/** The facts because of which a criterion is met, or is not met. */
function because(is: boolean): List<CriterionContext> {
  return (context) => names(context, factsOf(reasons(context.evaluation, context.branch, is)))
}

/** The criteria whose truth is the one that `wanted` gives for them. */
function those(
  wanted: (criterion: Criterion) => Truth | undefined,
  tell: (criterion: Criterion, language: Language) => string,
): List<MessageContext> {
  return ({ evaluation: { program, variant, truths }, language }) =>
    program.ruleset.criteria
      .filter((each, i) => truths[variant.criteria[i] as number] === wanted(each))
      .map((each) => tell(each, language))
}

function isExclusion({ role }: Criterion): boolean {
  return role === 'eksklusion'
}

function unmet(criterion: Criterion): Truth | undefined {
  return isExclusion(criterion) ? undefined : false
}

function titleOf({ title }: Criterion, language: Language): string {
  return lowerFirst(title[language])
}

function numberOf({ number }: Criterion): string {
  return String(number)
}
