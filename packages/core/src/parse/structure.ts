/**
 * The form of the document, by the schema in `ruleset.ts`. A walker over the few keywords that the
 * schema uses: a general validator takes a fifth of the browser bundle and says less about a failed
 * alternative (`docs/decisions/0007-small-core.md`).
 */
import type { TSchema } from '@sinclair/typebox'
import { Ruleset } from '../ruleset/ruleset.js'
import { nearest } from '../support/nearest.js'
import { isObject, own } from '../support/objects.js'
import type { Reporter } from './reporter.js'

/** Deeper documents are refused before anything walks them. */
const maximumDepth = 100

type Json = Readonly<Record<string, unknown>>

export function checkStructure(document: unknown, report: Reporter): void {
  if (depth(document) > maximumDepth) {
    report('', 'for-dyb-betingelse', { maksimum: maximumDepth })
  } else {
    visit(Ruleset, document, '', report)
  }
}

function visit(schema: TSchema, value: unknown, pointer: string, report: Reporter): void {
  // Conditions are left to `conditions.ts`, which tells more about them.
  if (schema.$id === 'Condition') return
  const alternatives = schema.anyOf as readonly TSchema[] | undefined
  if (alternatives) visitOneOf(alternatives, value, pointer, report)
  else if ('const' in schema) {
    if (value !== schema.const)
      report(pointer, 'ukendt-vaerdi', { muligheder: String(schema.const) })
  } else if (!isOfType(String(schema.type), value)) {
    report(pointer, 'forkert-type', { type: String(schema.type) })
  } else if (isObject(value)) {
    visitObject(schema, value, pointer, report)
  } else if (Array.isArray(value)) {
    bounds(schema, ['minItems', 'maxItems'], value.length, pointer, report)
    value.forEach((item, i) => {
      visit(schema.items as TSchema, item, `${pointer}/${String(i)}`, report)
    })
  } else if (typeof value === 'string') {
    bounds(schema, ['minLength', 'maxLength'], value.length, pointer, report)
    if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern).test(value)) {
      report(pointer, 'forkert-form', { krav: `pattern ${schema.pattern}` })
    }
  } else {
    bounds(schema, ['minimum', 'maximum', 'exclusiveMinimum'], value as number, pointer, report)
  }
}

function visitObject(schema: TSchema, value: Json, pointer: string, report: Reporter): void {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, TSchema>>
  const names = Object.keys(properties)
  const [[pattern, others] = []] = Object.entries(
    (schema.patternProperties ?? {}) as Readonly<Record<string, TSchema>>,
  )
  for (const key of Object.keys(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    const schemaOfKey =
      known ?? (pattern !== undefined && new RegExp(pattern).test(key) ? others : undefined)
    const at = `${pointer}/${escape(key)}`
    if (schemaOfKey) visit(schemaOfKey, value[key], at, report)
    else report(at, 'ukendt-felt', { forslag: nearest(key, names) })
  }
  for (const felt of (schema.required ?? []) as readonly string[]) {
    if (!Object.hasOwn(value, felt)) report(pointer, 'mangler-felt', { felt })
  }
}

/** The alternative that the value means to be is told about; which it is, its `type` says. */
function visitOneOf(
  alternatives: readonly TSchema[],
  value: unknown,
  pointer: string,
  report: Reporter,
): void {
  if (alternatives.some((alternative) => fits(alternative, value))) return
  const tags = alternatives.map(
    (alternative) => (alternative.properties as Json | undefined)?.type as TSchema | undefined,
  )
  const meant = isObject(value)
    ? tags.findIndex((tag) => tag && tag.const === own(value, 'type'))
    : -1
  const alternative = alternatives[meant]
  if (alternative) visit(alternative, value, pointer, report)
  else if (tags.every(Boolean) && isObject(value)) {
    report(`${pointer}/type`, 'ukendt-vaerdi', {
      muligheder: tags.map((tag) => String(tag?.const)).join(', '),
    })
  } else {
    report(pointer, 'forkert-form', { krav: alternatives.map(nameOf).join(' | ') })
  }
}

function nameOf({ anyOf, const: value, type }: TSchema): string {
  const alternatives = anyOf as readonly TSchema[] | undefined
  return alternatives ? alternatives.map(nameOf).join(' | ') : String(value ?? type)
}

function fits(schema: TSchema, value: unknown): boolean {
  let fine = true
  visit(schema, value, '', () => {
    fine = false
  })
  return fine
}

function isOfType(type: string, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' ? Number.isFinite(value) : typeof value === type
}

function bounds(
  schema: TSchema,
  keywords: readonly string[],
  value: number,
  pointer: string,
  report: Reporter,
): void {
  for (const keyword of keywords) {
    const bound = schema[keyword] as number | undefined
    if (bound === undefined) continue
    const fine = keyword.startsWith('max')
      ? value <= bound
      : keyword.startsWith('excl')
        ? value > bound
        : value >= bound
    if (!fine) report(pointer, 'forkert-form', { krav: `${keyword} ${String(bound)}` })
  }
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

function depth(value: unknown, level = 0): number {
  if (level > maximumDepth || typeof value !== 'object' || value === null) return level
  return Object.values(value).reduce<number>(
    (deepest, child) => Math.max(deepest, depth(child, level + 1)),
    level,
  )
}
