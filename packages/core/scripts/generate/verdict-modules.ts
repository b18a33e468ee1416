/** The bare verdict of each shipped document as JavaScript. */
import { prelude, verdictSource } from '../../src/emit/javascript.js'
import { halfOf } from '../../src/program/fingerprint.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'
import { header, type Made } from './made.js'
import { camel, type Named } from './named.js'

export function verdictModules(named: readonly Named[]): Made[] {
  return [
    { path: 'src/generated/verdicts.ts', text: verdicts(named) },
    ...named.map(({ name, ruleset }) => ({
      path: `src/generated/verdicts/${name}.ts`,
      text: verdictModule(ruleset),
    })),
  ]
}

function verdictModule(ruleset: Ruleset): string {
  const tests = new Map<string, string>()
  const source = verdictSource(ruleset, (test) => {
    const name = tests.get(test) ?? `t${String(tests.size)}`
    tests.set(test, name)
    return name
  })
  return `${header}import { answers, bare, decimal, group, isPlain, not, truth, type Facts } from '../../program/verdict-parts.js'
import { verdictFrom, type Verdict } from '../../program/verdicts.js'

${prelude}
${[...tests].map(([test, name]) => `const ${name} = ${test}`).join('\n')}

${source}

/** After the facts, the number of the option chosen for each reading. */
export { verdict }
`
}

function verdicts(named: readonly Named[]): string {
  return `${header}import type { Verdict } from '../program/verdicts.js'
${named.map(({ name }) => `import { verdict as ${camel(name)} } from './verdicts/${name}.js'`).join('\n')}

type Emitted = (input: unknown, ...choice: number[]) => Verdict | undefined

/** By half of the document's SHA-256. */
export const emitted: Readonly<Record<string, Emitted>> = {
${named.map(({ name, sha256 }) => `  ${JSON.stringify(halfOf(sha256))}: ${camel(name)},`).join('\n')}
}
`
}
