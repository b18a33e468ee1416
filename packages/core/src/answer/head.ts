import type { Request } from '../evaluation/request.js'
import type { Screening } from './schema.js'

/** The first keys of an answer: the reference and the year of its request, if it has them. */
export function headOf({ reference, aar }: Request): Pick<Screening, 'reference' | 'aar'> {
  const head: Pick<Screening, 'reference' | 'aar'> = {}
  if (reference !== undefined) head.reference = reference
  if (aar !== undefined) head.aar = aar
  return head
}
