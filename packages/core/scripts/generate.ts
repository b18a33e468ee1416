/**
 * Writes what is derived from the ruleset documents and their format before anything is built:
 *
 * - `schema/ruleset.schema.json`: the format as JSON Schema, for editors (kept in the repository)
 * - `src/generated/verdicts.ts`: the bare verdict of each shipped document as JavaScript
 * - `src/generated/inputs.ts`: the types of their inputs
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { compile } from '../src/program/compile.js'
import { prelude, verdictSource } from '../src/emit/javascript.js'
import { inputTypeSource, periodsTypeSource } from '../src/emit/typescript.js'
import { halfOf } from '../src/program/fingerprint.js'
import { rulesets } from '../src/rulesets/index.js'
import { editorSchema } from '../src/ruleset/editor-schema.js'

const root = new URL('../', import.meta.url)
const header = '// Written by scripts/generate.ts from the ruleset documents; not to be edited.\n'

await mkdir(new URL('src/generated', root), { recursive: true })
await mkdir(new URL('schema', root), { recursive: true })
await Promise.all([
  write('schema/ruleset.schema.json', await pretty(JSON.stringify(editorSchema()))),
  write('src/generated/verdicts.ts', verdicts()),
  write('src/generated/inputs.ts', inputs()),
])

function verdicts(): string {
  const tests = new Map<string, string>()
  const test = (source: string) => {
    const name = tests.get(source) ?? `t${String(tests.size)}`
    tests.set(source, name)
    return name
  }
  const entries = rulesets.map((ruleset) => {
    const name = JSON.stringify(halfOf(compile(ruleset).sha256))
    return `  // ${ruleset.id}@${ruleset.version}\n  ${name}: ${verdictSource(ruleset, test)},`
  })
  return `${header}import type { Verdict } from '../answer/schema.js'

${prelude}
${[...tests].map(([source, name]) => `const ${name} = ${source}`).join('\n')}

type Emitted = (input: unknown, ...choice: number[]) => Verdict | undefined

/** By half of the document's SHA-256; after the facts, the number of the option chosen for each reading. */
export const emitted: Readonly<Record<string, Emitted>> = {
${entries.join('\n')}
}
`
}

function inputs(): string {
  const interfaces = rulesets.flatMap((ruleset) => {
    const name = ruleset.id.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) =>
      letter.toUpperCase(),
    )
    const input = `${name}Input`
    return [
      inputTypeSource(input, ruleset),
      periodsTypeSource(`${name}PerioderInput`, input, ruleset),
    ]
  })
  return `${header}${interfaces.filter(Boolean).join('\n\n')}\n`
}

async function pretty(json: string): Promise<string> {
  const config = await resolveConfig(new URL('schema/ruleset.schema.json', root))
  return format(json, { ...config, parser: 'json' })
}

async function write(path: string, text: string): Promise<void> {
  await writeFile(new URL(path, root), text)
}
