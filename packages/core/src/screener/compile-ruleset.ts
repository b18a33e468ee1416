import type { AnyNames } from '../answer/typed.js'
import type { Teller } from '../errors/problems.js'
import { tellInput } from '../errors/tell-input.js'
import { parseRuleset } from '../parse/index.js'
import { refuse } from '../request/form.js'
import { parametersCheck } from '../request/request-check.js'
import { collect } from '../request/validators.js'
import type { Described, InputOf, NamesOf, ParametersOf } from '../ruleset/described.js'
import type { Known } from '../ruleset/known.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import type { ScreenOptions } from './load.js'
import { screenerOf, type Screener } from './screener.js'

export interface CompileOptions<Parametre = ParameterValues> extends ScreenOptions {
  /** Other values of the document's parameters: a variant, which its answers name. */
  readonly parametre?: Parametre | undefined
}

/**
 * Makes any ruleset document ready for use. Its example cases are not run: `checkRuleset`
 * (`@screeningsmodel/core/json-rules-engine`) runs them on two engines.
 *
 * Of a document given `as const`, or written in the call, TypeScript reads the names: conclusions, criteria,
 * facts with their types, readings and their options, parameters; and it knows those of `rulesets[0]` and the others by
 * their place. Of any other the names are texts, and of one that is based on another too, as it tells a part of them.
 *
 * @param document a ruleset document; its form is in `schema/ruleset.schema.json`
 * @throws {RulesetError} with every problem of the document, each with its place
 * @throws {InputError} when a parameter is not the document's, or its value beyond the bounds
 * @example
 * const screen = compileRuleset(rulesets[0])
 * screen.verdict({ borgere: 4 }) // { konklusion: 'uafklaret', udfald: [true, null, null, null] }
 */
export function compileRuleset<const D>(
  document: D,
  options?: CompileOptions<ParametersIn<D>>,
): ScreenerOf<D>
export function compileRuleset(
  document: unknown,
  { sprog, parametre = {} }: CompileOptions = {},
): Screener {
  const ruleset = parseRuleset(document, sprog)
  checkParameters(ruleset, parametre, sprog ?? languages[0], tellInput)
  return screenerOf(ruleset, { parametre })
}

/** Refuses parameters that are not the document's, or beyond their bounds. @throws {InputError} */
export function checkParameters(
  ruleset: Ruleset,
  parametre: ParameterValues,
  sprog: Language,
  tell: Teller,
): void {
  const problems = collect(parametersCheck(ruleset), parametre, sprog, tell)
  refuse(problems.map((each) => ({ ...each, pointer: `/parametre${each.pointer}` })))
}

/** The screener of a document, with its names where TypeScript knows them. */
export type ScreenerOf<D> = unknown extends D
  ? Screener
  : [D] extends [Known<infer N extends AnyNames, infer Input>]
    ? Screener<N, Input>
    : [Literal<D>] extends [never]
      ? Screener
      : Screener<NamesOf<Literal<D>>, InputOf<Literal<D>>>

/** Other values of a document's parameters, by those that it has where TypeScript knows them. */
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

/** A document whose literals TypeScript has; `never` of any other, also where some are another's. */
type Literal<D> = D extends { readonly basedOn: unknown }
  ? never
  : D extends Described
    ? string extends D['id']
      ? never
      : D
    : never
