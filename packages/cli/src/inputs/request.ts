/** A JSON file that holds a whole request for a report, and not rows. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { readFile } from 'node:fs/promises'
import { formatOfName, standardInput, type InputFormat } from '../files/formats.js'
import { sizeOf } from '../files/size.js'

/** More than any request may hold. */
const maximumBytes = 64 * 1024 * 1024

/**
 * The request, or undefined where the file holds rows or is no JSON: it is then read as rows, and what is
 * wrong with it is told there. What the request says is for the report to judge.
 */
export async function readRequest(
  file: string,
  format: InputFormat | undefined,
): Promise<AfrapporteringInput | undefined> {
  if (file === standardInput || (format ?? formatOfName(file)) !== 'json') return undefined
  if ((await sizeOf(file)) > maximumBytes) return undefined
  try {
    const content: unknown = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
    return typeof content === 'object' && content !== null && !Array.isArray(content)
      ? (content as AfrapporteringInput)
      : undefined
  } catch {
    return undefined
  }
}
