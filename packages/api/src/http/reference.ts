/** The name of a ruleset in addresses, answers and log lines. */
import type { Ruleset } from '@screeningsmodel/core'

/**
 * `id@version` of a ruleset.
 *
 * @example
 * referenceOf({ id: 'indsatsniveau', version: '2022-09' }) // 'indsatsniveau@2022-09'
 */
export function referenceOf({ id, version }: Pick<Ruleset, 'id' | 'version'>): string {
  return `${id}@${version}`
}
