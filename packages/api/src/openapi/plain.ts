/**
 * Schemas in the form for generators of clients. TypeBox writes an enumeration as a union of constants, and a type that
 * may be null as a union with null. From these a generator makes a class for each constant, or code that does not
 * compile.
 */
import { mapInside, type JsonSchema } from './json-schema.js'

/** An equivalent schema with enumerations as `enum`, null as a type, and no union where none is needed. */
export function plain(schema: JsonSchema): JsonSchema {
  const inside = mapInside(titled(schema), plain)
  const { anyOf, ...rest } = inside
  const united = anyOf ? unite(flat(anyOf), { ...describedInside(anyOf), ...rest }) : inside
  return withoutDefault(withoutConstant(united))
}

/** Every property of an input may be left out or be null, unless it is required. */
export function withNulls(schema: JsonSchema): JsonSchema {
  const { required = [] } = schema
  return mapInside(schema, (inner, key) => {
    const known = withNulls(inner)
    if (key === undefined) return known
    return required.includes(key) ? (withoutNull(known) ?? known) : orNull(known)
  })
}

/** A generator makes a class from a title; the title of a fact is a sentence in Danish. */
function titled({ title, ...schema }: JsonSchema): JsonSchema {
  if (title === undefined) return schema
  const { description } = schema
  return { ...schema, description: description === undefined ? title : `${title}. ${description}` }
}

/** The name of a union inside a union, which is no longer needed when its options are moved to the outer one. */
function describedInside(options: readonly JsonSchema[]): JsonSchema {
  const [only, ...others] = options.flatMap(
    ({ anyOf, description }) => (anyOf && description) ?? [],
  )
  return only !== undefined && others.length === 0 ? { description: only } : {}
}

/** The options of unions inside a union are its own. */
function flat(options: readonly JsonSchema[]): readonly JsonSchema[] {
  return options.flatMap((option) => (option.anyOf ? flat(option.anyOf) : [option]))
}

function unite(options: readonly JsonSchema[], rest: JsonSchema): JsonSchema {
  const kinds = options.filter((option) => option.type !== 'null')
  if (kinds.length > 1 && kinds.some(isMapOrList)) return rest
  const isNullable = options.some((option) => typesOf(option).includes('null'))
  const known = options.map(withoutNull).filter((option) => option !== undefined)
  const merged = mergeIntegers(mergeEnums(known))
  const [only] = merged
  if (only && merged.length === 1) {
    const one = { ...only, ...rest }
    return isNullable ? orNull(one) : one
  }
  return { ...rest, anyOf: isNullable ? [...merged, { type: 'null' }] : merged }
}

/** For a union with a list or a map, generators make code that does not compile; such a union gets no type. */
function isMapOrList({ type, properties }: JsonSchema): boolean {
  return type === 'array' || (type === 'object' && properties === undefined)
}

function mergeEnums(options: readonly JsonSchema[]): readonly JsonSchema[] {
  const isEnum = ({ type, enum: values }: JsonSchema) => type === 'string' && values
  const enums = options.filter(isEnum)
  const values = enums.flatMap((option) => option.enum ?? [])
  if (values.length === 0) return options
  const [first] = enums
  return [{ ...first, enum: [...new Set(values)] }, ...options.filter((each) => !isEnum(each))]
}

/** Integers in several ranges are integers in the whole range, without those between. */
function mergeIntegers(options: readonly JsonSchema[]): readonly JsonSchema[] {
  const ranges = options.map(rangeOf)
  if (options.length < 2 || !ranges.every((range) => range !== undefined)) return options
  const minimum = Math.min(...ranges.map((range) => range.minimum))
  const maximum = Math.max(...ranges.map((range) => range.maximum))
  const between: number[] = []
  for (let n = minimum; n < maximum && between.length <= mostBetween; n += 1) {
    if (!ranges.some((range) => n >= range.minimum && n <= range.maximum)) between.push(n)
  }
  if (between.length > mostBetween) return options
  return [
    {
      type: 'integer',
      minimum,
      maximum,
      ...(between.length > 0 && { not: { enum: between } }),
    },
  ]
}

const mostBetween = 10

function rangeOf(option: JsonSchema): { minimum: number; maximum: number } | undefined {
  const { type, minimum, maximum, enum: values } = option
  const [value] = values ?? []
  if (values?.length === 1 && Number.isInteger(value)) {
    return { minimum: value as number, maximum: value as number }
  }
  return type === 'integer' && minimum !== undefined && maximum !== undefined
    ? { minimum, maximum }
    : undefined
}

/** `true` as the only value of a boolean is an enumeration of one value, from which generators make a class. */
function withoutConstant(schema: JsonSchema): JsonSchema {
  const { enum: values, ...rest } = schema
  return values && schema.type === 'boolean' ? rest : schema
}

/** A default is for one type; if there are several types, the description says it. */
function withoutDefault(schema: JsonSchema): JsonSchema {
  if (schema.default === undefined || (typeof schema.type === 'string' && !schema.anyOf)) {
    return schema
  }
  const { default: value, description = '', ...rest } = schema
  return { ...rest, description: `${description} Unless given: ${JSON.stringify(value)}.`.trim() }
}

export function typesOf({ type }: JsonSchema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? [])
}

/** The schema without null; undefined if nothing else is allowed. */
export function withoutNull(schema: JsonSchema): JsonSchema | undefined {
  const types = typesOf(schema).filter((type) => type !== 'null')
  if (types.length === typesOf(schema).length) return schema
  const [only] = types
  if (only === undefined) return undefined
  const values = schema.enum?.filter((value) => value !== null)
  return { ...schema, type: types.length === 1 ? only : types, ...(values && { enum: values }) }
}

export function orNull(schema: JsonSchema): JsonSchema {
  const types = typesOf(schema)
  if (types.includes('null')) return schema
  if (types.length > 0) {
    const values = schema.enum && [...schema.enum, null]
    return withoutDefault({ ...schema, type: [...types, 'null'], ...(values && { enum: values }) })
  }
  const { anyOf, description, ...rest } = schema
  const options = anyOf ?? [rest]
  if (options.some((option) => typesOf(option).includes('null'))) return schema
  return {
    ...(anyOf && rest),
    ...(description !== undefined && { description }),
    anyOf: [...options, { type: 'null' }],
  }
}
