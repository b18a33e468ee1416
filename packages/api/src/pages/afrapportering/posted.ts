/** The posted form of the report: its fields as they were typed, and the rows of the file that was read. */
import { looksLikeCpr, type Language } from '@screeningsmodel/core'
import { skema } from '@screeningsmodel/core/afrapportering'
import { RowsError, type RowProblemItem } from '@screeningsmodel/rows'
import type { OpgoerelseRow } from '@screeningsmodel/rows/opgoerelser'
import type { FastifyRequest } from 'fastify'
import { ProblemError } from '../../http/problems.js'
import { actionName } from '../kit/ids.js'
import { maximumRows, readUpload } from './upload.js'

export const questionNumbers = skema.temaer.flatMap(({ spoergsmaal }) =>
  spoergsmaal.map(({ nummer }) => nummer),
)
export const textName = (number: string) => `tekst.${number}`

/** The names of the fields that hold text. */
const fieldNames: readonly string[] = [
  'region',
  'foersteAar',
  'sidsteAar',
  'taerskel',
  'kommuner',
  ...questionNumbers.map(textName),
]
/** The hidden field that carries the rows from page to page, so that the service keeps nothing. */
export const rowsName = 'raekker'

/** Sizes in bytes: of the file, and of all other fields (the largest of which carries the rows of an earlier file). */
export const uploadLimits = {
  fileSize: 2 * 1024 * 1024,
  fieldSize: 2 * 1024 * 1024,
  fields: 40,
  files: 1,
}

export interface Posted {
  readonly fields: Readonly<Record<string, string>>
  /** Undefined where no file has been read yet. */
  readonly rows: readonly OpgoerelseRow[] | undefined
  /** Why a file could not be read as a table. */
  readonly fileErrors: readonly RowProblemItem[]
  readonly isTooLarge: boolean
  readonly action: string
}

export const nothingPosted: Posted = {
  fields: {},
  rows: undefined,
  fileErrors: [],
  isTooLarge: false,
  action: 'vis',
}

/**
 * The form as it was posted, with its file read.
 *
 * @param fil what the file is called within a sentence; its own name is not repeated
 */
export async function postedOf(
  { fields, file, isTooLarge }: Parts,
  sprog: Language,
  fil: string,
): Promise<Posted> {
  const posted = {
    ...nothingPosted,
    fields: Object.fromEntries(fieldNames.map((name) => [name, fields[name] ?? ''])),
    rows: carriedRows(fields[rowsName], fil),
    isTooLarge,
    action: fields[actionName] ?? 'vis',
  }
  if (!file) return posted
  try {
    return { ...posted, rows: await readUpload(file, sprog, fil) }
  } catch (error) {
    if (!(error instanceof RowsError)) throw error
    return { ...posted, rows: undefined, fileErrors: error.errors }
  }
}

/** A form as it arrives. */
export interface Parts {
  readonly fields: Readonly<Record<string, string>>
  readonly file: Uint8Array | undefined
  readonly isTooLarge: boolean
}

/**
 * Reads the whole body, even where it is too large to be kept: an answer before its end might not arrive.
 *
 * @throws {ProblemError} when it is no such form, or too large
 */
export async function readParts(request: FastifyRequest): Promise<Parts> {
  if (!request.isMultipart()) throw new ProblemError('forkert-indholdstype')
  const fields: Record<string, string> = {}
  let characters = 0
  let file: Uint8Array | undefined
  let isTooLarge = false
  try {
    for await (const part of request.parts({ limits: uploadLimits })) {
      if (part.type === 'field') {
        const { value, valueTruncated } = part
        if (typeof value !== 'string') continue
        characters += value.length
        if (valueTruncated) characters = Infinity
        if (characters <= uploadLimits.fieldSize) fields[part.fieldname] = value
      } else {
        const chunks: Buffer[] = []
        for await (const chunk of part.file) chunks.push(chunk as Buffer)
        if (part.file.truncated) isTooLarge = true
        else if (chunks.length > 0) file = Buffer.concat(chunks)
      }
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    // The body is cut off or has too many parts. The parser's own message may quote it.
    throw new ProblemError('ugyldigt-http')
  }
  if (characters > uploadLimits.fieldSize) throw new ProblemError('for-stort')
  return { fields, file, isTooLarge }
}

/** The rows as the hidden field holds them: the line of each, and what stood in it. */
export function carried(rows: readonly OpgoerelseRow[]): string {
  return JSON.stringify(rows.map(({ linje, input }) => [linje, input]))
}

/** Without what looks like personal data, which is never shown again. */
export function withoutPersonalData(posted: Posted): Posted {
  const { fields, rows } = posted
  return {
    ...posted,
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, looksLikeCpr(value) ? '' : value]),
    ),
    rows: rows && looksLikeCpr(carried(rows)) ? undefined : rows,
  }
}

function carriedRows(text: string | undefined, fil: string): OpgoerelseRow[] | undefined {
  if (text === undefined) return undefined
  try {
    const rows: unknown = JSON.parse(text)
    if (!Array.isArray(rows) || rows.length > maximumRows) return undefined
    return rows.flatMap((row: unknown): OpgoerelseRow[] => {
      const [linje, input] = Array.isArray(row) ? (row as unknown[]) : []
      return Number.isInteger(linje) ? [{ linje: linje as number, input: input ?? null, fil }] : []
    })
  } catch {
    return undefined
  }
}
