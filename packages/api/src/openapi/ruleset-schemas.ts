/** The format of a ruleset document, part by part, as the core publishes it. */
import { createRequire } from 'node:module'
import { Unsafe, type TSchema } from '@sinclair/typebox'

type Json = Readonly<Record<string, unknown>>

// Not `import`: of JSON, Node 20 says that it is an experiment.
const require = createRequire(import.meta.url)
const { $defs, ...format } = require('@screeningsmodel/core/schema/ruleset.schema.json') as Json & {
  readonly $defs: Json
}

/** Without `$schema` and `$id`, which are the file's. */
const whole = Object.fromEntries(Object.entries(format).filter(([key]) => !key.startsWith('$')))

/** The document, and each part that it names: `#/$defs/Text` is the component `RulesetText`. */
export const rulesetSchemas: Readonly<Record<string, TSchema>> = {
  RulesetDocument: Unsafe(referring(whole) as object),
  ...Object.fromEntries(
    Object.entries($defs).map(([name, part]) => [
      componentName(name),
      Unsafe(referring(part) as object),
    ]),
  ),
}

function componentName(part: string): string {
  return `Ruleset${part}`
}

function referring(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(referring)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [
      key,
      key === '$ref' && typeof child === 'string'
        ? child.replace(/^#\/\$defs\/(.*)$/, (_, name: string) => `${componentName(name)}#`)
        : referring(child),
    ]),
  )
}
