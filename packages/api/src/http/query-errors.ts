/** The errors of a query: which parameter is wrong, and which values are allowed. */
import { nearestName, pointerTo, problem, type Language, type Problem } from '@screeningsmodel/core'
import type { FastifyError, FastifySchemaValidationError } from 'fastify'

/** The error of a query as the validator of the routes gives it (with the schema, by `verbose`). */
interface QueryError extends FastifySchemaValidationError {
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> }
}

/** A problem for each wrong parameter; none if it is not known which. No value is repeated. */
export function queryProblems(
  { validation = [], validationContext }: FastifyError,
  sprog: Language,
): readonly Problem[] {
  if (validationContext !== 'querystring') return []
  return validation.flatMap((each) => itemOf(each, sprog) ?? [])
}

function itemOf(
  { keyword, instancePath, params, parentSchema }: QueryError,
  sprog: Language,
): Problem | undefined {
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty)
    const forslag = nearestName(name, Object.keys(parentSchema?.properties ?? {})) ?? 'ingen'
    return problem(sprog, pointerTo('', name), 'ukendt-felt', { forslag })
  }
  if (keyword === 'enum') {
    const muligheder = (params.allowedValues as readonly unknown[]).map(String).join(', ')
    return problem(sprog, instancePath, 'ukendt-vaerdi', { muligheder })
  }
  // Each parameter is one text; two parameters of the same name are a list.
  if (keyword === 'type') return problem(sprog, instancePath, 'for-mange', { maksimum: 1 })
  if (keyword === 'pattern') return problem(sprog, instancePath, 'forkert-type', { type: 'number' })
  return undefined
}
