import type { AnyNames } from '../answer/typed.js'
import type { Teller } from '../errors/problems.js'
import { tellInput } from '../errors/tell-input.js'
import { parseRuleset } from '../parse/index.js'
import { refuse } from '../request/form.js'
import { parametersCheck } from '../request/request-check.js'
import { collect, optionsCheck } from '../request/validators.js'
import type { Described, InputOf, NamesOf, ParametersOf } from '../ruleset/described.js'
import type { Known } from '../ruleset/known.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import type { ScreenOptions } from './load.js'
import { screenerOf, type Screener } from './screener.js'

/** How a document is to be compiled. */
export interface CompileOptions<Parametre = ParameterValues> extends ScreenOptions {
  /** Values that replace those of the document's parameters; this makes a variant, which its answers mention. */
  readonly parametre?: Parametre | undefined
}

/**
 * A screener for any ruleset document. The document's example cases are not run: `checkRuleset`
 * (`@screeningsmodel/core/json-rules-engine`) runs them on two engines.
 *
 * From a document given `as const`, or written in the call, TypeScript infers the names: conclusions, criteria,
 * facts with their types, readings and their options, parameters. It also knows those of `rulesets[0]` and the other
 * shipped documents by their place. For any other document the names are strings, also for one that is based on another,
 * since it contains only a part of them.
 *
 * @param document a ruleset document; its format is in `schema/ruleset.schema.json`
 * @throws {RulesetError} with every problem of the document, each with its place
 * @throws {InputError} if there is no such option, a parameter is not the document's, or a value is out of bounds
 * @example
 * const screen = compileRuleset(rulesets[0])
 * screen.verdict({ borgere: 4 }) // { konklusion: 'uafklaret', udfald: [true, null, null, null] }
 */
export function compileRuleset<const D>(
  document: D,
  options?: CompileOptions<ParametersIn<D>>,
): ScreenerOf<D>
export function compileRuleset(document: unknown, options: CompileOptions = {}): Screener {
  const { sprog } = options
  const ruleset = parseRuleset(document, sprog)
  return screenerOf(ruleset, {
    parametre: checkedParameters(ruleset, options, sprog ?? languages[0], tellInput),
  })
}

/**
 * The new values of parameters. Throws if there is no such option, a parameter is not the document's, or a value is
 * out of bounds.
 *
 * @throws {InputError}
 */
export function checkedParameters(
  ruleset: Ruleset,
  options: CompileOptions,
  sprog: Language,
  tell: Teller,
): ParameterValues {
  const check = optionsCheck(['sprog'], { parametre: parametersCheck(ruleset) })
  refuse(collect(check, options, sprog, tell))
  return options.parametre ?? {}
}

/** The screener of a document, with its names if TypeScript knows them. */
export type ScreenerOf<D> = unknown extends D
  ? Screener
  : [D] extends [Known<infer N extends AnyNames, infer Input>]
    ? Screener<N, Input>
    : [Literal<D>] extends [never]
      ? Screener
      : Screener<NamesOf<Literal<D>>, InputOf<Literal<D>>>

/** New values for a document's parameters, by their names if TypeScript knows them. */
export type ParametersIn<D> = unknown extends D
  ? ParameterValues
  : [D] extends [Known<unknown, infer Input>]
    ? ParametersTaken<Input>
    : [Literal<D>] extends [never]
      ? ParameterValues
      : ParametersOf<Literal<D>>

type ParametersTaken<Input> = Input extends { readonly parametre?: infer P }
  ? { readonly [Id in keyof NonNullable<P>]: Exclude<NonNullable<P>[Id], null> }
  : Readonly<Record<string, never>>

/** A document whose literals TypeScript knows; `never` for any other, such as one that is based on another. */
type Literal<D> = D extends { readonly basedOn: unknown }
  ? never
  : D extends Described
    ? string extends D['id']
      ? never
      : D
    : never
