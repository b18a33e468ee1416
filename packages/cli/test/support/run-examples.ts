/**
 * Runs the examples in docstrings of the packages beside the library, and writes what they gave as JSON. It is a program of
 * its own: examples of what is only used inside a package need its files one by one, and a bundle of tests has none.
 */
import { readFile } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { compileFunction } from 'node:vm'
import * as core from '@screeningsmodel/core'
import * as afrapportering from '@screeningsmodel/core/afrapportering'
import * as coreGraf from '@screeningsmodel/core/graf'
import { examplesIn, statement } from '../../../core/test/support/docstring-examples.js'

/** What the examples of a package gave. */
export interface Ran {
  readonly name: string
  /** Each comparison: its line, what it gave, and what it says that it gives, both as JSON. */
  readonly compared: readonly (readonly [line: string, found: string, wanted: string])[]
  /** The file of each example that threw an error, and the error. */
  readonly failed: readonly string[]
  readonly functions: readonly string[]
  /** The functions that have no example of their own. */
  readonly without: readonly string[]
}

type Named = Readonly<Record<string, unknown>>
type Run = (...given: readonly unknown[]) => Promise<void>

const library: Named = { ...core, ...afrapportering, ...coreGraf }

/** What the entries of a package export. An entry without types is a program, and exports nothing. */
async function exportsOf(name: string): Promise<Named> {
  const file = new URL(`../../../${name}/package.json`, import.meta.url)
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

async function ran(name: string): Promise<Ran> {
  const own = await exportsOf(name)
  const source = new URL(`../../../${name}/src/`, import.meta.url)
  const examples = await examplesIn(source)
  const compared: [string, string, string][] = []
  const failed: string[] = []
  const same = (found: unknown, wanted: unknown, line: string) => {
    compared.push([line, JSON.stringify(found), JSON.stringify(wanted)])
  }
  for (const { file, lines, says } of examples) {
    if (!says) continue
    // An example of what is only used inside has the names of its own file.
    const inside = (await import(new URL(file, source).href)) as Named
    const given: Named = { ...library, ...inside, ...own, PassThrough, same }
    const code = lines.map(statement).join('\n')
    const body = `return (async () => {\n${code}\n})()`
    try {
      await (compileFunction(body, Object.keys(given)) as Run)(...Object.values(given))
    } catch (error) {
      failed.push(`${file}: ${String(error)}`)
    }
  }
  const functions = Object.keys(own).filter((each) => typeof own[each] === 'function')
  const without = functions.filter((each) => !examples.some((one) => one.of === each && one.says))
  return { name, compared, failed, functions, without }
}

const all: Ran[] = []
for (const name of ['kommuner', 'fixtures', 'reports', 'rows', 'api']) all.push(await ran(name))
process.stdout.write(JSON.stringify(all))
