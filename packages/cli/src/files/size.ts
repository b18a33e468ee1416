/** Whether a file can be read, and how large it is. */
import { open, stat } from 'node:fs/promises'
import { WrongUse } from '../terminal/context.js'

/** The size of a file in bytes. @throws {WrongUse} when there is no such file, or it cannot be read */
export async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (found?.isDirectory()) throw new WrongUse(isFolder(file))
  // A named pipe may be opened only once, by the code that reads it.
  if (!found || (found.isFile() && !(await canBeOpened(file)))) throw new WrongUse(notRead(file))
  return found.size
}

async function canBeOpened(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  await handle?.close()
  return handle !== undefined
}

/** The message about a folder where a file belongs. */
export const isFolder = (file: string) => ({
  da: `${file}: det er en mappe. Skriv navnet på en fil.`,
  en: `${file}: that is a folder. Write the name of a file.`,
})

/** The message about a file that does not exist or cannot be read. */
export const notRead = (file: string) => ({
  da: `${file}: filen findes ikke, eller den kan ikke læses.`,
  en: `${file}: there is no such file, or it cannot be read.`,
})
