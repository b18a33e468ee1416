/** The input schema of a ruleset as the tools of agents read it. */
import { inputSchemaIn, type Language, type Ruleset } from '@screeningsmodel/core'
import { mapInside, type JsonSchema } from '../openapi/json-schema.js'
import { plain, withoutNull } from '../openapi/plain.js'
import type { Tool } from './tool.js'

/**
 * One type for each fact, and enumerations as `enum`: an agent's tools turn what is typed into that type, and show
 * nothing of a union. What is not known is left out; null is taken as well, though it is not said.
 */
export function toolSchema(ruleset: Ruleset, sprog: Language): Tool['inputSchema'] {
  const schema = JSON.parse(JSON.stringify(inputSchemaIn(sprog, ruleset))) as JsonSchema
  return { ...withoutNulls(plain(withEnums(schema))), type: 'object' }
}

/** A constant as an enumeration of one, which `plain` joins with others. */
function withEnums({ const: constant, ...schema }: JsonSchema): JsonSchema {
  return mapInside({ ...schema, ...(constant !== undefined && { enum: [constant] }) }, withEnums)
}

function withoutNulls(schema: JsonSchema): JsonSchema {
  const inside = mapInside(schema, withoutNulls)
  return withoutNull(inside) ?? inside
}
