/**
 * `pnpm mutation`: changes the sources one small step at a time and runs the tests of their package: what no
 * test notices is told. It takes hours over everything, so that it is no part of `npm test`.
 *
 *     npm run mutation -- packages/core/src/evaluation
 *     npm run mutation -- packages/rows/src/cell.ts --tests rows,files
 */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root, testFiles } from './lib/test-files.mjs'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: 'string' } },
})

/** What is not logic: documents, texts, and what is made from them. */
const leftOut = ['rulesets/**', 'generated/**', '**/*texts*.ts', '**/*messages*.ts', '**/schema.ts']
/** Tests of files and pages that no mutant of a source changes, or that look at the sources themselves. */
const isSlowOrPure =
  /\/(?:engines|packed|browser)\/|\/(?:pure|reference-pages|notebook|scale)\.test/

let status = 0
for (const path of positionals.length > 0
  ? positionals
  : ['packages/core/src', 'packages/rows/src']) {
  const [, home = ''] = /^(packages\/[^/]+)\//.exec(path) ?? []
  // Stryker takes a file with a range of lines, too: `search.ts:10-40`.
  const isFolder = statSync(join(root, path.replace(/:[\d-]+$/, ''))).isDirectory()
  const wanted = (values.tests ?? '').split(',')
  const tests = testFiles.filter(
    (file) =>
      file.startsWith(`${home}/`) &&
      !isSlowOrPure.test(file) &&
      wanted.some((name) => file.includes(`/${name}`)),
  )
  const mutate = isFolder
    ? [`${path}/**/*.ts`, ...leftOut.map((pattern) => `!${home}/src/${pattern}`)]
    : [path]
  const { status: ended } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      ...['run', 'scripts/mutation/stryker.json', '--mutate', mutate.join(',')],
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, MUTATION_TESTS: tests.join(','), MUTATION_ROOT: root },
    },
  )
  status ||= ended ?? 1
}
process.exitCode = status
