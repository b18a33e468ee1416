/** The parts of a posted form: fields and files, within limits. */
import type { FastifyRequest } from 'fastify'
import { uploadLimits } from '../limits.js'
import { ProblemError } from './problems.js'

export interface Parts {
  readonly fields: ReadonlyMap<string, string>
  /** By the name of their field. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** The fields whose files are too large. */
  readonly tooLarge: ReadonlySet<string>
}

/**
 * Reads the whole body, even if it is too large to be kept: an answer before its end might not arrive.
 *
 * @throws {ProblemError} when it is not such a form, or too large
 */
export async function readParts(request: FastifyRequest): Promise<Parts> {
  if (!request.isMultipart()) throw new ProblemError('forkert-indholdstype')
  const fields = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const tooLarge = new Set<string>()
  let characters = 0
  try {
    for await (const part of request.parts({ limits: uploadLimits })) {
      if (part.type === 'field') {
        const { value, valueTruncated } = part
        if (typeof value !== 'string') continue
        characters += value.length
        if (valueTruncated) characters = Infinity
        if (characters <= uploadLimits.fieldSize) fields.set(part.fieldname, value)
      } else {
        const chunks: Buffer[] = []
        for await (const chunk of part.file) chunks.push(chunk as Buffer)
        if (part.file.truncated) tooLarge.add(part.fieldname)
        // If no file was chosen, a form sends a part without a file name.
        else if (chunks.length > 0 || part.filename)
          files.set(part.fieldname, Buffer.concat(chunks))
      }
    }
  } catch (error) {
    if (error instanceof ProblemError) throw error
    // The body is cut off or has too many parts. The parser's own message may quote it.
    throw new ProblemError('ugyldigt-http')
  }
  if (characters > uploadLimits.fieldSize) throw new ProblemError('for-stort')
  return { fields, files, tooLarge }
}
