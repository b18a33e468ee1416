/** The verdict of a ruleset as the JavaScript generated at build time, ready to be called. */
import assert from 'node:assert/strict'
import { compileFunction } from 'node:vm'
import { transformSync } from 'esbuild'
import { prelude, verdictSource } from '../../src/emit/javascript.js'
import * as verdictParts from '../../src/program/verdict-parts.js'
import { verdictFrom, type Verdict } from '../../src/program/verdicts.js'
import { choiceOf } from '../../src/request/choice.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'

const parts = { ...verdictParts, verdictFrom }

/**
 * Runs the source that the build would write for a ruleset. Only tests make code at run time.
 *
 * @param constants constants of the prelude, by name, that get other values
 */
export function emit(ruleset: Ruleset, constants: Readonly<Record<string, string>> = {}) {
  let before = prelude
  for (const [name, value] of Object.entries(constants)) {
    const changed = before.replace(new RegExp(`(const ${name} =) .*`), `$1 ${value}`)
    assert.notEqual(changed, before, `a constant ${name}`)
    before = changed
  }
  const named = new Map<string, string>()
  const source = verdictSource(ruleset, (constant) => {
    const name = named.get(constant) ?? `t${named.size}`
    named.set(constant, name)
    return name
  })
  const constantsSource = [...named].map(([constant, name]) => `const ${name} = ${constant}`)
  const { code } = transformSync(
    `${before}\n${constantsSource.join('\n')}\n${source}\nmodule.verdict = verdict`,
    {
      loader: 'ts',
    },
  )
  const module: { verdict?: (facts: unknown, ...choice: number[]) => Verdict | undefined } = {}
  const run = compileFunction(code, ['module', ...Object.keys(parts)])
  run.call(undefined, module, ...Object.values(parts))
  return (facts: unknown, laesninger: unknown) =>
    module.verdict?.(facts, ...choiceOf(ruleset.readings ?? [], laesninger))
}
