/** Ruleset -> a stock json-rules-engine Engine. */
import { Engine, type EngineResult } from 'json-rules-engine'
import type { Verdict } from '../program/verdicts.js'
import { conditionsUnder } from '../program/conditions-under.js'
import { operators } from '../program/operators.js'
import { changedParameters, resolved, varied } from '../program/parameters.js'
import { chooser, refuseChosen, refuseOptions, refuseParameters } from '../request/choice.js'
import type { ParameterValues, Ruleset } from '../ruleset/ruleset.js'
import { isObject, own } from '../support/objects.js'

export interface EngineOptions {
  /** Readings by id; by default the first option of each. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Values that replace those of the ruleset's parameters. */
  readonly parametre?: ParameterValues | undefined
}

/**
 * A stock Engine with the ruleset's named conditions, a rule for each criterion (event type `kriterium`,
 * `params.id`) and a rule for each outcome (event type `konklusion`, `params.id`).
 *
 * Facts are looked up by a resolver that only reads own properties, so that no path is ever executed.
 *
 * @param document a ruleset document
 * @param options readings and parameters other than the default ones
 * @throws {TypeError} for a reading, a parameter or an option that there is not
 * @example
 * const { results } = await createEngine(rulesets[0]).run({ borgere: 4 })
 * results.map(({ name }) => name) // ['borgerflow']
 */
export function createEngine(document: Ruleset, options: EngineOptions = {}): Engine {
  const { laesninger, parametre = {} } = options
  refuseOptions(options, ['laesninger', 'parametre'])
  refuseParameters(parametre, document.parametre)
  const ruleset = resolved(varied(document, changedParameters(document, parametre)))
  const engine = new Engine([], { allowUndefinedFacts: true, pathResolver: ownPath })
  for (const [name, operator] of Object.entries(operators)) {
    if (!builtIn.has(name)) engine.addOperator(name, operator.test)
  }
  const choice = chooser(ruleset.readings ?? [], refuseChosen)(laesninger)
  for (const [name, condition] of Object.entries(conditionsUnder(ruleset, choice))) {
    engine.setCondition(name, topLevel(condition))
  }
  for (const { id, condition } of ruleset.criteria) {
    engine.addRule({
      name: id,
      conditions: { condition },
      event: { type: 'kriterium', params: { id } },
    })
  }
  ruleset.outcomes.forEach(({ id, when }, i) => {
    engine.addRule({
      name: `${String(i)} ${id}`,
      conditions: topLevel(when),
      event: { type: 'konklusion', params: { id, order: i } },
    })
  })
  return engine
}

/**
 * The stock engine's verdict on facts that are all known: the first outcome whose rule passes.
 *
 * @param facts as in a request; a missing fact counts as false in most operators
 * @example
 * (await runEngine(rulesets[0], { borgere: 4 })).udfald // [true, false, false, false]
 */
export async function runEngine(
  ruleset: Ruleset,
  facts: Readonly<Record<string, unknown>>,
  options?: EngineOptions,
): Promise<Verdict> {
  return engineRunner(ruleset, options)(facts)
}

/** A function like `runEngine` for many sets of facts: the engine is made once, and is used by one call at a time. */
export function engineRunner(
  ruleset: Ruleset,
  options?: EngineOptions,
): (facts: Readonly<Record<string, unknown>>) => Promise<Verdict> {
  const engine = createEngine(ruleset, options)
  return async (facts) => verdictOf(ruleset, await engine.run({ ...facts }))
}

function verdictOf(ruleset: Ruleset, { results }: EngineResult): Verdict {
  const passed = results.flatMap(({ event }) => event ?? [])
  const isMet = (id: string) =>
    passed.some(({ type, params }) => type === 'kriterium' && params?.id === id)
  const outcome = ruleset.outcomes.find((_, i) =>
    passed.some(({ type, params }) => type === 'konklusion' && params?.order === i),
  )
  return {
    konklusion: (outcome ?? ruleset.otherwise).id,
    udfald: ruleset.criteria.map(({ id }) => isMet(id)),
  }
}

const builtIn = new Set([
  'equal',
  'notEqual',
  'in',
  'notIn',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
])

type TopLevel = Parameters<Engine['setCondition']>[1]
type Conditions = Ruleset['conditions'][string]

/** The stock engine requires a boolean node at the top. */
function topLevel(condition: Conditions): TopLevel {
  return 'fact' in condition ? { all: [condition] } : condition
}

function ownPath(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.replace(/^\$\.?/, '').split('.')) {
    found = isObject(found) ? own(found, key) : undefined
  }
  return found
}
