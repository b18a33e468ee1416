/** A row for which two rulesets conclude differently, in words. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { changedOutcome, type RowComparison } from '@screeningsmodel/core/forskel'
import { conclusionTitle } from '@screeningsmodel/core/regler'

export interface ChangedRow extends Omit<RowComparison, 'aendret'> {
  readonly linje: number
}

export function changedRowText(
  { linje, foer, efter, kriterier }: ChangedRow,
  one: Ruleset,
  other: Ruleset,
  sprog: Language,
): string {
  const reference = foer.reference === undefined ? '' : ` (${foer.reference})`
  const changes = kriterier.map(({ id, ...outcomes }) => {
    const criterion = [...other.criteria, ...one.criteria].find((each) => each.id === id)
    const navn = criterion?.title[sprog] ?? id
    return `  ${changedOutcome({ navn, rolle: criterion?.role, ...outcomes }, sprog)}`
  })
  const [before, after] = [
    conclusionTitle(one, foer.konklusion, sprog),
    conclusionTitle(other, efter.konklusion, sprog),
  ]
  return [`${line[sprog]} ${String(linje)}${reference}: ${before} → ${after}`, ...changes, ''].join(
    '\n',
  )
}

const line = { da: 'Linje', en: 'Line' } as const
