/** The most used functions, with answers that display themselves as a table (`answer/table.ts`). */
import { vis } from '../answer/table.js'
import { compileRuleset as compile, type CompileOptions } from './compile-ruleset.js'
import type { CaseInput, TilbudInput, TilbudScreening } from './inputs.js'
import type { ScreenOptions } from './load.js'
import type { Screener } from './screener.js'
import { screenCase as screenOneCase, screenTilbud as screenOneTilbud } from './shipped.js'

/** `screenTilbud`, with an answer that displays itself as a table. @throws {InputError} */
export function screenTilbud(input: TilbudInput, options?: ScreenOptions): TilbudScreening {
  return vis(screenOneTilbud(input, options), options)
}

/** `screenCase`, with an answer that displays itself as a table. @throws {InputError} */
export const screenCase = ((input: CaseInput, options?: ScreenOptions) =>
  vis(screenOneCase(input, options), { sprog: options?.sprog })) as typeof screenOneCase

/** `compileRuleset`, whose answers display themselves as tables. @throws {RulesetError} @throws {InputError} */
export const compileRuleset = ((document: unknown, options?: CompileOptions): Screener => {
  const screener: Screener = compile(document as never, options as never)
  const { screen } = screener
  // The same object is changed, because other functions, such as the diagram, know it.
  return Object.assign(screener, {
    screen: (input: unknown, asked?: ScreenOptions) => vis(screen(input, asked), asked),
  })
}) as typeof compile
