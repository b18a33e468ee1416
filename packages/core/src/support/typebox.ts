/** The parts of TypeBox that are used, under names that do not shadow JavaScript's own. */
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

/** For an object that allows only the keys that are named. */
export const closed = { additionalProperties: false } as const

/**
 * An object whose keys match a pattern. The same schema as TypeBox's own `Record` with a string key makes, but without
 * the template-literal types behind that, which are as large as everything else that is used of TypeBox.
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
