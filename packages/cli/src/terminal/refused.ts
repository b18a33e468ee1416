/** How refused rows and files are reported: by file, line and column. */
import { RowsError, type RowProblem } from '@screeningsmodel/rows'
import { WrongUse, type Context } from './context.js'

/** What to do about columns that are not facts, if they can be copied to the answers. */
const ownColumns = {
  da: 'Egne kolonner: --kolonner med tager dem med til svarene, --kolonner uden udelader dem.',
  en: 'Columns of your own: --kolonner med carries them to the answers, --kolonner uden leaves them out.',
}

/** How many lines about refused rows go to standard error; the rest are only counted. */
export const maximumLines = 10

/** A line in the form that editors and terminals recognise: `tilbud.csv:4:2: …`. */
export function lineAt(
  fil: string,
  linje: number,
  kolonne: number | undefined,
  text: string,
): string {
  const column = kolonne === undefined ? '' : `:${String(kolonne)}`
  return `${fil}:${String(linje)}${column}: ${text}`
}

/** A line for each error of a refused row, with the fact that it is about. */
export function problemLines(fil: string, { linje, errors }: RowProblem): readonly string[] {
  return errors.map(({ kolonne, pointer, detail }) => {
    const fact = pointer ? `${pathOf(pointer)}: ` : ''
    return lineAt(fil, linje, kolonne, `${fact}${detail}`)
  })
}

/** The path of a fact, by its JSON Pointer. */
function pathOf(pointer: string): string {
  return pointer.slice(1).replace('/', '.')
}

/** With the sheet, if the file has several; editors have no form for sheets. */
export function inSheet(ark: string | undefined, text: string, sprog: Context['sprog']): string {
  if (ark === undefined) return text
  return `${sprog === 'da' ? `Arket »${ark}«` : `Sheet “${ark}”`}: ${text}`
}

/**
 * Reports by file and line why a whole file can't be read.
 *
 * @param canCarry whether the command can copy the user's own columns to the answers
 * @throws {WrongUse} for an error of the file; any other error unchanged
 */
export function unreadable(error: unknown, fil: string, canCarry = false): never {
  if (!(error instanceof RowsError)) throw error
  const { errors, linje } = error
  const text = errors.map(({ kolonne, detail }) => lineAt(fil, linje, kolonne, detail)).join('\n')
  const isOwn = canCarry && errors.some(({ code }) => code === 'ukendt-kolonne')
  const told = (hint: string) => (isOwn ? `${text}\n${hint}` : text)
  throw new WrongUse({ da: told(ownColumns.da), en: told(ownColumns.en) })
}
