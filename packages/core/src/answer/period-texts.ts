/** What is told of several periods: apart, as an answer about one need not carry it. */
import { conclusionId } from '../evaluation/conclude.js'
import type { Program } from '../program/program.js'
import { ascending } from '../support/order.js'
import { listed, missing, names, type ArgumentOf, type MessageContext } from './text-arguments.js'
import type { Texts } from './texts.js'

/** What the text of several periods is filled in from. */
export interface PeriodsContext extends MessageContext {
  readonly years: readonly Year[]
}

/** A year by itself. */
interface Year {
  readonly aar: number
  /** Its own outcome, null while it is not settled. */
  readonly outcome: number | null
  /** The unknown facts (slots) that can still change it. */
  readonly open: readonly number[]
}

/** The years; those that come to the first outcome by themselves, to another, and to none yet. */
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

/** Tells the conclusion of several periods, by the option of their reading. */
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
