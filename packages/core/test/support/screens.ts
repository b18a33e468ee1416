/** The functions that tests call, some inputs, and the errors that they give. */
import {
  compileRuleset,
  InputError,
  rulesets,
  screenCase,
  screenTilbud,
  screenTilbudPerioder,
  type CaseInput,
  type Language,
  type Ruleset,
  type TilbudInput,
} from '../../src/index.js'

const samarbejdsaftale: Ruleset = rulesets[3]

export type Screen = (input: unknown, options: { sprog: Language }) => unknown
/** All functions, and those of a ruleset without periods. */
export const tilbud: Screen = (input, options) => screenTilbud(input as TilbudInput, options)
export const perioder: Screen = (input, options) => screenTilbudPerioder(input as never, options)
export const sag: Screen = (input, options) => screenCase(input as CaseInput, options)
export const aftale: Screen = (input, options) =>
  compileRuleset(samarbejdsaftale).screen(input, options)
export const aftaler: Screen = (input, options) =>
  compileRuleset(samarbejdsaftale).screenPerioder(input, options)

/** A staff list; what is left out is not known. */
export const rows = (...list: [erfaringAar?: number | undefined, aarsvaerk?: number][]) =>
  list.map(([erfaringAar, aarsvaerk]) => ({
    ...(erfaringAar !== undefined && { erfaringAar }),
    ...(aarsvaerk !== undefined && { aarsvaerk }),
  }))

/** A tilbud that meets all four criteria. */
export const specialised: TilbudInput = {
  borgere: 3,
  aarsvaerk: 3,
  medarbejdere: 9,
  medarbejdereMedErfaring: 5,
  kompetencer: Object.fromEntries(
    rulesets[0].facts.flatMap(({ path }) =>
      path.startsWith('kompetencer.') ? [[path.slice(12), 'indgaar']] : [],
    ),
  ),
}

/** The error that an input is refused with. @throws if it is not refused */
export function errorOf(screen: Screen, input: unknown, sprog: Language): InputError {
  try {
    screen(input, { sprog })
  } catch (error) {
    if (error instanceof InputError) return error
    throw error
  }
  throw new Error('accepted')
}
