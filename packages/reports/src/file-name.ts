/** The file name of a report: the region and the years, in letters that every system accepts. */
import { checkWord } from '@screeningsmodel/core'
import type { Afrapportering } from '@screeningsmodel/core/afrapportering'
import { reportFormats, type ReportFormat } from './formats.js'

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

/**
 * The file name of a report: the region and the years, in letters that every system accepts.
 *
 * @param report whose region and years are named; years without a gap by the first and the last
 * @param format the ending of the name
 * @throws {InputError} if there is no such format (`ukendt-vaerdi`)
 * @example
 * reportFileName(afrapportering({ region: 'Syddanmark', aar: [2017, 2018, 2019] }), 'docx')
 * // 'afrapportering-syddanmark-2017-2019.docx'
 */
export function reportFileName(
  { region, aar }: Pick<Afrapportering, 'region' | 'aar'>,
  format: ReportFormat,
): string {
  checkWord(format, reportFormats, '/format')
  const name = region
    .normalize('NFC')
    .toLocaleLowerCase('da')
    .replace(/[æøå]/g, (letter) => letters[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
  return `${['afrapportering', name, spanOf(aar)].filter(Boolean).join('-')}.${format}`
}

/** "2017-2019", or each year if some in between are missing. */
function spanOf(years: readonly number[]): string {
  const [first = 0] = years
  const last = years.at(-1) ?? first
  if (years.length === 1) return String(first)
  return last - first === years.length - 1 ? `${String(first)}-${String(last)}` : years.join('_')
}
