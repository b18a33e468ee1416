import { readFile } from 'node:fs/promises'

/** The content of a JSON file, which may begin with a byte order mark. @throws {SyntaxError} when it is not JSON */
export async function readJson(file: string): Promise<unknown> {
  return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
}
