/** What rows are read from: the names of inputs, and the formats that they may have. */
import { extname } from 'node:path'

/** Stands for standard input where the name of a file is expected. */
export const standardInput = '-'

/** The inputs that the user names, or standard input. */
export function inputsNamed(files: readonly string[]): readonly string[] {
  return files.length > 0 ? files : [standardInput]
}

export const inputFormats = ['csv', 'ndjson', 'json', 'xlsx', 'parquet'] as const
export type InputFormat = (typeof inputFormats)[number]

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

export function formatOfName(file: string): InputFormat | undefined {
  return byExtension[extname(file).toLowerCase()]
}

/** By the first characters: `[` begins a JSON array, `{` an object per line; else it is a table. */
export function formatOfStart(start: Uint8Array): InputFormat {
  const text = Buffer.from(start.buffer, start.byteOffset, start.byteLength)
    .toString('latin1')
    // The UTF-8 byte order mark, read as Latin-1.
    .replace(/^ï»¿/, '')
    .trimStart()
  if (text.startsWith('PAR1')) return 'parquet'
  if (text.startsWith('PK')) return 'xlsx'
  if (text.startsWith('[')) return 'json'
  return text.startsWith('{') ? 'ndjson' : 'csv'
}
