/** What is used of TypeBox, by names that do not hide those of the language. */
import {
  Kind,
  type SchemaOptions,
  type Static,
  type TRecord,
  type TSchema,
  type TString,
} from '@sinclair/typebox'

export {
  Array as List,
  Boolean as Bool,
  Integer,
  Kind,
  Literal,
  Null,
  Number as Num,
  Object as Shape,
  Optional,
  String as Str,
  Union,
  Unsafe,
  type Static,
  type TObject,
  type TSchema,
  type TUnsafe,
} from '@sinclair/typebox'

/** An object with no other keys than those that are named. */
export const closed = { additionalProperties: false } as const

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
