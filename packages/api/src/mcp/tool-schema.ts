/** The input schema of a ruleset in the form for agents' tools. */
import { inputSchemaIn, type Language, type Registry, type Ruleset } from '@screeningsmodel/core'
import { referenceOf } from '../http/reference.js'
import { mapInside, type JsonSchema } from '../openapi/json-schema.js'
import { plain } from '../openapi/plain.js'
import type { Tool } from './tool.js'

/**
 * One type for each fact, and enumerations as `enum`: agents' programs convert values to that type, and show nothing
 * for a union. A fact that is not known is left out; null is accepted as well, though the schema does not say so.
 */
export function toolSchema(
  ruleset: Ruleset,
  { rulesets }: Registry,
  sprog: Language,
): Tool['inputSchema'] {
  const schema = JSON.parse(JSON.stringify(inputSchemaIn(sprog, ruleset))) as JsonSchema
  const { properties, ...told } = plain(ofKnown(schema))
  const versions = rulesets.filter(({ id }) => id === ruleset.id).map(referenceOf)
  const named = { ...properties?.['ruleset'], enum: [ruleset.id, ...versions] }
  return { ...told, properties: { ...properties, ruleset: named }, type: 'object' }
}

/** Without null, and with a constant as an enumeration of one, which `plain` joins with others. */
function ofKnown({ const: constant, ...schema }: JsonSchema): JsonSchema {
  const { anyOf } = schema
  const known = anyOf?.filter(({ type }) => type !== 'null')
  return mapInside(
    {
      ...schema,
      ...(known && { anyOf: known }),
      ...(constant !== undefined && { enum: [constant] }),
    },
    ofKnown,
  )
}
