/** The files that are changed, and the tests that are run against them. */
import { statSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, testFiles } from '../lib/test-files.mjs'

/** Files that are not logic: documents, the schemas of documents and answers, and generated files. */
const isLeftOut = /\/src\/rulesets\/|\/generated\/|schema\.ts$|\.d\.ts$/

/** Tests in other programs or threads, where no change can be switched on, or tests of the text of the sources. */
const isElsewhere = /\/(?:engines|packed|browser)\/|\/(?:pure|reference-pages|examples)\.test/

/** @returns {string} `packages/core` of `packages/core/src/evaluation` */
export const homeOf = (path) => /^packages\/[^/]+/.exec(path)?.[0] ?? ''

/**
 * @param {string} path a file or a folder, from the root
 * @returns {readonly string[]}
 */
export function sourcesUnder(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path), { recursive: true })
    .map((name) => `${path.replace(/\/$/, '')}/${name}`)
    .filter((file) => file.endsWith('.ts') && !isLeftOut.test(file))
    .sort()
}

/**
 * @param {string} home
 * @param {readonly string[]} [names] how their names begin; all unless said
 * @returns {readonly string[]} the test files of a package
 */
export const testsOf = (home, names = ['']) =>
  testFiles.filter(
    (file) =>
      file.startsWith(`${home}/`) &&
      !isElsewhere.test(file) &&
      names.some((name) => file.includes(`/${name}`)),
  )
