/**
 * The format of a document that is based on another, as JSON Schema for editors; written to `schema/` when the
 * package is built. It is the format of a complete document in which each part only needs what differs, as `merge`
 * combines them.
 */
import { editorSchema } from '../ruleset/editor-schema.js'
import { isObject } from '../support/objects.js'
import { named, whole } from './merge.js'

type Json = Readonly<Record<string, unknown>>

const name = 'RulesetReference'
const refer = (definition: string) => ({ $ref: `#/$defs/${definition}` })

/** Definitions that are not relaxed: texts have both languages, and the others are replaced as a whole. */
const asTheyAre = new Set(['Text', 'Condition', 'Citation', 'Case', 'Next', 'FactPath'])

export function variantSchema(): Json {
  const { $defs, properties, ...schema } = editorSchema() as { $defs: Json; properties: Json }
  const parts: Record<string, unknown> = {}
  const own = without(properties, 'basedOn')
  const root = partial({ type: 'object', properties: own, additionalProperties: false }, '', [])
  return {
    ...schema,
    $id: 'urn:screeningsmodellen:variant',
    ...root,
    required: ['id', 'version', 'basedOn', 'title', 'cases'],
    properties: {
      ...(root.properties as Json),
      basedOn: { ...refer(name), description: 'The ruleset that it is based on, as id@version.' },
      uden: {
        description: 'Parts of the other document that are left out: their ids or paths, by list.',
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string' } },
      },
      ordlyd: {
        description: 'Words in place of others, in every text that is taken over.',
        type: 'array',
        items: {
          type: 'object',
          required: ['fra', 'til'],
          properties: { fra: refer('Text'), til: refer('Text') },
          additionalProperties: false,
        },
      },
    },
    $defs: {
      ...$defs,
      ...parts,
      [name]: { type: 'string', pattern: '^[a-z0-9-]+@[0-9-]+$', maxLength: 100 },
    },
  }

  /** A part in which only some keys are required; `key`: the key it stands under. Null removes what is there. */
  function partial(part: Json, key: string, required: readonly string[]): Json {
    if (typeof part.$ref === 'string') return referred(part, part.$ref.slice(8), key, required)
    if (Array.isArray(part.anyOf)) {
      return { ...part, anyOf: part.anyOf.map((each) => partial(each as Json, key, required)) }
    }
    const itemName = named[key]
    if (part.type === 'array' && itemName !== undefined && isObject(part.items)) {
      return { ...without(part, 'minItems'), items: partial(part.items, '', [itemName]) }
    }
    if (part.type !== 'object' || !isObject(part.properties)) return part
    const inside = Object.entries(part.properties).map(([each, child]) => [
      each,
      whole.has(each) ? (child as Json) : orNone(partial(child as Json, each, []), each, required),
    ])
    return {
      ...without(part, 'required'),
      ...(required.length > 0 && { required }),
      properties: Object.fromEntries(inside) as Json,
    }
  }

  function referred(part: Json, to: string, key: string, required: readonly string[]): Json {
    if (asTheyAre.has(to)) return part
    const partName = `${to}Del`
    if (!(partName in parts)) {
      parts[partName] = {}
      parts[partName] = partial($defs[to] as Json, key, required)
    }
    return { ...part, ...refer(partName) }
  }

  function orNone(part: Json, key: string, required: readonly string[]): Json {
    return required.includes(key) ? part : { anyOf: [part, { type: 'null' }] }
  }
}

function without(part: Json, key: string): Json {
  return Object.fromEntries(Object.entries(part).filter(([each]) => each !== key))
}
