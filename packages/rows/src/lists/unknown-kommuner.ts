/** Names of municipalities in cases that no Danish municipality has: perhaps typing errors. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { isObject } from '../support/is-object.js'
import type { OpgoerelseRow } from '../row/opgoerelse-row.js'
import type { Forbehold } from '../table/account.js'

/**
 * What a report must say about its counts, and about the municipalities of its cases.
 *
 * @param areListed whether the municipalities were listed, so that no others are counted
 * @example
 * const sager = [{ input: { kommune: 'Bjerget' }, fil: 'sager.csv', linje: 2 }]
 * withUnknownKommuner({}, sager, false) // { ukendteKommuner: ['Bjerget'] }
 */
export function withUnknownKommuner(
  forbehold: Forbehold,
  sager: readonly OpgoerelseRow[],
  areListed: boolean,
): Forbehold {
  const own = areListed ? [] : sager.flatMap(({ input }) => unknownIn(input))
  const ukendteKommuner = [...new Set([...(forbehold.ukendteKommuner ?? []), ...own])]
  return { ...forbehold, ...(ukendteKommuner.length > 0 && { ukendteKommuner }) }
}

function unknownIn(input: unknown): string[] {
  const kommune = isObject(input) ? input['kommune'] : undefined
  return typeof kommune === 'string' && kommuneNamed(kommune) === undefined ? [kommune] : []
}
