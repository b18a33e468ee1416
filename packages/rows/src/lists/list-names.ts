/** The municipalities of a list, read by the same names as those of counts. */
import { municipalityKey } from '@screeningsmodel/core/afrapportering'
import { isObject } from '../support/is-object.js'
import type { Redegoerelse, Sted } from '../table/account.js'
import type { Names } from '../words/kommune-names.js'

/** A name with a footnote mark, and the municipality that it is read as. */
export interface MarkedName {
  readonly navn: string
  readonly kommune: string
  readonly sted: Sted
}

/**
 * A row with the name of its municipality as the report writes it, if the report would take the given spelling for
 * another one.
 */
export function withName<T>(
  input: T,
  names: Names,
): { readonly input: T; readonly marked?: Omit<MarkedName, 'sted'> } {
  const navn = isObject(input) ? input['kommune'] : undefined
  if (typeof navn !== 'string') return { input }
  const { navn: kommune, isKnown, isMarked } = names.named(navn)
  if (!isKnown || municipalityKey(kommune) === municipalityKey(navn)) return { input }
  return { input: { ...input, kommune }, ...(isMarked && { marked: { navn, kommune } }) }
}

/** The rows of each name together, as the account of counts has them. */
export function correctedNames(marked: readonly MarkedName[]): Redegoerelse['rettedeNavne'] {
  return [...new Set(marked.map(({ navn }) => navn))].flatMap((navn) => {
    const all = marked.filter((one) => one.navn === navn)
    const steder = all.map(({ sted }) => sted)
    return all
      .slice(0, 1)
      .map(({ kommune, sted }) => ({ navn, kommune, fodnote: true, sted, steder }))
  })
}
