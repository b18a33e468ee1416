/** The examples in docstrings of the packages beside the library are run, and must give what they say. */
import { compileFunction } from 'node:vm'
import * as core from '@screeningsmodel/core'
import * as afrapportering from '@screeningsmodel/core/afrapportering'
import * as coreGraf from '@screeningsmodel/core/graf'
import * as fixtures from '@screeningsmodel/fixtures'
import * as kommuner from '@screeningsmodel/kommuner'
import * as reports from '@screeningsmodel/reports'
import * as graf from '@screeningsmodel/reports/graf'
import * as rows from '@screeningsmodel/rows'
import * as opgoerelser from '@screeningsmodel/rows/opgoerelser'
import * as sheet from '@screeningsmodel/rows/sheet'
import * as workbooks from '@screeningsmodel/rows/workbooks'
import t from 'tap'
import { examplesIn, statement, type Example } from '../../core/test/support/docstring-examples.js'

const exported: Readonly<Record<string, unknown>> = {
  ...{ ...core, ...afrapportering, ...coreGraf },
  ...{ ...fixtures, ...kommuner, ...reports, ...graf },
  ...{ ...rows, ...opgoerelser, ...sheet, ...workbooks },
}

type Run = (...given: readonly unknown[]) => Promise<void>

/** The examples of a package that say what they give; others show how a file or a stream is used. */
async function examplesOf(name: string): Promise<readonly Example[]> {
  const all = await examplesIn(new URL(`../../${name}/src/`, import.meta.url))
  return all.filter(({ lines }) => lines.join('\n').includes(' // '))
}

for (const name of ['kommuner', 'fixtures', 'reports', 'rows']) {
  t.test(`${name}: each example gives what it says`, async (t) => {
    const same = (found: unknown, wanted: unknown, line: string) => {
      t.equal(JSON.stringify(found), JSON.stringify(wanted), line)
    }
    const given: Readonly<Record<string, unknown>> = { ...exported, same }
    const examples = await examplesOf(name)
    t.ok(examples.length > 0)
    for (const { file, lines } of examples) {
      const code = lines.map(statement).join('\n')
      const body = `return (async () => {\n${code}\n})()`
      const run = compileFunction(body, Object.keys(given)) as Run
      await t.resolves(run(...Object.values(given)), file)
    }
  })
}

for (const [name, of] of Object.entries({ kommuner, fixtures })) {
  t.test(`${name}: every function has an example`, async (t) => {
    const used = (await examplesOf(name)).flatMap(({ lines }) => lines).join('\n')
    const functions = Object.entries(of).filter(([, value]) => typeof value === 'function')
    t.same(
      functions.map(([each]) => each).filter((each) => !used.includes(`${each}(`)),
      [],
    )
  })
}
