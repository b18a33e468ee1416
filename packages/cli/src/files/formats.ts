/** The names of files that rows are read from and answers written to, and the formats that they may have. */
import { extname } from 'node:path'
import { WrongUse, type Context } from '../terminal/context.js'

/** Stands for standard input where the name of a file is expected. */
export const standardInput = '-'

/** What an input is called in messages. */
export function inputName({ say }: Pick<Context, 'say'>, file: string): string {
  return file === standardInput ? say({ da: 'standard-ind', en: 'standard input' }) : file
}

/** The inputs that the user names, or standard input. */
export function inputsNamed(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : [standardInput]
}

export const inputFormats = ['csv', 'ndjson', 'json', 'xlsx', 'parquet'] as const
export type InputFormat = (typeof inputFormats)[number]

/** Formats of answers to rows. */
export const rowFormats = ['ndjson', 'csv', 'json', 'xlsx', 'parquet'] as const
export type RowFormat = (typeof rowFormats)[number]

/** Formats that are not text; they are neither packed nor shown on a terminal. */
export const binary: ReadonlySet<string> = new Set(['xlsx', 'parquet', 'docx'])

const byExtension: Readonly<Record<string, InputFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
  '.xlsx': 'xlsx',
  '.parquet': 'parquet',
}

/** The names of formats as a sentence writes them. */
export function formatName(format: string): string {
  return format === 'parquet' ? 'Parquet' : format.toUpperCase()
}

/** @throws {WrongUse} for a file that is packed once more than its format is */
export function refusePacked(file: string, name: string, format: string): void {
  if (unpackedName(file).gz && binary.has(format)) throw new WrongUse(notUnpacked(name))
}

const notUnpacked = (file: string) => ({
  da: `${file}: pak regnearket eller Parquet-filen ud først. Kun CSV, NDJSON og JSON læses som .gz.`,
  en: `${file}: unpack the spreadsheet or Parquet file first; only CSV, NDJSON and JSON are read as .gz.`,
})

/** The name without the ending of a packed file, and whether it had one. */
export function unpackedName(file: string): { readonly name: string; readonly gz: boolean } {
  const gz = /\.gz$/i.test(file)
  return { name: gz ? file.slice(0, -3) : file, gz }
}

/** The format that the ending of a name stands for; `.gz` after it does not matter. */
export function formatOfName(file: string): InputFormat | undefined {
  return byExtension[extname(unpackedName(file).name).toLowerCase()]
}

/**
 * The format by the first characters: `[` begins a JSON array, `{` an object per line unless the line ends there;
 * anything else is a table.
 */
export function formatOfStart(start: Uint8Array): InputFormat {
  const text = firstCharacters(start)
  if (text.startsWith('PAR1')) return 'parquet'
  if (text.startsWith('PK')) return 'xlsx'
  if (/^\[|^\{[ \t]*[\r\n]/.test(text)) return 'json'
  return text.startsWith('{') ? 'ndjson' : 'csv'
}

/** Whether more bytes cannot change the format: a program may send its first characters one by one. */
export function showsFormat(start: Uint8Array): boolean {
  const text = firstCharacters(start)
  return start.length >= farEnough || (text.length >= 'PAR1'.length && !/^\{[ \t]*$/.test(text))
}

/** No file begins with so much white space. */
const farEnough = 64 * 1024

function firstCharacters(start: Uint8Array): string {
  return (
    Buffer.from(start.buffer, start.byteOffset, start.byteLength)
      .toString('latin1')
      // The UTF-8 byte order mark, read as Latin-1.
      .replace(/^ï»¿/, '')
      .trimStart()
  )
}
