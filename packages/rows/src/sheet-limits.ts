/**
 * An XLSX file is a ZIP of XML: a few bytes can unfold to gigabytes, and a cell far out makes the reader
 * fill in every cell before it. What comes from a stranger is therefore unfolded within bounds, looked
 * through, and packed again, so that what is read is what was looked at.
 */
import { Unzip, UnzipInflate, zipSync } from 'fflate'
import { Parser } from 'saxen'
import type { Language } from './language.js'
import { rowError, RowsError } from './problem.js'

export interface SheetLimits {
  /** Bytes of all XML, unfolded. */
  readonly unfolded: number
  readonly rows: number
  readonly columns: number
}

/** Bytes that are unfolded before their number is looked at. */
const chunk = 64 * 1024

/**
 * The same file, known to hold no more than it may.
 *
 * @throws {RowsError} when it holds more, or is no ZIP
 */
export function within(bytes: Uint8Array, limits: SheetLimits, sprog: Language): Uint8Array {
  const tooLarge = () => new RowsError([rowError(sprog, 'for-stort-regneark')])
  const files = unfolded(bytes, limits.unfolded, tooLarge)
  if (files.size === 0) throw new RowsError([rowError(sprog, 'ikke-regneark')])
  for (const content of files.values()) {
    if (!fits(content, limits)) throw tooLarge()
  }
  return zipSync(Object.fromEntries(files), { level: 0 })
}

/** The XML files, by name. */
function unfolded(bytes: Uint8Array, limit: number, tooLarge: () => Error) {
  const files = new Map<string, Uint8Array>()
  let left = limit
  let failed: Error | undefined
  const unzip = new Unzip((file) => {
    if (!/\.(?:xml|rels)$/.test(file.name)) return
    const parts: Uint8Array[] = []
    file.ondata = (error, part, final) => {
      failed ??= error ?? undefined
      if (failed) return
      left -= part.length
      if (left < 0) {
        failed = tooLarge()
        return
      }
      parts.push(part)
      if (final) files.set(file.name, new Uint8Array(Buffer.concat(parts)))
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let from = 0; from < bytes.length && !failed; from += chunk) {
      unzip.push(bytes.subarray(from, from + chunk), from + chunk >= bytes.length)
    }
  } catch {
    // No ZIP, or a broken one: what there is of it tells.
    return new Map<string, Uint8Array>()
  }
  if (failed instanceof RowsError) throw failed
  return failed ? new Map<string, Uint8Array>() : files
}

/** Whether every row and cell lies within the limits; read by the parser that the reader itself uses. */
function fits(content: Uint8Array, { rows, columns }: SheetLimits): boolean {
  let good = true
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    const tag = name.replace(/^.*:/, '')
    if (tag !== 'row' && tag !== 'c') return
    const place = (attributes() as Readonly<Record<string, string | undefined>>)['r']
    if (place === undefined) return
    const [, letters = '', row = ''] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? []
    if (row === '' || Number(row) > rows || columnOf(letters) > columns) {
      good = false
      parser.stop()
    }
  })
  // What is no XML is for the reader to tell.
  parser.on('error', () => parser.stop())
  parser.parse(Buffer.from(content).toString('utf8'))
  return good
}

/** The number of a column by its letters: `A` is 1, `AA` is 27. */
function columnOf(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
