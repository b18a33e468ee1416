import type { InputError } from '@screeningsmodel/core'
import { isObject } from './is-object.js'

/** What a row says it is about; kept where the row is refused. */
export interface RowIdentity {
  readonly reference?: string
  readonly aar?: number
}

/** What an input says; kept where it is itself in order, so that nothing is repeated that was refused. */
export function identityOf(input: unknown, { errors }: InputError): RowIdentity {
  if (!isObject(input) || errors.some(({ code }) => code === 'personoplysning')) return {}
  const wrong = new Set(errors.map(({ pointer }) => pointer))
  const { reference, aar } = input
  return {
    ...(typeof reference === 'string' && !wrong.has('/reference') && { reference }),
    ...(typeof aar === 'number' && !wrong.has('/aar') && { aar }),
  }
}
