/** Files and standard input -> rows, whatever form they come in. */
import {
  readCsv,
  readJson,
  readNdjson,
  type ByteSource,
  type ColumnNames,
  type ReadRow,
} from '@screeningsmodel/rows'
import type { Ruleset } from '@screeningsmodel/core'
import { createReadStream } from 'node:fs'
import { WrongUse, type Context } from '../terminal/context.js'
import { formatOfName, formatOfStart, standardInput, type InputFormat } from '../files/formats.js'
import { sizeOf } from '../files/size.js'

export interface Input {
  /** As it is told of: the file's name as given, or standard input. */
  readonly name: string
  readonly rows: AsyncIterable<readonly ReadRow[]>
}

export interface OpenOptions {
  /** Of tables: their own, or the ruleset whose facts they are. */
  readonly columns: Ruleset | ColumnNames
  readonly format: InputFormat | undefined
  /** Told how many bytes were read. */
  readonly onBytes: (bytes: number) => void
}

/** Opens one input. @throws {WrongUse} when it cannot be read in that form */
export async function openInput(
  context: Context,
  file: string,
  options: OpenOptions,
): Promise<Input> {
  const { columns, onBytes } = options
  const { sprog, signal } = context
  const fromStandard = file === standardInput
  const name = fromStandard ? context.say({ da: 'standard-ind', en: 'standard input' }) : file
  if (!fromStandard) await sizeOf(file)
  let bytes: ByteSource = counted(
    fromStandard ? context.stdin : createReadStream(file, { signal }),
    onBytes,
  )
  let format = options.format ?? (fromStandard ? undefined : formatOfName(file))
  if (!format) {
    const peeked = await peek(bytes)
    bytes = peeked.bytes
    format = formatOfStart(peeked.start)
  }
  switch (format) {
    case 'csv':
      return { name, rows: readCsv(bytes, columns, { sprog }) }
    case 'ndjson':
      return { name, rows: readNdjson(bytes, { sprog }) }
    case 'json':
      return { name, rows: readJson(bytes, { sprog }) }
    default: {
      if (fromStandard) throw new WrongUse(needsFile)
      const { readSheet } = await import('./sheet.js')
      const { readParquet } = await import('./parquet.js')
      const read = format === 'xlsx' ? readSheet : readParquet
      return { name, rows: read(file, columns, sprog) }
    }
  }
}

async function* counted(source: ByteSource, onBytes: (bytes: number) => void): ByteSource {
  for await (const chunk of source) {
    onBytes(chunk.length)
    yield chunk
  }
}

/** The first chunk, and a source that begins with it again. */
async function peek(source: ByteSource): Promise<{ start: Uint8Array; bytes: ByteSource }> {
  const iterator = source[Symbol.asyncIterator]()
  const first = await iterator.next()
  const start = first.done === true ? new Uint8Array() : first.value
  async function* again(): ByteSource {
    yield start
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { start, bytes: again() }
}

const needsFile = {
  da: 'XLSX og Parquet kan ikke læses fra standard-ind. Angiv en fil.',
  en: 'XLSX and Parquet cannot be read from standard input. Give a file.',
}
