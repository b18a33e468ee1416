/** Reads one JSON array of objects, element by element; or a single object, if that is allowed. */
import { checkOptions } from '@screeningsmodel/core'
import { JSONParser, TokenType } from '@streamparser/json'
import { decodeJson } from '../text/decode.js'
import { nested, saidTwice } from './dotted.js'
import type { Language } from '../support/language.js'
import { notRead, readOptions, tooLong, type ReadOptions } from './ndjson.js'
import { rowError, RowsError } from '../problems/problem.js'
import { keysIn } from './repeated-key.js'
import { defaultLineLimit, type ByteSource, type ReadRow } from '../row/rows.js'

/** The limits and language of a reading, and whether one object is enough. */
export interface ReadJsonOptions extends ReadOptions {
  /** Whether a single object, as a person saves a single request, counts as one row. By default it is refused. */
  readonly enkelt?: boolean | undefined
}

/**
 * Reads a JSON array. If the text stops being JSON, the rows before that point are read, and one refused row says that
 * the rest was not. `linje` is the element's number, from 1.
 *
 * @throws {RowsError} when the text is empty or not an array
 * @throws {InputError} if there is no such option
 * @example
 * const { value } = await readJson(new Blob(['[{ "borgere": 4 }]']).stream()).next()
 * value // [{ linje: 1, input: { borgere: 4 } }]
 */
export async function* readJson(
  source: ByteSource,
  options: ReadJsonOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const sprog = checkOptions(options, [...readOptions, 'enkelt'])
  const { line: limit = defaultLineLimit, bytes, enkelt } = options
  let parser: JSONParser | undefined
  let rows: ReadRow[] = []
  let linje = 0
  let sinceLast = 0
  const begun = (paths: string[]) => {
    const made = new JSONParser({ paths, keepStack: false })
    // Of a key that stands twice the last is kept: then there were more colons than there are keys.
    let colons = 0
    made.onToken = ({ token }) => {
      if (token === TokenType.COLON) colons += 1
    }
    made.onValue = ({ value }) => {
      linje += 1
      sinceLast = 0
      const isWhole = colons === keysIn(value)
      colons = 0
      rows.push(isWhole ? nested(value, linje, sprog) : saidTwice(value, linje, sprog))
    }
    return made
  }
  /** Only at the end of the text is it certain that an object is the only one. */
  let alone = false
  const taken = () => {
    const all = rows
    rows = []
    return all
  }

  try {
    for await (const chunk of decodeJson(source, bytes)) {
      const text = parser ? chunk : chunk.trimStart()
      if (text === '') continue
      alone ||= !parser && enkelt === true && text.startsWith('{')
      if (!parser && !alone && !text.startsWith('[')) throw noList(sprog)
      parser ??= begun(alone ? ['$'] : ['$.*'])
      sinceLast += text.length
      if (!write(parser, text)) {
        if (alone && linje > 0) throw noList(sprog)
        yield [...taken(), broken(sprog, linje + 1)]
        return
      }
      if (!alone) yield taken()
      if (sinceLast > limit) {
        yield [tooLong(sprog, linje + 1, limit)]
        return
      }
    }
  } catch (error) {
    yield [...taken(), notRead(error, sprog, linje + 1, bytes)]
    return
  }
  if (!parser) throw new RowsError([rowError(sprog, 'tom-fil', { form: 'json' })])
  if (!parser.isEnded) yield [broken(sprog, linje + 1)]
  else if (linje === 0) throw new RowsError([rowError(sprog, 'tom-fil', { form: 'json' })])
  else if (alone) yield taken()
}

function noList(sprog: Language): RowsError {
  return new RowsError([rowError(sprog, 'ikke-liste')])
}

/** Whether the text could be parsed; the parser's own message repeats a piece of it. */
function write(parser: JSONParser, text: string): boolean {
  try {
    parser.write(text)
    return true
  } catch {
    return false
  }
}

function broken(sprog: Language, linje: number): ReadRow {
  return { linje, errors: [rowError(sprog, 'afbrudt-json')] }
}
