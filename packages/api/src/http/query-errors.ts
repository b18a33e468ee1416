/** The errors of a query: which parameter is wrong, and which values are allowed. */
import {
  nearestName,
  pointerTo,
  problem,
  type Language,
  type Problem,
  type Ruleset,
} from '@screeningsmodel/core'
import type { FastifyError, FastifySchemaValidationError } from 'fastify'

/** The error of a query as the validator of the routes gives it (with the schema, by `verbose`). */
interface QueryError extends FastifySchemaValidationError {
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> }
}

/** What the name of a parameter begins with that chooses a reading or a number; the rest is its id. */
export const readingPrefix = 'laesninger.'
export const parameterPrefix = 'parametre.'

/**
 * A problem for each wrong parameter; none if it is not known which. No value is repeated.
 *
 * @param ruleset the one in the address, if it names one: the query of such an address is described with the readings
 *   and numbers of all rulesets
 */
export function queryProblems(
  { validation = [], validationContext }: FastifyError,
  sprog: Language,
  ruleset?: Ruleset,
): readonly Problem[] {
  if (validationContext !== 'querystring') return []
  return validation.flatMap((each) => itemOf(each, sprog, ruleset) ?? [])
}

function itemOf(
  { keyword, instancePath, params, parentSchema }: QueryError,
  sprog: Language,
  ruleset: Ruleset | undefined,
): Problem | undefined {
  const isUnknown = keyword === 'additionalProperties'
  const name = isUnknown ? String(params.additionalProperty) : instancePath.slice(1)
  if (isUnknown || !isOf(ruleset, name)) {
    const names = Object.keys(parentSchema?.properties ?? {}).filter((each) => isOf(ruleset, each))
    const forslag = nearestName(name, names) ?? 'ingen'
    return problem(sprog, pointerTo('', name), 'ukendt-felt', { forslag })
  }
  if (keyword === 'enum') {
    const reading = ruleset?.readings?.find(({ id }) => readingPrefix + id === name)
    const ids = reading?.options.map(({ id }) => id)
    const muligheder = (ids ?? (params.allowedValues as unknown[]).map(String)).join(', ')
    return problem(sprog, instancePath, 'ukendt-vaerdi', { muligheder })
  }
  // Each parameter is one text; two parameters of the same name are a list.
  if (keyword === 'type') return problem(sprog, instancePath, 'for-mange', { maksimum: 1 })
  if (keyword === 'pattern') return problem(sprog, instancePath, 'forkert-type', { type: 'number' })
  return undefined
}

/** Whether a parameter chooses something that a ruleset has, or has nothing to do with it. */
function isOf(ruleset: Ruleset | undefined, name: string): boolean {
  if (!ruleset) return true
  const { readings = [], parametre = [] } = ruleset
  if (name.startsWith(readingPrefix)) return readings.some(({ id }) => readingPrefix + id === name)
  if (name.startsWith(parameterPrefix))
    return parametre.some(({ id }) => parameterPrefix + id === name)
  return true
}
