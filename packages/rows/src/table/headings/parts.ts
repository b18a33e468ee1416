/** Columns with parts of one number: the quarters of a year, or groups of women. */
import type { Block } from './blocks.js'
import type { Meaning } from '../choices/choices.js'
import { columnsOf, isNumeric, type Column } from './column.js'
import { labelOf } from '../../words/label.js'
import { tokensOf } from '../../words/tokens.js'
import { said, type Said } from './meaning.js'
import vocabulary from '../../words/vocabulary.json' with { type: 'json' }

/** A column, and the number that it would be a part of. */
export interface PartColumn {
  readonly column: Column
  readonly whole: Pick<Meaning, 'aar' | 'indsats'>
}

/**
 * The columns that may be added up with this one, including itself; none if there is no other. This is asked, never
 * assumed: a woman may be counted in several quarters.
 */
export function partsOf(
  block: Block,
  column: Column,
  says: Said,
  region: string | undefined,
): PartColumn[] {
  const numeric = columnsOf(block, region).filter(
    (other) => isNumeric(other) || other.index === column.index,
  )
  const own = periodIn(column.name)
  const found = own ? ofPeriods(numeric, own) : ofGroups(numeric, says)
  const groups = new Map<string, number>()
  for (const { whole } of found) {
    const key = JSON.stringify([whole.indsats, whole.aar])
    groups.set(key, (groups.get(key) ?? 0) + 1)
  }
  return [...groups.values()].every((count) => count > 1) ? found : []
}

function ofPeriods(columns: readonly Column[], own: Period): PartColumn[] {
  const found = columns.flatMap((column) => {
    const period = periodIn(column.name)
    const isAlike = period?.kind === own.kind && period.unknown === own.unknown
    return period && isAlike ? [{ column, period }] : []
  })
  // If the same quarter occurs twice, the columns are not parts.
  const keys = found.map(({ period: { number, whole } }) => JSON.stringify([number, whole]))
  if (new Set(keys).size < keys.length) return []
  return found.map(({ column, period: { whole } }) => ({ column, whole }))
}

/** Columns of one clear kind and year below texts that name different groups. */
function ofGroups(columns: readonly Column[], { indsats, aar, texts }: Said): PartColumn[] {
  if (!indsats || texts.length === 0) return []
  const whole = { indsats, ...(aar !== undefined && { aar }) }
  return columns.flatMap((column) => {
    const other = said(column.headings, new Set())
    const isAlike = other.indsats === indsats && other.aar === aar && other.texts.length > 0
    return isAlike ? [{ column, whole }] : []
  })
}

/**
 * What the name of a sheet says about all its counts, if other sheets have the other parts of the same year: the counts
 * of one part are not those of the year.
 */
export function wholeOfSheet(name: string, sheets: readonly string[]): PartColumn['whole'] {
  const own = periodIn(name)
  if (!own || own.unknown !== '') return {}
  const hasOther = sheets
    .map(periodIn)
    .some(
      (other) =>
        other?.kind === own.kind &&
        other.whole.aar === own.whole.aar &&
        other.number !== own.number,
    )
  return hasOther ? own.whole : {}
}

/** A part of a year in a heading, and what the heading says besides. */
interface Period {
  readonly kind: string
  readonly number: number
  readonly whole: Pick<Meaning, 'aar' | 'indsats'>
  /** Words that are not understood. */
  readonly unknown: string
}

const periods = Object.entries(vocabulary.perioder).map(
  ([kind, words]) => [kind, new Set(words)] as const,
)
const months = vocabulary.maaneder

/** The part of a year in a name, if any. */
export function periodIn(name: string): Period | undefined {
  const tokens = tokensOf(name)
  const month = tokens.findIndex((token) => months.some((names) => names.includes(token)))
  if (month >= 0) {
    const number = months.findIndex((names) => names.includes(tokens[month] ?? '')) + 1
    return { kind: 'maaned', number, ...restOf(tokens, [month]) }
  }
  for (const [kind, words] of periods) {
    const at = tokens.findIndex((token) => words.has(token))
    const beside =
      at < 0 ? undefined : [at - 1, at + 1].find((i) => /^[1-4]$/.test(tokens[i] ?? ''))
    if (beside === undefined) continue
    return { kind, number: Number(tokens[beside]), ...restOf(tokens, [at, beside]) }
  }
  return undefined
}

function restOf(tokens: readonly string[], without: readonly number[]) {
  const rest = tokens.filter((_, i) => !without.includes(i)).join(' ')
  const label = labelOf(rest)
  const { aar, indsats } = label ?? {}
  const isUnknown = label?.rest !== undefined
  return {
    whole: { ...(aar !== undefined && { aar }), ...(indsats && !isUnknown && { indsats }) },
    unknown: isUnknown ? rest.replace(String(aar), '').trim() : '',
  }
}
