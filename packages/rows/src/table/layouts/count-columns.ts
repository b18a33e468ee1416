/** Which columns hold counts, and which hold sums of the counts beside them. */
import { kommuneNamed } from '@screeningsmodel/kommuner'
import { whatIsColumn } from '../questions/ask.js'
import type { KnownColumn } from '../coordinates/axes.js'
import type { Block } from '../headings/blocks.js'
import { isNumeric } from '../headings/column.js'
import { mayBeCount } from '../questions/column-options.js'
import type { Context } from '../choices/context.js'
import { isUnasked } from '../../words/label.js'
import type { Coordinates, CountColumn, Layout } from '../coordinates/layout.js'
import { totalOf } from '../../words/row-words.js'

interface Read {
  readonly at: Coordinates
  readonly isSum: boolean
}

export function countColumn(
  block: Block,
  { column, said: says, chosen }: KnownColumn,
  inRows: Readonly<Record<'kommune' | 'aar' | 'indsats', boolean>>,
  context: Context,
): Read | undefined {
  if (chosen) {
    const { rolle } = chosen
    if (rolle === 'total') return { at: {}, isSum: true }
    if (rolle !== undefined && rolle !== 'antal') return undefined
    // Without a choice, the headings decide, unless the rows give it.
    const aar = chosen.aar ?? (inRows.aar ? undefined : says.aar)
    const own = rolle === 'antal' || inRows.indsats ? undefined : says.indsats
    const indsats = chosen.indsats ?? own
    const [kommune] = inRows.kommune ? [] : says.texts
    const at = {
      ...(kommune !== undefined && { kommune }),
      ...(aar !== undefined && { aar }),
      ...(indsats && { indsats }),
      ...(chosen.del && { del: true as const }),
    }
    return { at, isSum: false }
  }
  if (isUnasked(says.rolle)) return undefined
  const { aar, indsats, texts } = says
  const at = { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
  const isSaid = aar !== undefined || indsats !== undefined || says.rolle === 'antal'
  if (says.isContradictory && isNumeric(column)) throw whatIsColumn(block, column, says, context)
  if (texts.length === 0) {
    if (isSaid) return { at, isSum: false }
    if (says.total) return { at: {}, isSum: true }
    if (isNumeric(column)) throw whatIsColumn(block, column, says, context, inRows.indsats)
    return undefined
  }
  if (!inRows.kommune) {
    const [name = ''] = texts
    const total = totalOf(name, context.region)
    if (total) return { at, isSum: true }
    // A name with a year or a kind of count counts as one even if none of its counts is known.
    if (isSaid || isNumeric(column) || kommuneNamed(name)) {
      return { at: { ...at, kommune: name }, isSum: false }
    }
    return undefined
  }
  if (!isNumeric(column)) return undefined
  if (mayBeCount(column, says)) throw whatIsColumn(block, column, says, context, inRows.indsats)
  return undefined
}

/** A sum over the years stands beside counts of single years; then it is not a count itself. */
export function sorted(
  counts: readonly CountColumn[],
  sums: readonly CountColumn[],
  columns: readonly KnownColumn[],
): Pick<Layout, 'counts' | 'sums'> {
  const total = new Set(
    columns.filter(({ said: says, chosen }) => says.total && !chosen).map(({ column }) => column),
  )
  const isSum = ({ column, at }: CountColumn) =>
    total.has(column) &&
    (at.indsats === undefined
      ? at.aar !== undefined
      : at.aar === undefined &&
        counts.some((other) => other.at.indsats === at.indsats && other.at.aar !== undefined))
  return {
    counts: counts.filter((count) => !isSum(count)),
    sums: [...sums, ...counts.filter(isSum)],
  }
}
