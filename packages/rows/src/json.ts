/** One JSON array of objects, read element by element. */
import { JSONParser } from '@streamparser/json'
import { decodeJson } from './decode.js'
import { nested } from './dotted.js'
import { languages, type Language } from './language.js'
import { notRead, tooLong, type ReadOptions } from './ndjson.js'
import { rowError, RowsError } from './problem.js'
import { defaultLineLimit, type ByteSource, type ReadRow } from './rows.js'

/**
 * Reads a JSON array. Where the text stops being JSON, the rows before stand, and one refused row tells
 * that the rest was not read. `linje` is the element's number, from 1.
 *
 * @throws {RowsError} when it is empty or no array
 */
export async function* readJson(
  source: ByteSource,
  { sprog = languages[0], line: limit = defaultLineLimit, bytes }: ReadOptions = {},
): AsyncGenerator<readonly ReadRow[]> {
  const parser = new JSONParser({ paths: ['$.*'], keepStack: false })
  let rows: ReadRow[] = []
  let linje = 0
  let started = false
  let sinceLast = 0
  parser.onValue = ({ value }) => {
    linje += 1
    sinceLast = 0
    rows.push(nested(value, linje, sprog))
  }
  const taken = () => {
    const all = rows
    rows = []
    return all
  }

  try {
    for await (const chunk of decodeJson(source, bytes)) {
      const text = started ? chunk : chunk.trimStart()
      if (text === '') continue
      if (!started && !text.startsWith('[')) throw new RowsError([rowError(sprog, 'ikke-liste')])
      started = true
      sinceLast += text.length
      if (!write(parser, text)) {
        yield [...taken(), broken(sprog, linje + 1)]
        return
      }
      yield taken()
      if (sinceLast > limit) {
        yield [tooLong(sprog, linje + 1, limit)]
        return
      }
    }
  } catch (error) {
    yield [...taken(), notRead(error, sprog, linje + 1, bytes)]
    return
  }
  if (!started) throw new RowsError([rowError(sprog, 'tom-fil')])
  if (!parser.isEnded) yield [broken(sprog, linje + 1)]
  else if (linje === 0) throw new RowsError([rowError(sprog, 'tom-fil')])
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
