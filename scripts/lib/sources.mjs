/** Hashes of the files that are derived from sources, and of everything that they are derived from. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './test-files.mjs'

/** The generators write there, and into `packages/core/schema`. */
const isMade = (file) => /\/generated\/|^packages\/core\/schema\//.test(file)

/** Whatever a generator may read: sources, scripts, settings, what is installed, and the Node that runs them. */
export function sources() {
  const settings = readdirSync(root).filter((name) => /\.(jsonc?|yaml)$/.test(name))
  return hash([...settings, ...files().filter((file) => !isMade(file))], process.version)
}

export function made() {
  return hash(files().filter(isMade))
}

function files() {
  const folders = readdirSync(join(root, 'packages')).flatMap((name) =>
    ['client', 'schema', 'scripts', 'src'].map((part) => `packages/${name}/${part}`),
  )
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(root.length)),
    )
}

function hash(files, ...rest) {
  const sum = createHash('sha256')
  for (const text of rest) sum.update(`${text}\0`)
  for (const file of [...files].sort()) {
    const content = readFileSync(join(root, file))
    sum.update(`${file}\0${String(content.length)}\0`).update(content)
  }
  return sum.digest('hex')
}
