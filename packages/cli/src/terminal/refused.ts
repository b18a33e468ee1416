/** How refused rows and files are reported: by file, line and column. */
import { RowsError } from '@screeningsmodel/rows'
import { WrongUse, type Context } from './context.js'

/** How many lines about refused rows go to standard error; the rest are only counted. */
export const maximumLines = 10

/** A line as editors and terminals know it: `tilbud.csv:4:2: …`. */
export function lineAt(
  fil: string,
  linje: number,
  kolonne: number | undefined,
  text: string,
): string {
  const column = kolonne === undefined ? '' : `:${String(kolonne)}`
  return `${fil}:${String(linje)}${column}: ${text}`
}

/** With the sheet, where the file has several: editors know none. */
export function inSheet(ark: string | undefined, text: string, sprog: Context['sprog']): string {
  if (ark === undefined) return text
  return `${sprog === 'da' ? `Arket »${ark}«` : `Sheet “${ark}”`}: ${text}`
}

/**
 * Reports by file and line why a whole file can't be read.
 *
 * @throws {WrongUse} for an error of the file; any other error as it is
 */
export function unreadable(error: unknown, fil: string): never {
  if (!(error instanceof RowsError)) throw error
  const { errors, linje } = error
  const text = errors.map(({ kolonne, detail }) => lineAt(fil, linje, kolonne, detail)).join('\n')
  throw new WrongUse({ da: text, en: text })
}
