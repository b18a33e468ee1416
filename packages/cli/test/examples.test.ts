/** The examples in docstrings of the packages beside the library are run, and must give what they say. */
import { readFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { compileFunction } from 'node:vm'
import * as core from '@screeningsmodel/core'
import * as afrapportering from '@screeningsmodel/core/afrapportering'
import * as coreGraf from '@screeningsmodel/core/graf'
import t from 'tap'
import { examplesIn, statement } from '../../core/test/support/docstring-examples.js'

type Named = Readonly<Record<string, unknown>>
type Run = (...given: readonly unknown[]) => Promise<void>

const library: Named = { ...core, ...afrapportering, ...coreGraf }

/** What the entries of a package export. An entry without types is a program, and exports nothing. */
async function exportsOf(name: string): Promise<Named> {
  const file = new URL(`../../${name}/package.json`, import.meta.url)
  const { exports } = JSON.parse(await readFile(file, 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly types?: string }>>
  }
  const entries = Object.entries(exports).filter(
    ([, of]) => typeof of === 'object' && of.types !== undefined,
  )
  const modules = entries.map(
    ([entry]) => import(`@screeningsmodel/${name}${entry.slice(1)}`) as Promise<Named>,
  )
  return Object.assign({}, ...(await Promise.all(modules))) as Named
}

const packages = ['kommuner', 'fixtures', 'reports', 'rows', 'api']
const exported = new Map(
  await Promise.all(packages.map(async (name) => [name, await exportsOf(name)] as const)),
)

for (const [name, own] of exported) {
  const source = new URL(`../../${name}/src/`, import.meta.url)
  const examples = await examplesIn(source)

  t.test(`${name}: each example gives what it says`, async (t) => {
    const same = (found: unknown, wanted: unknown, line: string) => {
      t.equal(JSON.stringify(found), JSON.stringify(wanted), line)
    }
    const said = examples.filter(({ says }) => says)
    t.ok(said.length > 0)
    for (const { file, lines } of said) {
      // An example of what is only used inside has the names of its own file.
      const inside = (await import(new URL(file, source).href)) as Named
      const given: Named = { ...library, ...inside, ...own, PassThrough, same }
      const code = lines.map(statement).join('\n')
      const body = `return (async () => {\n${code}\n})()`
      const run = compileFunction(body, Object.keys(given)) as Run
      await t.resolves(run(...Object.values(given)), file)
    }
  })

  t.test(`${name}: every function has an example of its own`, (t) => {
    const functions = Object.keys(own).filter((each) => typeof own[each] === 'function')
    t.ok(functions.length > 0)
    t.same(
      functions.filter((each) => !examples.some((one) => one.of === each && one.says)),
      [],
    )
    t.end()
  })
}
