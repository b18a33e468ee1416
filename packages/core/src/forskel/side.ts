/** One side of a comparison: a document with a choice of readings and values for its parameters. */
import type { Verdict } from '../program/verdicts.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { compile } from '../program/compile.js'
import { rulesetHash } from '../program/fingerprint.js'
import { changedParameters, resolved, variantHash, varied } from '../program/parameters.js'
import type { Program, Values, Variant } from '../program/program.js'
import { chooser, refuseChosen, refuseOptions, refuseParameters } from '../request/choice.js'
import { versionName } from '../ruleset/ruleset-names.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { onceFrozen } from '../support/frozen.js'

/** What is chosen in a document. */
export interface SideOptions {
  /** Readings by id; by default the first option of each. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Values that replace those of the ruleset's parameters. */
  readonly parametre?: ParameterValues | undefined
}

/** Documents, versions, readings and parameter variants are all compared as two sides. */
export interface Side {
  /** The name of the ruleset, and what is chosen in it if that is not the default. */
  readonly name: string
  /** The document with the chosen values of its parameters. */
  readonly document: Ruleset
  /** The document as published, with its own numbers in its texts, since its examples are about those. */
  readonly published: Ruleset
  /** The parameters that differ from the ruleset's own; undefined if none does. */
  readonly parametre?: ParameterValues | undefined
  /** The document, compiled. */
  readonly program: Program
  /** The compiled rules under the chosen readings. */
  readonly variant: Variant
}

/**
 * A document with choices, as a side of a comparison.
 *
 * @param document one that `parseRuleset` has accepted
 * @param options readings and parameters other than the default ones
 * @throws {TypeError} for a reading, a parameter or an option that there is not
 * @example
 * sideOf(rulesets[0], { parametre: { mindsteBorgere: 2 } }).name
 * // 'hoejt-specialiseret-tilbud@2019-11-26 (mindsteBorgere=2)'
 */
export function sideOf(document: Ruleset, options: SideOptions = {}): Side {
  const { laesninger, parametre = {} } = options
  refuseOptions(options, ['laesninger', 'parametre'])
  refuseParameters(parametre, document.parametre)
  const changed = changedParameters(document, parametre)
  const choice = chooser(document.readings ?? [], refuseChosen)(laesninger)
  const isUsual = Object.keys(changed).length === 0 && choice.every((option) => option === 0)
  return isUsual ? usual(document) : made(document, choice, changed)
}

/** One side for all comparisons of a document without choices, so that what is computed about it is computed once. */
const usual = /* @__PURE__ */ onceFrozen((document: Ruleset) =>
  made(document, chooser(document.readings ?? [], refuseChosen)({}), {}),
)

function made(document: Ruleset, choice: readonly number[], changed: ParameterValues): Side {
  const meant = varied(document, changed)
  const program = compile(meant, variantHash(rulesetHash(document), changed))
  return {
    name: nameOf(document, choice, changed),
    document: meant,
    published: resolved(document),
    parametre: Object.keys(changed).length > 0 ? changed : undefined,
    program,
    variant: program.variant(choice),
  }
}

function nameOf(ruleset: Ruleset, choice: readonly number[], changed: ParameterValues): string {
  const chosen = [
    ...(ruleset.readings ?? []).flatMap((reading, r) =>
      choice[r] ? [`${reading.id}=${reading.options[choice[r]]?.id ?? ''}`] : [],
    ),
    ...Object.entries(changed).map(([name, value]) => `${name}=${String(value)}`),
  ]
  const name = versionName(ruleset)
  return chosen.length > 0 ? `${name} (${chosen.join(', ')})` : name
}

/** The verdict of a side on some facts: its conclusion, and the outcome of each criterion in order. */
export function verdictOn({ program, variant }: Side, values: Values): Verdict {
  const evaluation = evaluationOf(program, variant, values)
  return {
    konklusion: conclusionId(program, conclude(evaluation)),
    udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
  }
}
