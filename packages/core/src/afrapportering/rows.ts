/** Going through rows one by one: a good row is used, and every problem is told by row. */
import type { InputErrorCode } from '../errors/error-texts.js'
import type { Argument } from '../errors/messages.js'
import { InputError, problem, type Problem } from '../errors/problems.js'
import { reportErrorTexts } from '../errors/report-error-texts.js'
import { collect, type Validator } from '../request/validators.js'
import type { Language } from '../support/language.js'
import { isObject } from '../support/objects.js'

export type RowProblem = Problem<InputErrorCode>
export type Tell = (
  pointer: string,
  code: InputErrorCode,
  values?: Readonly<Record<string, Argument>>,
) => void

/** Gives the rows of one kind: a check of their form, and a use that says whether it went well. */
export interface RowReader {
  readonly problems: readonly RowProblem[]
  readonly tell: Tell
  each(
    rows: readonly unknown[] | null | undefined,
    kind: {
      readonly name: 'opgoerelser' | 'sager' | 'tilbud'
      readonly check: Validator
      /** The keys that the check looks at; all of them unless said. */
      readonly keys?: readonly string[]
      readonly use: (row: Readonly<Record<string, unknown>>, pointer: string) => boolean
      readonly refused?: (row: Readonly<Record<string, unknown>>) => void
    },
  ): void
  /** The answer of a screening; undefined where it refuses the row, and then its problems are told. */
  screened<T>(pointer: string, screen: () => T): T | undefined
}

export function rowReader(language: Language): RowReader {
  const problems: RowProblem[] = []
  const under = (pointer: string, found: readonly RowProblem[]) =>
    problems.push(...found.map((one) => ({ ...one, pointer: pointer + one.pointer })))

  return {
    problems,
    tell: (pointer, code, values) =>
      problems.push(problem(language, pointer, code, values, reportErrorTexts)),

    each(rows, { name, check, keys, use, refused }) {
      rows?.forEach((row, i) => {
        const pointer = `/${name}/${String(i)}`
        const found = collect(check, keys ? only(row, keys) : row, language, reportErrorTexts)
        under(pointer, found)
        if (!isObject(row) || (found.length === 0 && use(row, pointer))) return
        refused?.(row)
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

function only(row: unknown, keys: readonly string[]): unknown {
  if (!isObject(row)) return row
  return Object.fromEntries(Object.entries(row).filter(([key]) => keys.includes(key)))
}
