import type { InputError } from '@screeningsmodel/core'
import { isObject } from './is-object.js'

/** The reference and the year of a row; repeated in its problem if the row is refused. */
export interface RowIdentity {
  readonly reference?: string
  readonly aar?: number
}

/** The identity that an input gives; kept only if it is itself valid, so that nothing that was refused is repeated. */
export function identityOf(input: unknown, { errors }: InputError): RowIdentity {
  if (!isObject(input) || errors.some(({ code }) => code === 'personoplysning')) return {}
  const wrong = new Set(errors.map(({ pointer }) => pointer))
  const { reference, aar } = input
  return {
    ...(typeof reference === 'string' && !wrong.has('/reference') && { reference }),
    ...(typeof aar === 'number' && !wrong.has('/aar') && { aar }),
  }
}
