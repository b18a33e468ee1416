/** How refused rows are told of: by file, line and column. */
import { RowsError } from '@screeningsmodel/rows'
import { WrongUse } from './context.js'

/** Refused rows told one by one on standard error; the rest are only counted. */
export const maximumTold = 10

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

/** What keeps a whole file from being read, told by file and line. @throws {WrongUse} or what came */
export function unreadable(error: unknown, fil: string): never {
  if (!(error instanceof RowsError)) throw error
  const { errors, linje } = error
  const text = errors.map(({ kolonne, detail }) => lineAt(fil, linje, kolonne, detail)).join('\n')
  throw new WrongUse({ da: text, en: text })
}
