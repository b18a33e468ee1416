/** One side of a comparison: a document under a choice of readings and values of its parameters. */
import type { Verdict } from '../program/verdicts.js'
import { conclude, conclusionId } from '../evaluation/conclude.js'
import { evaluationOf } from '../evaluation/evaluation.js'
import { compile } from '../program/compile.js'
import { rulesetHash } from '../program/fingerprint.js'
import { changedParameters, resolved, variantHash, varied } from '../program/parameters.js'
import type { Program, Values, Variant } from '../program/program.js'
import { chooser, refuseChosen } from '../request/choice.js'
import { versionName } from '../ruleset/ruleset-names.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { onceFrozen } from '../support/frozen.js'

export interface SideOptions {
  /** Readings by id; the first option of each unless said. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Other values of the ruleset's parameters. */
  readonly parametre?: ParameterValues | undefined
}

/** Documents, versions, readings and parameter variants alike are compared as two of these. */
export interface Side {
  /** The ruleset, and what is chosen in it where that is not what is usual. */
  readonly name: string
  /** The document, with the values of its parameters that are meant. */
  readonly document: Ruleset
  /** As it is published, with its own numbers in its texts: its examples are of those. */
  readonly published: Ruleset
  /** Those that are not the ruleset's own; undefined where there are none. */
  readonly parametre?: ParameterValues | undefined
  readonly program: Program
  readonly variant: Variant
}

/**
 * A document as it is meant in a comparison.
 *
 * @param document one that `parseRuleset` has accepted
 * @param options readings and parameters other than the default ones
 * @example
 * sideOf(rulesets[0], { parametre: { mindsteBorgere: 2 } }).name
 * // 'hoejt-specialiseret-tilbud@2019-11-26 (mindsteBorgere=2)'
 */
export function sideOf(document: Ruleset, { laesninger, parametre = {} }: SideOptions = {}): Side {
  const changed = changedParameters(document, parametre)
  const choice = chooser(document.readings ?? [], refuseChosen)(laesninger)
  const isUsual = Object.keys(changed).length === 0 && choice.every((option) => option === 0)
  return isUsual ? usual(document) : made(document, choice, changed)
}

/** One side for every comparison that the document takes part in as it is: what is worked out of it is so once. */
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

/** What a side makes of facts: its conclusion, and the outcome of each criterion in its order. */
export function verdictOn({ program, variant }: Side, values: Values): Verdict {
  const evaluation = evaluationOf(program, variant, values)
  return {
    konklusion: conclusionId(program, conclude(evaluation)),
    udfald: variant.criteria.map((node) => evaluation.truths[node] ?? null),
  }
}
