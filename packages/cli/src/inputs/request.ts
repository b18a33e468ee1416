/** A JSON file that holds a whole request for a report, and not rows. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { formatOfName, standardInput, type InputFormat } from '../files/formats.js'
import { readJson } from '../files/json.js'
import { sizeOf } from '../files/size.js'

/** More than any request may hold. */
const maximumBytes = 64 * 1024 * 1024

/**
 * The request, or undefined where the file holds rows or is not JSON: it is then read as rows, which
 * reports what is wrong with it. What the request holds is checked by the report.
 */
export async function readRequest(
  file: string,
  format: InputFormat | undefined,
): Promise<AfrapporteringInput | undefined> {
  if (file === standardInput || (format ?? formatOfName(file)) !== 'json') return undefined
  if ((await sizeOf(file)) > maximumBytes) return undefined
  const content = await readJson(file).catch(() => undefined)
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as AfrapporteringInput)
    : undefined
}
