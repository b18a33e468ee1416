/** One JSON object per line. */
import { checkOptions } from '@screeningsmodel/core'
import type { Language } from '../support/language.js'
import { decodeJson, NotUtf8, TooLarge } from '../text/decode.js'
import { nested, saidTwice } from './dotted.js'
import { jsonFault } from './json-fault.js'
import { lineBlocks } from '../text/lines.js'
import { rowError, RowsError } from '../problems/problem.js'
import { repeatedKey } from './repeated-key.js'
import {
  defaultLineLimit,
  type ByteSource,
  type ReadLimits,
  type ReadRow,
  type RefusedRow,
} from '../row/rows.js'

/** The limits and the language of a reading. */
export interface ReadOptions extends ReadLimits {
  /** The language of error texts. Default: Danish. */
  readonly sprog?: Language | undefined
}

export const readOptions = ['sprog', 'line', 'bytes'] as const

/**
 * Reads NDJSON. A line that is not JSON is refused in its place; blank lines are skipped. A key may be a dotted path,
 * as the columns of a table are.
 *
 * @throws {RowsError} when there is no line at all
 * @throws {InputError} if there is no such option
 * @example
 * const { value } = await readNdjson(new Blob(['{ "borgere": 4 }']).stream()).next()
 * value // [{ linje: 1, input: { borgere: 4 } }]
 */
export async function* readNdjson(
  source: ByteSource,
  options: ReadOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const sprog = checkOptions(options, readOptions)
  const { line: limit = defaultLineLimit, bytes } = options
  let linje = 0
  let any = false
  try {
    for await (const block of lineBlocks(decodeJson(source, bytes), limit)) {
      const parts =
        'tooLong' in block ? [[tooLong(sprog, block.tooLong, limit)]] : parsed(block, sprog)
      for (const rows of parts) {
        any = true
        linje = rows.at(-1)?.linje ?? linje
        yield rows
      }
      linje = 'tooLong' in block ? block.tooLong : block.linje + block.lines - 1
    }
  } catch (error) {
    any = true
    yield [notRead(error, sprog, linje + 1, bytes)]
  }
  if (!any) throw new RowsError([rowError(sprog, 'tom-fil', { form: 'json' })])
}

/** How many rows of a block are read before they are passed on: a block may have thousands. */
const atOnce = 256

function* parsed(
  block: { readonly text: string; readonly linje: number },
  sprog: Language,
): Generator<ReadRow[]> {
  let rows: ReadRow[] = []
  let linje = block.linje - 1
  for (const text of block.text.split('\n')) {
    linje += 1
    if (text.trim() === '') continue
    rows.push(rowOf(text, linje, sprog))
    if (rows.length < atOnce) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function rowOf(text: string, linje: number, sprog: Language): ReadRow {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    const kolonne = jsonFault(text)?.tegn
    const at = kolonne === undefined ? {} : { kolonne }
    return { linje, errors: [rowError(sprog, 'ugyldig-json', at)] }
  }
  const repeated = repeatedKey(text, input)
  if (repeated) return saidTwice(input, linje, sprog, repeated.tegn)
  return nested(input, linje, sprog)
}

export function tooLong(sprog: Language, linje: number, maksimum: number): RefusedRow {
  return { linje, errors: [rowError(sprog, 'for-lang-linje', { maksimum })] }
}

/**
 * The problem that stands in place of the rest of a source, with the reason why it was not read. @throws any error that
 * is not about the source
 */
export function notRead(
  error: unknown,
  sprog: Language,
  linje: number,
  bytes: number | undefined,
): RefusedRow {
  if (error instanceof TooLarge) return tooLarge(sprog, linje, bytes)
  if (error instanceof NotUtf8) return { linje, errors: [rowError(sprog, 'ikke-utf8')] }
  throw error
}

export function tooLarge(sprog: Language, linje: number, bytes = 0): RefusedRow {
  const maksimum = Math.round(bytes / 1024 / 1024)
  return { linje, errors: [rowError(sprog, 'for-stor-fil', { maksimum })] }
}
