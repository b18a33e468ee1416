/** The format of a ruleset document, part by part, as the core publishes it. */
import { createRequire } from 'node:module'
import { Unsafe, type TSchema } from '@sinclair/typebox'

type Json = Readonly<Record<string, unknown>>

// `require`, because Node 20 warns that importing JSON is experimental.
const require = createRequire(import.meta.url)
const { $defs, ...format } = require('@screeningsmodel/core/schema/ruleset.schema.json') as Json & {
  readonly $defs: Json
}

/** Without `$schema` and `$id`, which belong to the file. */
const whole = Object.fromEntries(Object.entries(format).filter(([key]) => !key.startsWith('$')))

/** The format of a document, and each of its named parts: `#/$defs/Text` becomes the component `RulesetText`. */
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
