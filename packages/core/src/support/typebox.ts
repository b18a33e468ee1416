import {
  Kind,
  type SchemaOptions,
  type Static,
  type TRecord,
  type TSchema,
  type TString,
} from '@sinclair/typebox'

/**
 * An object with any keys of a pattern: what TypeBox's own `Record` makes of a string key, without the
 * template-literal types behind it, which weigh as much as all else that is used of TypeBox.
 */
export function Dictionary<T extends TSchema>(
  value: T,
  pattern = '^(.*)$',
  options: SchemaOptions = {},
): TRecord<TString, T> {
  const schema = {
    ...options,
    [Kind]: 'Record',
    type: 'object',
    patternProperties: { [pattern]: value },
    additionalProperties: false,
  }
  return schema as unknown as TRecord<TString, T> & { static: Record<string, Static<T>> }
}
