/** Sources that contain all changes; a change is made while its number is the active one. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { root } from '../lib/test-files.mjs'

/**
 * @typedef {object} Mutant
 * @property {string} id
 * @property {string} file path from the root
 * @property {number} line
 * @property {number} column
 * @property {string} before the code before the change
 * @property {string} after the code after the change
 */

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn: console.warn }

/** Texts in both languages are not logic: they are never changed. */
const words = {
  shouldIgnore: ({ node }) =>
    node.type === 'ObjectExpression' && node.properties.length > 1 && node.properties.every(isWords)
      ? 'words'
      : undefined,
}

const isWords = ({ key, value }) =>
  ['da', 'en'].includes(key?.name) && value?.type === 'StringLiteral'

/**
 * @param {readonly string[]} files paths from the root
 * @returns {Promise<{ contents: readonly [string, string][], mutants: readonly Mutant[] }>} `contents` by absolute path
 */
export async function instrument(files) {
  const sources = await Promise.all(
    files.map(async (file) => ({
      name: join(root, file),
      content: await readFile(join(root, file), 'utf8'),
      mutate: true,
    })),
  )
  // The functions that it calls are given to the program by `program.mjs`.
  const options = { plugins: null, ignorers: [words], excludedMutations: [], noHeader: true }
  const made = await new Instrumenter(silent).instrument(sources, options)
  const texts = new Map(sources.map(({ name, content }) => [name, content.split('\n')]))
  const mutants = made.mutants
    .filter(({ status }) => status === undefined)
    .map(({ id, fileName, location: { start, end }, replacement }) => ({
      id,
      file: fileName.slice(root.length),
      line: start.line + 1,
      column: start.column + 1,
      before: between(texts.get(fileName), start, end),
      after: replacement,
    }))
  return { contents: made.files.map(({ name, content }) => [name, content]), mutants }
}

function between(lines, start, end) {
  const [first, ...rest] = lines.slice(start.line, end.line + 1)
  if (rest.length === 0) return first.slice(start.column, end.column)
  const last = rest.pop()
  return [first.slice(start.column), ...rest, last.slice(0, end.column)].join('\n')
}
