/** A screener, and optionally facts -> the diagram of its rules. */
import { evaluationOf } from '../evaluation/evaluation.js'
import { chooser } from '../request/choice.js'
import { refuse } from '../request/form.js'
import { languageOf } from '../request/options.js'
import { accept, meantBy, type ScreenOptions } from '../screener/load.js'
import { loadedOf, type Screener } from '../screener/screener.js'
import { boxesOf } from './boxes.js'
import type { Graf } from './schema.js'

/** What a diagram is made from: a screener of `compileRuleset` or of a registry, whatever its names. */
type Drawable = Pick<Screener, 'ruleset'>

export interface GrafOptions extends ScreenOptions {
  /** Readings by id; by default the first option of each. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
}

/**
 * The rules as boxes and lines, by default under the first option of each reading.
 *
 * @param screener a compiled ruleset
 * @param options the readings, and the language of the texts
 * @throws {InputError} for a reading or an option that the ruleset does not have, or if there is no such option of
 *   the call
 * @example
 * grafOf(compileRuleset(rulesets[0])).boxes[0].heads // ['Højt specialiseret']
 */
export function grafOf(screener: Drawable, options: GrafOptions = {}): Graf {
  const { program, tell, problemsOf } = loadedOf(screener)
  const sprog = languageOf(tell, options, undefined, ['sprog', 'laesninger'])
  const choose = chooser(program.ruleset.readings ?? [], (chosen) => {
    refuse(problemsOf({ laesninger: chosen }, sprog))
  })
  const variant = program.variant(choose(options.laesninger))
  return boxesOf(evaluationOf(program, variant, []), sprog, false)
}

/**
 * The rules as boxes and lines, with the outcome of each box for a request under its readings and parameters.
 *
 * @param screener of the ruleset that is drawn
 * @param input the facts, as `screen` takes them
 * @throws {InputError} if the request is not valid; it is checked as `screen` checks it
 * @example
 * markedGrafOf(compileRuleset(rulesets[0]), { borgere: 4 }).boxes[0].mark.word // 'Ikke afgjort endnu'
 */
export function markedGrafOf(screener: Drawable, input: unknown, options?: ScreenOptions): Graf {
  const loaded = loadedOf(screener)
  const sprog = languageOf(loaded.tell, options)
  const meant = meantBy(loaded, input, sprog)
  const { evaluation } = accept(meant, input, sprog)
  return boxesOf(evaluation, sprog, true)
}
