/** The texts about several periods, in a file of their own so that answers about one period need not load them. */
import { conclusionId } from '../evaluation/conclude.js'
import type { Program } from '../program/program.js'
import { ascending } from '../support/order.js'
import { listed, missing, names, type ArgumentOf, type MessageContext } from './text-arguments.js'
import type { Texts } from './texts.js'

/** What the text about several periods is filled in from. */
export interface PeriodsContext extends MessageContext {
  readonly years: readonly Year[]
}

/** One of the years on its own. */
interface Year {
  readonly aar: number
  /** The outcome of that year alone; null if it is not settled. */
  readonly outcome: number | null
  /** The unknown facts (slots) that can still change it. */
  readonly open: readonly number[]
}

/** Arguments for the years: all of them, those with the first outcome, those with another, and those not settled. */
export const periodArguments: Readonly<Record<string, ArgumentOf<PeriodsContext>>> = {
  antalPerioder: ({ years }) => years.length,
  senesteAar: ({ years }) => String(Math.max(...years.map(({ aar }) => aar))),
  ...listed<PeriodsContext>({
    aar: (context) => yearsWhere(context, () => true),
    opfyldteAar: (context) => yearsWhere(context, (outcome) => outcome === 0),
    fejlendeAar: (context) => yearsWhere(context, (outcome) => outcome !== null && outcome > 0),
    uafklaredeAar: (context) => yearsWhere(context, (outcome) => outcome === null),
    uafklaredeMangler: (context) =>
      names(context, ascending(context.years.flatMap(({ open }) => open))),
    ...missing,
  }),
}

/** Puts the conclusion for several periods into words, by the option of their reading. */
export function periodTexts(program: Program, { compile }: Texts) {
  const { reading, texts } = program.ruleset.periods ?? {}
  const render = compile(periodArguments)

  return (option: number, outcome: number | null, context: PeriodsContext): string => {
    const own = reading?.options[option]?.texts
    const text = (own ?? texts)?.[conclusionId(program, outcome)]
    return text ? render(text)(context.language, context) : ''
  }
}

function yearsWhere(
  { years }: PeriodsContext,
  isMeant: (outcome: number | null) => boolean,
): readonly string[] {
  return ascending(years.filter(({ outcome }) => isMeant(outcome)).map(({ aar }) => aar)).map(
    String,
  )
}
