/**
 * Checks the form of the document against the schema in `ruleset.ts`. Walks only the few keywords that the schema
 * uses: a general validator would be a fifth of the browser bundle, and says less about a failed alternative
 * (`docs/decisions/0007-small-core.md`).
 */
import { Ruleset } from '../ruleset/ruleset.js'
import { patterns } from '../ruleset/text.js'
import { escaped } from '../support/json-pointer.js'
import { memoize } from '../support/memoize.js'
import { nearest } from '../support/nearest.js'
import { isObject, own } from '../support/objects.js'
import type { TSchema } from '../support/typebox.js'
import type { ReportProblem } from './reporter.js'

/** Deeper documents are refused before any recursion over them. */
const maximumDepth = 100

type Json = Readonly<Record<string, unknown>>

const regex = /* @__PURE__ */ memoize((pattern: string) => new RegExp(pattern))

export function checkStructure(document: unknown, report: ReportProblem): void {
  if (depth(document) > maximumDepth) {
    report('', 'for-dyb-betingelse', { maksimum: maximumDepth })
  } else {
    visit(Ruleset, document, '', report)
  }
}

function visit(schema: TSchema, value: unknown, pointer: string, report: ReportProblem): void {
  // Conditions are checked by `conditions.ts`, which gives better messages.
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
    if (typeof schema.pattern === 'string' && !regex(schema.pattern).test(value)) {
      report(pointer, 'forkert-form', { form: formOf(schema.pattern) })
    }
  } else {
    bounds(schema, ['minimum', 'maximum', 'exclusiveMinimum'], value as number, pointer, report)
  }
}

function visitObject(schema: TSchema, value: Json, pointer: string, report: ReportProblem): void {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, TSchema>>
  const names = Object.keys(properties)
  const [[pattern, others] = []] = Object.entries(
    (schema.patternProperties ?? {}) as Readonly<Record<string, TSchema>>,
  )
  for (const key of Object.keys(value)) {
    const isNamed = Object.hasOwn(properties, key)
    const schemaOfKey = isNamed ? properties[key] : others
    // The schema's own keys contain no characters that need escaping.
    const at = `${pointer}/${isNamed ? key : escaped(key)}`
    if (pattern !== undefined && !regex(pattern).test(key)) {
      report(at, 'forkert-form', { form: formOf(pattern) })
    } else if (schemaOfKey) visit(schemaOfKey, value[key], at, report)
  }
  if (!others) reportOthers(value, names, pointer, report)
  for (const felt of (schema.required ?? []) as readonly string[]) {
    if (!Object.hasOwn(value, felt)) report(pointer, 'mangler-felt', { felt })
  }
}

/** Reports on the alternative that the value is meant to be, which its `type` says. */
function visitOneOf(
  alternatives: readonly TSchema[],
  value: unknown,
  pointer: string,
  report: ReportProblem,
): void {
  const tags = alternatives.map(
    (alternative) => (alternative.properties as Json | undefined)?.type as TSchema | undefined,
  )
  const meant = isObject(value)
    ? tags.findIndex((tag) => tag && tag.const === own(value, 'type'))
    : -1
  const alternative = alternatives[meant]
  // A value with the `type` of one alternative fits no other.
  if (alternative) visit(alternative, value, pointer, report)
  else if (alternatives.some((each) => fits(each, value))) return
  else if (tags.every(Boolean) && isObject(value)) {
    if (Object.hasOwn(value, 'type')) {
      report(`${pointer}/type`, 'ukendt-vaerdi', {
        muligheder: tags.map((tag) => String(tag?.const)).join(', '),
      })
    } else {
      const names = alternatives.flatMap(({ properties }) => Object.keys(properties as Json))
      reportOthers(value, names, pointer, report)
      report(pointer, 'mangler-felt', { felt: 'type' })
    }
  } else if (alternatives.every((each) => 'const' in each)) {
    report(pointer, 'ukendt-vaerdi', {
      muligheder: alternatives.map((each) => String(each.const)).join(', '),
    })
  } else if (tags.every(Boolean)) report(pointer, 'forkert-type', { type: 'object' })
  else {
    const [alike, another] = alternatives.filter(
      ({ type }) => type !== 'array' && (type === 'object') === isObject(value),
    )
    if (alike && !another && !Array.isArray(value)) visit(alike, value, pointer, report)
    else report(pointer, 'forkert-form')
  }
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

/** The error code for each bound and, for a code shared with other problems, the form that its text needs. */
const codes = {
  minItems: ['for-faa'],
  maxItems: ['for-mange'],
  minLength: ['forkert-form', 'tom'],
  maxLength: ['forkert-form', 'lang'],
  minimum: ['under-minimum'],
  maximum: ['over-maksimum'],
  exclusiveMinimum: ['forkert-form', 'positiv'],
} as const

function bounds(
  schema: TSchema,
  keywords: readonly (keyof typeof codes)[],
  value: number,
  pointer: string,
  report: ReportProblem,
): void {
  for (const keyword of keywords) {
    const bound = schema[keyword] as number | undefined
    if (bound === undefined) continue
    const fine = keyword.startsWith('max')
      ? value <= bound
      : keyword.startsWith('excl')
        ? value > bound
        : value >= bound
    const [code, form] = codes[keyword]
    if (!fine) report(pointer, code, { form, minimum: bound, maksimum: bound })
  }
}

/** Reports unknown keys of an object. Keys that it already has are not suggested as what was meant. */
export function reportOthers(
  value: Json,
  names: readonly string[],
  pointer: string,
  report: ReportProblem,
): void {
  for (const key of Object.keys(value)) {
    if (names.includes(key)) continue
    const left = names.filter((name) => !Object.hasOwn(value, name))
    report(`${pointer}/${escaped(key)}`, 'ukendt-felt', { forslag: nearest(key, left) })
  }
}

/** The name that errors use for a pattern. */
function formOf(pattern: string): string | undefined {
  return Object.entries(patterns).find(([, each]) => each === pattern)?.[0]
}

function depth(value: unknown, level = 0): number {
  if (level > maximumDepth || typeof value !== 'object' || value === null) return level
  let deepest = level
  for (const child of Object.values(value)) deepest = Math.max(deepest, depth(child, level + 1))
  return deepest
}
