/** Columns of lists beside a table, which name no rows. */
import type { KnownColumn } from '../coordinates/axes.js'
import type { Block } from '../headings/blocks.js'

/**
 * If a title or the sheet gives the municipality, names to the right of the counts are such a list even without an empty
 * column between. A column that a person has chosen is left as chosen.
 */
export function withoutLists(
  { lists }: Block,
  columns: readonly KnownColumn[],
  isKommuneTold: boolean,
): KnownColumn[] {
  const firstCount = columns.find(({ column }) => column.content.counts > 0)?.column.index
  const isRight = ({ column }: KnownColumn) => column.index > (firstCount ?? Infinity)
  return columns.map((known) => {
    const isList = lists.has(known.column.index)
    const isNames = isKommuneTold && isRight(known) && mayBeNames(known)
    return !known.chosen && (isList || isNames) ? asList(known) : known
  })
}

function mayBeNames({ column, said: { rolle, indsats } }: KnownColumn): boolean {
  return column.content.names > 0 && indsats === undefined && (rolle ?? 'kommune') === 'kommune'
}

function asList({ column, chosen }: KnownColumn): KnownColumn {
  const said = {
    rolle: 'ubrugt',
    total: false,
    hint: {},
    texts: [],
    isContradictory: false,
  } as const
  return { column, chosen, said, isList: true }
}
