/** The questions asked most, with answers that show themselves (`answer/table.ts`). */
import type { Screening } from '../answer/schema.js'
import { vis } from '../answer/table.js'
import { compileRuleset as compile } from './compile-ruleset.js'
import type { CaseInput, TilbudInput } from './inputs.js'
import type { ScreenOptions } from './load.js'
import type { Screener } from './screener.js'
import { screenCase as screenOneCase, screenTilbud as screenOneTilbud } from './shipped.js'

/** `screenTilbud`, with an answer that shows itself. @throws {InputError} */
export function screenTilbud(input: TilbudInput, options?: ScreenOptions): Screening {
  return vis(screenOneTilbud(input, options), options)
}

/** `screenCase`, with an answer that shows itself. @throws {InputError} */
export function screenCase(input: CaseInput, options?: ScreenOptions): Screening {
  return vis(screenOneCase(input, options), options)
}

/** `compileRuleset`, whose answers show themselves. @throws {RulesetError} */
export function compileRuleset(document: unknown, options?: ScreenOptions): Screener {
  const screener = compile(document, options)
  return {
    ...screener,
    screen: (input, asked) => vis(screener.screen(input, asked), asked),
  }
}
