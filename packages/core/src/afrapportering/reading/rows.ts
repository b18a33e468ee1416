/** Goes through rows one by one: valid rows are used, and every problem is reported by row. */
import type { InputErrorCode } from '../../errors/error-texts.js'
import type { Argument } from '../../errors/messages.js'
import { InputError, problemBy, type Problem, type Teller } from '../../errors/problems.js'
import { collect, type Validator } from '../../request/validators.js'
import type { Language } from '../../support/language.js'
import { isObject } from '../../support/objects.js'

export type RowProblem = Problem<InputErrorCode>
export type Tell = (
  pointer: string,
  code: InputErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void
type Row = Readonly<Record<string, unknown>>

/** As many problems as a person can take in at once. */
export const maximumProblems = 50

/** How to handle rows of one kind. */
export interface RowKind {
  readonly name: 'opgoerelser' | 'sager' | 'tilbud'
  /** Checks the form of a row. */
  readonly check: Validator
  /** The keys that are checked; by default all. */
  readonly keys?: readonly string[]
  /** Whether a row is of another kind, and therefore neither checked nor used. */
  readonly apart?: (row: unknown) => boolean
  /**
   * For rows of which only one can be right: those with the same key. None of them is used, since nothing tells
   * which one is meant.
   */
  readonly repeated?: {
    /** The key of a row; undefined if the row conflicts with no other. */
    readonly by: (row: Row) => string | undefined
    /** The field at which the problem is reported. */
    readonly at: string
    readonly code: InputErrorCode
    /** The code for a valid row when others with its key are refused for another reason; without a code it is used. */
    readonly leftCode?: InputErrorCode
  }
  /** Uses a row of the right form; returns whether it could be used. */
  readonly use: (row: Row, pointer: string) => boolean
  readonly refused?: (row: Row) => void
}

export interface RowReader {
  readonly problems: readonly RowProblem[]
  readonly tell: Tell
  each(rows: readonly unknown[] | null | undefined, kind: RowKind): void
  /** The answer of a screening; if the row is refused, reports the problems and returns undefined. */
  screened<T>(pointer: string, screen: () => T): T | undefined
}

/** @param teller gives the texts of problems */
export function rowReader(language: Language, teller: Teller): RowReader {
  const problems: RowProblem[] = []
  const under = (pointer: string, found: readonly RowProblem[]) =>
    problems.push(...found.map((one) => ({ ...one, pointer: pointer + one.pointer })))
  const tell: Tell = (pointer, code, values) =>
    problems.push(problemBy(teller, language, pointer, code, values))

  return {
    problems,
    tell,

    each(rows, { name, check, keys, apart, repeated, use, refused }) {
      const looked = (rows ?? []).flatMap((row, i): Looked[] => {
        if (apart?.(row)) return []
        const found = collect(check, keys ? only(row, keys) : row, language, teller)
        const key = isObject(row) ? repeated?.by(row) : undefined
        return [{ row, pointer: `/${name}/${String(i)}`, found, key }]
      })
      const likes = likesOf(looked)
      const tellOf = ({ pointer }: Looked, code: InputErrorCode) =>
        tell(`${pointer}/${repeated?.at ?? ''}`, code)
      const left: Looked[] = []

      for (const one of looked) {
        const { row, pointer, found, key } = one
        under(pointer, found)
        if (!isObject(row)) {
          refused?.({})
          continue
        }
        const { good, refusedOnes } = likes.get(key) ?? { good: [one], refusedOnes: 0 }
        if (found.length > 0) refused?.(row)
        else if (repeated && good.length > 1) {
          refused?.(row)
          // A repetition is noticed at its second row.
          if (one === good[1])
            [one, ...good.slice(0, 1)].forEach((each) => tellOf(each, repeated.code))
          else if (one !== good[0]) tellOf(one, repeated.code)
        } else if (repeated?.leftCode && refusedOnes > 0) {
          refused?.(row)
          left.push(one)
        } else if (!use(row, pointer)) refused?.(row)
      }
      for (const one of left) if (repeated?.leftCode) tellOf(one, repeated.leftCode)
    },

    screened(pointer, screen) {
      try {
        return screen()
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        under(pointer, error.errors)
        return undefined
      }
    },
  }
}

/** A row, and the problems with its form. */
interface Looked {
  readonly row: unknown
  readonly pointer: string
  readonly found: readonly RowProblem[]
  readonly key: string | undefined
}

/** For each key, the rows of the right form, and the number of other rows. */
function likesOf(looked: readonly Looked[]) {
  const likes = new Map<string | undefined, { good: Looked[]; refusedOnes: number }>()
  for (const one of looked) {
    if (one.key === undefined) continue
    const { good, refusedOnes } = likes.get(one.key) ?? { good: [], refusedOnes: 0 }
    if (one.found.length === 0) good.push(one)
    likes.set(one.key, { good, refusedOnes: refusedOnes + Number(one.found.length > 0) })
  }
  return likes
}

function only(row: unknown, keys: readonly string[]): unknown {
  if (!isObject(row)) return row
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
}
