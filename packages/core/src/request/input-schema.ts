/** Ruleset -> JSON Schema of its input: what `/rulesets/{id}/skema` and the OpenAPI page show. */
import { resolved } from '../program/parameters.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Fact, Parameter, Ruleset, Text } from '../ruleset/ruleset.js'
import {
  Bool,
  closed,
  Integer,
  List,
  Literal,
  Null,
  Num,
  Optional,
  Shape,
  Union,
  type TObject,
  type TSchema,
} from '../support/typebox.js'
import { maximumPeriods } from './limits.js'
import { Reference, Year } from './schema.js'

/**
 * The TypeBox schema of one request for a ruleset. Every fact may be absent or null: not known.
 *
 * @example
 * Object.keys(inputSchema(rulesets[2]).properties).length // 10
 */
export function inputSchema(document: Ruleset): TObject {
  const ruleset = resolved(document)
  const properties: Record<string, TSchema> = {
    reference: orUnknown(Reference(ruleset.subject)),
    aar: orUnknown(Year),
  }
  const groups = new Map<string, Record<string, TSchema>>()
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const schema = orUnknown(factSchema(ruleset, fact))
    if (second === undefined) properties[first] = schema
    else groups.set(first, { ...groups.get(first), [second]: schema })
  }
  for (const [id, children] of groups) {
    const group = ruleset.groups?.find((each) => each.id === id)
    properties[id] = orUnknown(Shape(children, { ...closed, ...titled(group?.title) }))
  }
  for (const { path, columns, maxItems, label, hint } of ruleset.lists ?? []) {
    const row = columns.map(({ path: column, label: title, unit, minimum, maximum }) => [
      column,
      orUnknown(Num({ minimum, maximum, ...titled(title, unit) })),
    ])
    const rows = Shape(Object.fromEntries(row) as Record<string, TSchema>, closed)
    properties[path] = orUnknown(List(rows, { maxItems, ...titled(label, hint) }))
  }
  properties.ruleset = orUnknown(rulesetSchema(ruleset))
  properties.laesninger = orUnknown(readingsSchema(ruleset.readings ?? []))
  if (ruleset.parametre) properties.parametre = orUnknown(parametersSchema(ruleset.parametre))
  return Shape(properties, {
    ...closed,
    title: ruleset.title.da,
    description: ruleset.description.da,
  })
}

/** The TypeBox schema of several periods of the same input; undefined where a ruleset has none. */
export function periodsSchema(ruleset: Ruleset): TObject | undefined {
  if (!ruleset.periods) return undefined
  const { reference, parametre, ...period } = inputSchema(ruleset).properties
  return Shape(
    {
      reference: reference as TSchema,
      ruleset: orUnknown(rulesetSchema(ruleset)),
      laesninger: orUnknown(readingsSchema([...(ruleset.readings ?? []), ruleset.periods.reading])),
      ...(parametre && { parametre }),
      perioder: List(Shape({ ...period, aar: Year }, closed), {
        minItems: 1,
        maxItems: maximumPeriods,
        description:
          'One request per calendar year, with its year and no reference. A year stands once.',
      }),
    },
    closed,
  )
}

function rulesetSchema(ruleset: Ruleset): TSchema {
  return oneOf(rulesetNames(ruleset), {
    description: 'The ruleset, by id (the newest) or id@version.',
  })
}

function readingsSchema(
  readings: readonly (ReadingOptions & { readonly phrase: Text })[],
): TSchema {
  const choices = readings.map(({ id, phrase, options }) => [
    id,
    orUnknown(
      oneOf(
        options.map((option) => option.id),
        titled(phrase),
      ),
    ),
  ])
  return Shape(Object.fromEntries(choices) as Record<string, TSchema>, {
    ...closed,
    description: 'How ambiguous phrases are to be read; the first option is the default.',
  })
}

function parametersSchema(parametre: readonly Parameter[]): TSchema {
  const numbers = parametre.map(({ id, label, unit, minimum, maximum, value }) => [
    id,
    orUnknown(Num({ minimum, maximum, default: value, ...titled(label, unit) })),
  ])
  return Shape(Object.fromEntries(numbers) as Record<string, TSchema>, {
    ...closed,
    description:
      'Other numbers in the rules than those of the sources: a variant, which the answer says.',
  })
}

function factSchema(ruleset: Ruleset, fact: Fact): TSchema {
  const described = titled(fact.label, fact.question)
  if (fact.type === 'boolean') return Bool(described)
  if (fact.type === 'choice') return oneOf(choicesOf(ruleset, fact), described)
  const { minimum, maximum } = fact
  const options = {
    minimum,
    maximum,
    title: fact.label.da,
    description: `${fact.question.da} Enhed: ${fact.unit.da}.`,
  }
  return fact.type === 'integer' ? Integer(options) : Num(options)
}

function titled(title?: Text, description?: Text): { title?: string; description?: string } {
  return {
    ...(title && { title: title.da }),
    ...(description && { description: description.da }),
  }
}

function oneOf(values: readonly string[], options = {}): TSchema {
  return Union(
    values.map((value) => Literal(value)),
    options,
  )
}

/** Absent or null: not known, or not chosen. */
function orUnknown(schema: TSchema): TSchema {
  return Optional(Union([schema, Null()]))
}
