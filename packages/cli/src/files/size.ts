/** Whether a file can be read, and how large it is. */
import { stat } from 'node:fs/promises'
import { WrongUse } from '../terminal/context.js'

/** The size of a file in bytes. @throws {WrongUse} when there is no such file */
export async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory() === false) return found.size
  throw new WrongUse({
    da: `${file}: filen findes ikke, eller den kan ikke læses.`,
    en: `${file}: there is no such file, or it cannot be read.`,
  })
}
