/** Files and standard input -> rows, whatever format they have. */
import {
  readCsv,
  readJson,
  readNdjson,
  type ByteSource,
  type ColumnNames,
  type OnOwnColumns,
  type OwnColumns,
  type ReadRow,
} from '@screeningsmodel/rows'
import type { Ruleset } from '@screeningsmodel/core'
import { bytesOf, unpacked } from '../files/bytes.js'
import {
  formatOfName,
  formatOfStart,
  inputName,
  refusePacked,
  showsFormat,
  standardInput,
  type InputFormat,
} from '../files/formats.js'
import { sizeOf } from '../files/size.js'
import { WrongUse, type Context } from '../terminal/context.js'
import { standardInputOf } from './standard.js'

export interface Input {
  /** For messages: the file's name as given, or standard input. */
  readonly name: string
  readonly rows: AsyncIterable<readonly ReadRow[]>
}

export interface OpenOptions {
  /** The columns of a table: its own, or the ruleset whose facts they are. */
  readonly columns: Ruleset | ColumnNames
  readonly format: InputFormat | undefined
  /** Its content, if it has already been read. */
  readonly bytes?: Uint8Array | undefined
  /** What happens to columns that are not facts. By default they are an error. */
  readonly kolonner?: OwnColumns | undefined
  readonly onEgne?: OnOwnColumns | undefined
  /** The sheet of a workbook. Default: the sheet whose columns fit. */
  readonly ark?: string | undefined
  /** For JSON: whether a single object is one row. */
  readonly enkelt?: boolean | undefined
  /** Called with the number of bytes of each part that is read. */
  readonly onBytes: (bytes: number) => void
}

/** Opens one input. @throws {WrongUse} when it cannot be read in that format */
export async function openInput(
  context: Context,
  file: string,
  options: OpenOptions,
): Promise<Input> {
  const { columns, format: given, bytes: content, kolonner, onEgne, ark, enkelt, onBytes } = options
  const { sprog, signal } = context
  const fromStandard = file === standardInput
  const name = inputName(context, file)
  if (!fromStandard) await sizeOf(file)
  const source = () =>
    content ? once(content) : fromStandard ? standardInputOf(context) : bytesOf(file, signal)
  const open = () => unpacked(counted(source(), onBytes), sprog)
  const known = given ?? (fromStandard ? undefined : formatOfName(file))
  const { format, bytes } = known ? { format: known, bytes: open } : await recognised(open())
  refusePacked(file, name, format)
  switch (format) {
    case 'csv':
      return { name, rows: readCsv(bytes(), columns, { sprog, kolonner, onEgne }) }
    case 'ndjson':
      return { name, rows: readNdjson(bytes(), { sprog }) }
    case 'json':
      return { name, rows: readJson(bytes(), { sprog, enkelt }) }
    case 'xlsx': {
      if (fromStandard) throw new WrongUse(needsFile)
      const { readSheet } = await import('./sheet.js')
      return { name, rows: readSheet(context, file, columns, { sprog, kolonner, onEgne, ark }) }
    }
    case 'parquet': {
      if (fromStandard) throw new WrongUse(needsFile)
      const { readParquet } = await import('./parquet.js')
      return { name, rows: readParquet(file, columns, { sprog, kolonner, onEgne }) }
    }
  }
}

async function* once(bytes: Uint8Array): ByteSource {
  yield bytes
}

async function* counted(source: ByteSource, onBytes: (bytes: number) => void): ByteSource {
  for await (const chunk of source) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** The format by the first bytes, and a source that begins with them again. */
async function recognised(
  source: ByteSource,
): Promise<{ format: InputFormat; bytes: () => ByteSource }> {
  const iterator = source[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  while (!showsFormat(start)) {
    const next = await iterator.next()
    if (next.done === true) break
    start = start.length === 0 ? next.value : Buffer.concat([start, next.value])
  }
  async function* bytes(): ByteSource {
    yield start
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { format: formatOfStart(start), bytes }
}

const needsFile = {
  da: 'XLSX og Parquet kan ikke læses fra standard-ind. Angiv en fil.',
  en: 'XLSX and Parquet cannot be read from standard input. Give a file.',
}
