/** The document format as JSON Schema, for editors; written to `schema/` when the package is built. */
import { Ruleset } from './ruleset.js'

type Json = Record<string, unknown>

/** Each part that has a name of its own (a text, a condition) is defined once. */
export function editorSchema(): Json {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...hoist(plainJson(Ruleset)) }
}

/** Moves every named part of a schema to `$defs` and refers to it from where it stood. */
function hoist({ $id, ...schema }: Json): Json {
  const definitions: Json = {}
  const refer = (name: string) => ({ $ref: `#/$defs/${name}` })
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, child]) => [key, visit(child)])
    const { $id: name, ...rest } = Object.fromEntries(entries) as Json
    if (typeof rest.$ref === 'string') return refer(rest.$ref)
    if (typeof name !== 'string') return rest
    definitions[name] = rest
    return refer(name)
  }
  const hoisted = visit(schema) as Json
  return { $id, ...hoisted, $defs: definitions }
}

/** The schema without TypeBox's own symbols. */
function plainJson(schema: object): Json {
  return JSON.parse(JSON.stringify(schema)) as Json
}
