/** A JSON Schema in the OpenAPI document. */
export interface JsonSchema {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly default?: unknown
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly additionalProperties?: boolean | JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly not?: JsonSchema
  readonly [keyword: string]: unknown
}

/** The same schema with each schema directly inside it replaced. `key` is the name of the property, if it is one. */
export function mapInside(
  schema: JsonSchema,
  replace: (inner: JsonSchema, key?: string) => JsonSchema,
): JsonSchema {
  const { properties, items, additionalProperties, anyOf } = schema
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, inner]) => [key, replace(inner, key)]),
      ),
    }),
    ...(items && { items: replace(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: replace(additionalProperties),
    }),
    ...(anyOf && { anyOf: anyOf.map((inner) => replace(inner)) }),
  }
}

export function referenceTo(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
