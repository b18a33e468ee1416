/** A JSON file with a whole request for a report instead of rows. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { formatOfName, standardInput, type InputFormat } from '../files/formats.js'
import { NotUtf8, readJson, RepeatedKey, twice } from '../files/json.js'
import { sizeOf } from '../files/size.js'
import { WrongUse } from '../terminal/context.js'

/** More than any request may have. */
const maximumBytes = 64 * 1024 * 1024

/**
 * The request, or undefined if the file has rows or is not JSON: it is then read as rows, which reports any error. The
 * report checks the contents of the request.
 */
export async function readRequest(
  file: string,
  format: InputFormat | undefined,
): Promise<AfrapporteringInput | undefined> {
  if (file === standardInput || (format ?? formatOfName(file)) !== 'json') return undefined
  if ((await sizeOf(file)) > maximumBytes) return undefined
  const content = await readJson(file).catch((error: unknown) => {
    if (error instanceof NotUtf8) {
      throw new WrongUse({
        da: `${file}: Filen er ikke skrevet som UTF-8. Gem den som UTF-8.`,
        en: `${file}: The file is not written as UTF-8. Save it as UTF-8.`,
      })
    }
    if (error instanceof RepeatedKey) throw new WrongUse(twice(file, error))
    return undefined
  })
  return typeof content === 'object' && content !== null && !Array.isArray(content)
    ? (content as AfrapporteringInput)
    : undefined
}
