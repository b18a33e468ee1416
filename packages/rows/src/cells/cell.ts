/** A cell of a table -> the value of a fact, as a person or a spreadsheet may have written it. */
import { decimal, type Fact, type Ruleset } from '@screeningsmodel/core'
import { truthWords, unknownAnswers, unknownWords } from './cell-words.js'
import { choiceWords } from './choice-words.js'
import { isWrittenFault } from './fault-words.js'
import { ambiguous, numberIn } from './number-forms.js'
import { convertedIn, isPersonal } from './personal.js'

/**
 * A cell without a value: an error such as `#N/A`, a formula that was never computed, a quotation mark that is never closed.
 *
 * @example
 * new FaultyCell('fejl-i-celle', '#REF!').vist // '#REF!'
 */
export class FaultyCell {
  /** Why it has no value: the code of the row’s error. */
  readonly code: 'fejl-i-celle' | 'formel-uden-vaerdi' | 'ulukket-citat'

  /** An error as Excel keeps it: `#REF!`. */
  readonly vist: string | undefined

  /**
   * @param code why it has no value
   * @param vist the error as Excel keeps it; absent unless it is one of Excel’s own
   */
  constructor(code: FaultyCell['code'], vist?: string) {
    this.code = code
    this.vist = vist
  }
}

/** What a cell can hold: text in a CSV file, typed values in a sheet or a Parquet file. */
export type Cell = string | number | bigint | boolean | Date | FaultyCell | null | undefined

/** A cell that is refused, and why. */
export class RefusedCell {
  readonly code:
    | ('tvetydigt-tal' | 'dato-i-celle' | 'procent-i-celle' | 'personoplysning')
    | FaultyCell['code']

  constructor(code: RefusedCell['code']) {
    this.code = code
  }
}

/**
 * Reads one cell; undefined if it is empty. A cell that cannot be read is passed on unchanged, and the core's own check
 * says what should have been there.
 */
export type CellReader = (cell: Cell) => unknown

const isUnknown = oneOf(unknownWords)
const isUnknownFact = oneOf(new Set([...unknownWords, ...unknownAnswers]))

function oneOf(words: ReadonlySet<string>): (text: string) => boolean {
  const longest = Math.max(...[...words].map(({ length }) => length))
  return (text) => text.length <= longest && words.has(text.toLowerCase())
}

export function cellReader(ruleset: Ruleset, fact: Fact): CellReader {
  if (fact.type === 'boolean') {
    const readText = keeping(asBoolean, truthWords)
    return (cell) =>
      typeof cell === 'number' || typeof cell === 'bigint'
        ? (asBoolean(String(cell)) ?? Number(cell))
        : readText(cell)
  }
  if (fact.type === 'choice') return wordReader(choiceWords(ruleset, fact))
  return withoutShares(numberReader(fact.type === 'integer'))
}

/** Reader for a column whose cells are words, each with a value; upper and lower case do not matter. */
export function wordReader(words: ReadonlyMap<string, string>): CellReader {
  return keeping((text) => words.get(text.toLowerCase()), words)
}

/** Reader for a column with numbers, including the year. */
export function numberReader(isWhole: boolean): CellReader {
  const readText = keeping((text) =>
    isWhole && ambiguous.test(text) ? new RefusedCell('tvetydigt-tal') : numberIn(text),
  )
  return (cell) => {
    if (typeof cell === 'number') return decimal(cell)
    if (typeof cell === 'bigint') return Number(cell)
    if (cell instanceof Date) return new RefusedCell('dato-i-celle')
    return readText(cell)
  }
}

/** No fact is a share of something. */
function withoutShares(readNumber: CellReader): CellReader {
  return (cell) => refusedShare(readNumber(cell))
}

/** What was read as a number, where it is no share: »40 %«. */
export function refusedShare(value: unknown): unknown {
  const isShare = typeof value === 'string' && /\d\s*(?:%|pct\.?|procent)$/i.test(value)
  return isShare ? new RefusedCell('procent-i-celle') : value
}

/** Reader for a column with names, which no error of a spreadsheet is. */
export const nameReader: CellReader = (cell) =>
  typeof cell === 'string' && isWrittenFault(cell)
    ? new RefusedCell('fejl-i-celle')
    : textReader(cell)

/** Reader for a column with texts. A spreadsheet turns a name that consists of digits into a number. */
export const textReader: CellReader = (cell) => {
  // What a text holds as it is written is checked later, with the whole row.
  if (isPersonal(typeof cell === 'string' ? convertedIn(cell) : cell)) {
    return new RefusedCell('personoplysning')
  }
  return typeof cell === 'number' || typeof cell === 'bigint'
    ? String(cell)
    : read(cell, () => undefined, isUnknown)
}

/** The value that the text of a cell stands for. */
type Said = boolean | number | string

/**
 * How many texts of a column are kept with their values, and how long they may be: for a longer substring V8 keeps the
 * whole text that it is part of.
 */
const most = { texts: 1000, characters: 12 } as const

/**
 * Reads texts and keeps the values of some, since a column has few different texts. A text without a value may be
 * anything, and is never kept.
 *
 * @param words words whose values are known beforehand, in lower case
 */
function keeping(
  parse: (text: string) => Said | RefusedCell | undefined,
  words: ReadonlyMap<string, Said> = new Map(),
): CellReader {
  const known = new Map<Cell, Said>(
    [...words].filter(([word]) => word === word.trim() && word !== ''),
  )
  return (cell) => {
    const before = known.get(cell)
    if (before !== undefined) return before
    let said: Said | undefined
    const value = read(
      cell,
      (text) => {
        const parsed = parse(text)
        if (!(parsed instanceof RefusedCell)) said = parsed
        return parsed
      },
      isUnknownFact,
    )
    const isShort = typeof cell === 'string' && cell.length <= most.characters
    if (said !== undefined && isShort && known.size < most.texts) known.set(cell, said)
    const isFault = said === undefined && typeof value === 'string' && isWrittenFault(value)
    return isFault ? new RefusedCell('fejl-i-celle') : value
  }
}

function read(
  cell: Cell,
  parse: (text: string) => unknown,
  isNothing: (text: string) => boolean,
): unknown {
  if (cell === null || cell === undefined) return undefined
  if (cell instanceof FaultyCell) return new RefusedCell(cell.code)
  // No fact is a date: the check of the input refuses this text.
  if (cell instanceof Date) return cell.toISOString()
  if (typeof cell !== 'string') return cell
  if (cell === '') return undefined
  const text = cell.trim()
  if (text === '') return undefined
  // The words of a choice come first: "unknown" may be one of its values.
  return parse(text) ?? (isNothing(text) ? undefined : text)
}

function asBoolean(text: string): boolean | undefined {
  return truthWords.get(text.toLowerCase())
}
