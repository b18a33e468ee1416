/** Reads JSON. Invalid JSON is reported by line, column and reason, without quoting any of it. */
import type { Language } from '@screeningsmodel/core'
import { repeatedKey } from '@screeningsmodel/rows'
import { isUtf8 } from 'node:buffer'
import jsonc from 'jsonc-parser'
import { jsonTexts } from './json-texts.js'

/** The visitor is recursive, and 1 MB of brackets must not exhaust the stack. */
const maximumDepth = 500

const words = { da: { linje: 'Linje', tegn: 'tegn' }, en: { linje: 'Line', tegn: 'column' } }

/** A text that is not JSON. Line and column count from 1, and are undefined if they are not known. */
export class InvalidJson extends Error {
  override readonly name = 'InvalidJson'
  readonly linje: number | undefined
  readonly kolonne: number | undefined
  readonly #reason: string

  constructor(reason: string, linje?: number, kolonne?: number) {
    super(reason)
    this.#reason = reason
    this.linje = linje
    this.kolonne = kolonne
  }

  /** The place of the error and how to mend it. */
  detail(sprog: Language): string {
    const text = (jsonTexts[this.#reason] ?? jsonTexts.Other)[sprog]
    if (this.linje === undefined || this.kolonne === undefined) return text
    const { linje, tegn } = words[sprog]
    return `${linje} ${this.linje}, ${tegn} ${this.kolonne}: ${text}`
  }
}

/**
 * The text of JSON, which must be UTF-8: other bytes would silently become other characters.
 *
 * @throws {InvalidJson}
 */
export function decodedJson(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new InvalidJson('NotUtf8')
  return bytes.toString()
}

/**
 * Reads JSON. A key named `__proto__` becomes an ordinary property.
 *
 * @throws {InvalidJson}
 * @example
 * let told
 * try { readJson('{"borgere": 4,}') } catch ({ name, linje, kolonne }) { told = [name, linje, kolonne] }
 * told // ['InvalidJson', 1, 15]
 */
export function readJson(text: string): unknown {
  // Some editors and shells begin a file with a byte order mark.
  const json = text.replace(/^\uFEFF/, '')
  const value = parsed(json)
  const repeated = repeatedKey(json, value)
  if (repeated) throw new InvalidJson('RepeatedKey', repeated.linje, repeated.tegn)
  return value
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw brokenAt(json)
  }
}

/** `JSON.parse` gives the place only within its message, and quotes the text; this parser gives numbers. */
function brokenAt(text: string): InvalidJson {
  if (text.trim() === '') return new InvalidJson('Empty')
  let depth = 0
  const stop = (reason: string, line: number, character: number): never => {
    throw new InvalidJson(reason, line + 1, character + 1)
  }
  const enter = (_offset: number, _length: number, line: number, character: number): void => {
    depth += 1
    if (depth > maximumDepth) stop('TooDeep', line, character)
  }
  const leave = (): void => {
    depth -= 1
  }
  try {
    jsonc.visit(
      text,
      {
        onObjectBegin: enter,
        onArrayBegin: enter,
        onObjectEnd: leave,
        onArrayEnd: leave,
        onError: (error, offset, _length, line, character) =>
          stop(numberAt(text, offset) ?? jsonc.printParseErrorCode(error), line, character),
      },
      { disallowComments: true, allowTrailingComma: false },
    )
  } catch (error) {
    if (error instanceof InvalidJson) return error
    throw error
  }
  return new InvalidJson('Other')
}

/** What is wrong with a number whose rest stands alone: it is written with a comma, or with a 0 in front. */
function numberAt(text: string, offset: number): string | undefined {
  const [from, to] = [text.slice(Math.max(0, offset - 3), offset), text.charAt(offset)]
  if (!/\d/.test(to)) return undefined
  if (/\d,$/.test(from)) return 'DecimalComma'
  return /[^\d.]0$/.test(from) ? 'LeadingZero' : undefined
}
