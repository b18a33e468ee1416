/** The document format as JSON Schema, for editors; written to `schema/` when the package is built. */
import { notes } from './editor-notes.js'
import { Ruleset } from './ruleset.js'

type Json = Record<string, unknown>

/** The JSON Schema of the format. Each part that has a name of its own (a text, a condition) is defined once. */
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
  return annotate({ $id, ...hoisted, $defs: definitions })
}

/**
 * Puts the notes into the schemas of the format too, for the docstrings of their types. Only when types are written: the
 * schemas themselves have none, since a bundle carries them.
 */
export function noteSchemas(): void {
  const named: Record<string, Json> = {}
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const { $id } = part as Json
    if (typeof $id === 'string') named[$id] = part as Json
    Object.values(part).forEach(visit)
  }
  visit(Ruleset)
  annotate({ ...Ruleset, $defs: named })
}

/** Puts each note in its place; a note whose place does not exist is a mistake in the table. */
function annotate(schema: Json): Json {
  for (const [path, description] of Object.entries(notes)) {
    const names = path.split('.')
    const name = names.pop() ?? ''
    const parts = names.reduce(
      (from, each) => from.flatMap((part) => havingIn(part, each).map((all) => all[each] as Json)),
      [schema],
    )
    const places = parts.flatMap((part) => havingIn(part, name))
    if (places.length === 0) throw new TypeError(`no ${path} in the format`)
    // A new object, since properties may share a schema.
    for (const all of places) all[name] = { ...(all[name] as Json), description }
  }
  return schema
}

/** Where a part has something of this name: a property of it or of what is in it, or a named part. */
function havingIn(part: Json, name: string): Json[] {
  const { $defs, properties, items, anyOf = [], patternProperties = {} } = part
  const own = [$defs, properties].filter((all) => all !== undefined && name in (all as Json))
  const inner = [items, ...(anyOf as Json[]), ...Object.values(patternProperties as Json)]
  const deeper = inner.flatMap((each) => (each === undefined ? [] : havingIn(each as Json, name)))
  return [...(own as Json[]), ...deeper]
}

/** The schema without TypeBox's own symbols. */
function plainJson(schema: object): Json {
  return JSON.parse(JSON.stringify(schema)) as Json
}
