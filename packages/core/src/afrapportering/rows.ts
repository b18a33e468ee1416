/** Going through rows one by one: a good row is used, and every problem is told by row. */
import type { InputErrorCode } from '../error-texts.js'
import { reportErrorTexts } from '../report-error-texts.js'
import { InputError, problem, type Problem } from '../errors.js'
import { isObject } from '../facts.js'
import { collect, type Check } from '../input.js'
import type { Argument } from '../messages.js'
import type { Language } from '../language.js'

export type RowProblem = Problem<InputErrorCode>
export type Tell = (
  pointer: string,
  code: InputErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void
type Row = Readonly<Record<string, unknown>>

/** No person takes in more at once. */
export const maximumProblems = 50

/** What is done with the rows of one kind. */
export interface RowKind {
  readonly name: 'opgoerelser' | 'sager' | 'tilbud'
  /** The check of a row's form. */
  readonly check: Check
  /** The keys that the check looks at; all of them unless said. */
  readonly keys?: readonly string[]
  /** Rows that are no such rows at all; neither checked nor used. */
  readonly apart?: (row: unknown) => boolean
  /**
   * Rows that cannot all be right: those of one key. None of them is used, since nothing says which of
   * them is meant; undefined: a row that stands for itself.
   */
  readonly repeated?: {
    readonly by: (row: Row) => string | undefined
    readonly code: InputErrorCode
    /** The field that the problem is told at. */
    readonly at: string
  }
  /** Uses a row that is of the right form; says whether it went well. */
  readonly use: (row: Row, pointer: string) => boolean
  readonly refused?: (row: Row) => void
}

export interface RowReader {
  readonly problems: readonly RowProblem[]
  readonly tell: Tell
  each(rows: readonly unknown[] | null | undefined, kind: RowKind): void
  /** The answer of a screening; undefined where it refuses the row, and then its problems are told. */
  screened<T>(pointer: string, screen: () => T): T | undefined
}

export function rowReader(language: Language): RowReader {
  const problems: RowProblem[] = []
  const under = (pointer: string, found: readonly RowProblem[]) =>
    problems.push(...found.map((one) => ({ ...one, pointer: pointer + one.pointer })))
  const tell: Tell = (pointer, code, values) =>
    problems.push(problem(language, pointer, code, values, reportErrorTexts))

  return {
    problems,
    tell,

    each(rows, { name, check, keys, apart, repeated, use, refused }) {
      const times = timesOf(rows, repeated?.by, apart)
      rows?.forEach((row, i) => {
        if (apart?.(row)) return
        const pointer = `/${name}/${String(i)}`
        const found = collect(check, keys ? only(row, keys) : row, language, reportErrorTexts)
        under(pointer, found)
        if (!isObject(row)) return
        const key = repeated?.by(row)
        const isRepeated = key !== undefined && (times.get(key) ?? 0) > 1
        if (repeated && isRepeated) tell(`${pointer}/${repeated.at}`, repeated.code)
        if (found.length > 0 || isRepeated || !use(row, pointer)) refused?.(row)
      })
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

/** How many rows have each key. */
function timesOf(
  rows: readonly unknown[] | null | undefined,
  by: (row: Row) => string | undefined = () => undefined,
  apart: (row: unknown) => boolean = () => false,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const row of rows ?? []) {
    const key = isObject(row) && !apart(row) ? by(row) : undefined
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1)
  }
  return times
}

function only(row: unknown, keys: readonly string[]): unknown {
  if (!isObject(row)) return row
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
}
