/** Makes every object of a schema a component with a name, so that each becomes one class in a client. */
import { mapInside, referenceTo, type JsonSchema } from './json-schema.js'
import { englishName } from './names.js'
import { orNull, plain, typesOf, withNulls, withoutNull } from './plain.js'

type Schemas = Readonly<Record<string, JsonSchema>>

/** The components in the form that generators accept, with the objects inside them as components of their own. */
export function componentsOf(schemas: Schemas): Schemas {
  const found = new Components(Object.keys(schemas))
  for (const [name, schema] of Object.entries(schemas)) {
    const simple = plain(schema)
    found.add(name, name.endsWith('Input') ? withNulls(simple) : simple)
  }
  return found.all()
}

class Components {
  /** Components by name, each with the key by which it is recognised. */
  readonly #schemas = new Map<string, JsonSchema>()
  /** The name of each that has been seen. */
  readonly #names = new Map<string, string>()
  readonly #taken: Set<string>

  constructor(names: readonly string[]) {
    this.#taken = new Set(names)
  }

  add(name: string, schema: JsonSchema): void {
    const inside = mapInside(schema, (inner, key) => this.#hoist(inner, name, key))
    this.#schemas.set(name, { title: name, ...inside })
    this.#names.set(keyOf(inside), name)
  }

  all(): Schemas {
    return Object.fromEntries(this.#schemas)
  }

  /** The schema, or a reference to the component that it has become. */
  #hoist(schema: JsonSchema, parent: string, key?: string): JsonSchema {
    const known = withoutNull(schema) ?? schema
    const isOptional = known !== schema
    if (!isPart(known)) {
      return mapInside(schema, (inner, property) => this.#hoist(inner, parent, property ?? key))
    }
    const base = englishName(parent, key, known)
    const { description, ...part } = known
    // The options of a union are distinguished by their contents; the union is named after its place.
    const inside = mapInside(part, (inner, property) => this.#hoist(inner, base, property))
    const name = this.#nameOf(inside, base, parent)
    const reference = {
      ...referenceTo(name),
      ...(description !== undefined && { description }),
    }
    return isOptional ? orNull(reference) : reference
  }

  #nameOf(part: JsonSchema, base: string, parent: string): string {
    const seen = this.#names.get(keyOf(part))
    if (seen !== undefined) return seen
    const name = this.#free([base, `${parent}${base}`])
    this.#taken.add(name)
    this.#schemas.set(name, { title: name, ...part })
    this.#names.set(keyOf(part), name)
    return name
  }

  #free(candidates: readonly string[]): string {
    const [last = ''] = candidates.slice(-1)
    const numbered = (n: number): string =>
      this.#taken.has(`${last}${String(n)}`) ? numbered(n + 1) : `${last}${String(n)}`
    return candidates.find((name) => !this.#taken.has(name)) ?? numbered(2)
  }
}

/** An object with properties, an enumeration, or a union of more than one type and null. */
function isPart(schema: JsonSchema): boolean {
  if (schema.enum) return schema.enum.length > 1
  const kinds = schema.anyOf?.filter((option) => !typesOf(option).includes('null')) ?? []
  return schema.properties !== undefined || kinds.length > 1
}

/** Two schemas that differ only in their descriptions are one class. */
function keyOf({ title: _title, description: _description, ...schema }: JsonSchema): string {
  return JSON.stringify(schema, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
