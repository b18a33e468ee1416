import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'

/**
 * A folder for the files of one test file, removed with it, and a function that writes a file into it and returns its
 * path.
 */
export async function scratch() {
  const folder = await mkdtemp(join(tmpdir(), 'screeningsmodel-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const file = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  return { folder, file }
}
