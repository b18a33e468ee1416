/** Headings that continue the column to their left: »Behandling 2018; heraf døgn«. */
import type { KnownColumn } from './axes.js'
import { isNothing } from '../../words/label.js'
import { tokensOf } from '../../words/tokens.js'
import { partWords } from '../../words/row-words.js'

/**
 * If a heading says that residential treatment is a part of the column to its left, it is of the same year; beside a
 * sum it is a part of the sum.
 */
export function withTheirYears(columns: readonly KnownColumn[]): KnownColumn[] {
  return columns.map((known, i) => {
    if (!goesOn(known)) return known
    // Other parts of the same number, and remarks, may stand between.
    const before = columns.slice(0, i)
    const left = before.filter((one) => !isPart(one) && !isNothing(one.said.rolle)).at(-1)
    if (!left) return known
    const { aar, indsats, total, texts } = meant(left)
    // The column to the left must be of all who were referred, whatever its heading: a part cannot be a part of another
    // part.
    if (indsats === 'doegn' || texts.length > 0) return known
    return { ...known, said: { ...known.said, ...(aar !== undefined && { aar }), total } }
  })
}

/** What a column is read as: as a person has chosen, or as its headings say. */
function meant({ said, chosen }: KnownColumn) {
  return chosen ? { ...chosen, total: chosen.rolle === 'total', texts: [] } : said
}

function goesOn({ column, said, chosen }: KnownColumn): boolean {
  const { aar, indsats, texts, isContradictory } = said
  if (chosen || aar !== undefined || indsats !== 'doegn') return false
  return texts.length === 0 && !isContradictory && isPart({ column })
}

function isPart({ column }: Pick<KnownColumn, 'column'>): boolean {
  const [first = ''] = tokensOf(column.headings.at(-1)?.text ?? '')
  return partWords.has(first)
}
