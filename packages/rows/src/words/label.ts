/** The meaning of a cell that names something: a year, one of the two counts, or the column of names. */
import { withoutFootnote } from '@screeningsmodel/kommuner'
import type { Cell } from '../cells/cell.js'
import { withoutBothKinds } from './both-kinds.js'
import { remembered } from './memory.js'
import { shareIn } from './share.js'
import { tokensOf } from './tokens.js'
import vocabulary from './vocabulary.json' with { type: 'json' }
import { isYear, shortYear, shortenedYear, yearOfDate } from './years.js'

/** The two counts of a report. */
export type Indsats = 'behandling' | 'doegn'
/**
 * A count as a table may have it. A report has no count of outpatient treatment, but if a person says so it is added to
 * residential treatment, which gives all treatment.
 */
export type Maalt = Indsats | 'ambulant'
/**
 * What a column may have besides the counts. `ambulant`: only outpatient treatment; `andet`: another count; `andel`: a
 * share, a mean or the like, which is not a count; `ubrugt`: something else that a report does not need.
 */
export type Rolle =
  | 'kommune'
  | 'aar'
  | 'indsats'
  | 'antal'
  | 'ambulant'
  | 'andet'
  | 'andel'
  | 'ubrugt'

export interface Label {
  readonly aar?: number
  readonly indsats?: Indsats
  readonly rolle?: Rolle
  /** Says that it is a sum. */
  readonly total?: true
  /** All its words, if some are not understood: the meaning of the others is then only a hint. */
  readonly rest?: string
}

const words = {
  fyld: new Set(vocabulary.fyld),
  behandling: new Set([...vocabulary.behandling, ...vocabulary.visiteret]),
  doegn: new Set(vocabulary.doegn),
  ambulant: new Set(vocabulary.ambulant),
  total: new Set(vocabulary.total),
}
/** Words that qualify a number and do not change what it counts: »foreløbig«. */
const reservations = new Set(vocabulary.forbehold)
/** Words before a word for something that a report does not need: »evt. kommentar«. */
const others = new Set(vocabulary.andre)
const roles = new Map(
  Object.entries(vocabulary.roller).flatMap(([rolle, phrases]) =>
    phrases.map((phrase) => [phrase, rolle as Rolle] as const),
  ),
)
/** Whole sentences, most of them from the form itself: word by word they would mean something else. */
const sentences = new Map(
  Object.entries(vocabulary.saetninger).flatMap(([indsats, each]) =>
    each.map((sentence) => [sentence, indsats as Indsats] as const),
  ),
)
/** The number of a question in a form, or of a table: `Spm. 1:`, `1.1`, `2)`, `Tabel 1.`. */
const numbering =
  /^\s*(?:(?:spm|spørgsmål|tabel|table)\.?\s*\d{1,2}(?:\.\d{1,2})?\s*[.:)–-]?|\d{1,2}\.\d{1,2}\.?|\d[.):])\s+/i

/** Every phrase that a heading may consist of, to find the one that was probably meant. */
export const phrases: readonly string[] = [
  ...vocabulary.behandling,
  ...vocabulary.visiteret,
  ...vocabulary.doegn,
  ...roles.keys(),
]

/** The meaning of a cell; undefined if it is empty or has something other than words and years. */
export function labelOf(cell: Cell): Label | undefined {
  if (typeof cell === 'number' || typeof cell === 'bigint') {
    return isYear(Number(cell)) ? { aar: Number(cell) } : undefined
  }
  return typeof cell === 'string' ? labelOfText(cell) : undefined
}

/** The same for a heading, in which a spreadsheet may have turned a year into its first day. */
export function headingLabel(cell: Cell): Label | undefined {
  if (!(cell instanceof Date)) return labelOf(cell)
  const year = yearOfDate(cell)
  return year === undefined ? { rest: cell.toISOString().slice(0, 10) } : { aar: year }
}

const labelOfText = remembered((text: string): Label | undefined => {
  const short = shortenedYear(text)
  if (short !== undefined) return { aar: short }
  const tokens = tokensOf(withoutFootnote(text.replace(numbering, '')))
  return tokens.length === 0 ? undefined : labelOfTokens(tokens)
})

function labelOfTokens(tokens: readonly string[]): Label {
  const whole = roles.get(tokens.join(' '))
  if (whole) return { rolle: whole }
  if (others.has(tokens[0] ?? '') && roles.get(tokens.slice(1).join(' ')) === 'ubrugt')
    return { rolle: 'ubrugt' }
  const share = shareIn(tokens)
  if (share) return share === 'andel' ? { rolle: share } : { rest: tokens.join(' ') }
  const found = tokens.filter((token) => /^\d{4}$/.test(token) && isYear(Number(token)))
  let rest = withoutYear(tokens, found)
  let aar = found.length === 1 ? Number(found[0]) : undefined
  const has = (set: ReadonlySet<string>) => rest.some((token) => set.has(token))
  const indsats = has(words.doegn) ? 'doegn' : has(words.behandling) ? 'behandling' : undefined
  const isOutpatient = has(words.ambulant) && indsats !== 'doegn'
  if (found.length === 0 && (indsats || isOutpatient)) {
    const short = rest.filter((token) => shortYear(token) !== undefined)
    if (short.length === 1) {
      aar = shortYear(short[0] ?? '')
      rest = rest.filter((token) => token !== short[0])
    }
  }
  if (found.length > 1) return { rest: tokens.join(' ') }
  const year = aar === undefined ? undefined : { aar }
  // »Antal døgn« may also mean a number of days.
  if (rest.join(' ') === 'antal doegn') {
    return { ...year, indsats: 'doegn', rest: tokens.join(' ') }
  }
  // »Behandling (ambulant og døgn)« is all treatment.
  const withoutKinds = withoutBothKinds(rest)
  if (withoutKinds) {
    const all = labelOfTokens(withoutKinds)
    if (isClear(all) && all.indsats === 'behandling') return { ...all, ...year }
  }
  const sentence = sentences.get(rest.join(' '))
  if (sentence) return { ...year, indsats: sentence }
  const rolle = roles.get(rest.join(' '))
  if (rolle === 'aar') return { ...year }
  if (rolle === 'ubrugt' || rolle === 'andet') return { ...year, rolle }
  const total = has(words.total) ? ({ total: true } as const) : undefined
  const unknown = rest.filter(
    (token) => !Object.values(words).some((set) => set.has(token)) && token !== 'aar',
  )
  if (isOutpatient && unknown.every((token) => token === 'kun')) {
    return { ...year, rolle: 'ambulant', ...total }
  }
  // A heading with both means neither.
  if (has(words.ambulant)) return { ...year, ...(indsats && { indsats }), rest: tokens.join(' ') }
  // A corner that names both the column below it and the headings beside it.
  if (unknown.includes('kommune') && unknown.every((token) => roles.has(token) || token === 'og')) {
    return { rolle: 'kommune' }
  }
  return {
    ...year,
    ...(indsats && { indsats }),
    ...total,
    ...(!indsats && !total && rest.includes('antal') && unknown.length === 0
      ? { rolle: 'antal' as const }
      : undefined),
    // Words such as »til« mean nothing by themselves.
    ...((unknown.length > 0 ||
      (!indsats && !total && !rest.includes('antal') && rest.length > 0)) && {
      rest: tokens.join(' '),
    }),
  }
}

/** The words beside the year; a `/` between the two means nothing (»2017/behandling«). */
function withoutYear(tokens: readonly string[], years: readonly string[]): string[] {
  const isYearAt = (i: number) => years.includes(tokens[i] ?? '')
  const isReserved = tokens.some((token) => reservations.has(token))
  return tokens.filter((token, i) => {
    if (isReserved && token === 'tal') return false
    const isBeside = token === 'og' && (isYearAt(i - 1) || isYearAt(i + 1))
    return !isYearAt(i) && !isBeside && !reservations.has(token)
  })
}

/** Whether it is something that a report cannot use as it is. */
export function isUnasked(
  rolle: Rolle | undefined,
): rolle is Extract<Rolle, 'ambulant' | 'andet' | 'andel' | 'ubrugt'> {
  return rolle === 'ambulant' || rolle === 'andet' || isNothing(rolle)
}

/** Whether it is not a count at all. */
export function isNothing(rolle: Rolle | undefined): rolle is 'andel' | 'ubrugt' {
  return rolle === 'andel' || rolle === 'ubrugt'
}

/** Whether every word of a label is understood. */
export function isClear(label: Label | undefined): label is Label {
  return label !== undefined && label.rest === undefined
}
