/** Ruleset -> JSON Schema of its input: what `/rulesets/{id}/skema` and the OpenAPI page show. */
import { checkLanguage } from '../errors/language.js'
import { resolved } from '../program/parameters.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import type { ReadingOptions } from '../ruleset/reading-options.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Fact, Parameter, Ruleset, Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
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
import { schemaTexts } from './schema-texts.js'

/**
 * The TypeBox schema of a request for a ruleset, with titles and descriptions in Danish. Every fact may be absent
 * or null, which means not known.
 *
 * @example
 * Object.keys(inputSchema(rulesets[2]).properties).length // 10
 */
export function inputSchema(document: Ruleset): TObject {
  return inputSchemaIn(languages[0], document)
}

/**
 * The same as `inputSchema`, in a language.
 *
 * @throws {InputError} if there are no texts in the language
 * @example
 * inputSchemaIn('en', rulesets[0]).title // 'Highly specialised tilbud'
 */
export function inputSchemaIn(sprog: Language, document: Ruleset): TObject {
  checkLanguage(sprog)
  const titled = titler(sprog)
  const ruleset = resolved(document)
  const properties: Record<string, TSchema> = {
    reference: orUnknown({
      ...Reference(ruleset.subject),
      ...titled(undefined, schemaTexts.reference),
    }),
    aar: orUnknown({ ...Year, ...titled(undefined, schemaTexts.year) }),
  }
  const groups = new Map<string, Record<string, TSchema>>()
  for (const fact of ruleset.facts) {
    const [first, second] = splitPath(fact.path)
    const schema = orUnknown(factSchema(ruleset, fact, titled))
    if (second === undefined) properties[first] = schema
    else groups.set(first, { ...groups.get(first), [second]: schema })
  }
  for (const [id, children] of groups) {
    const group = ruleset.groups?.find((each) => each.id === id)
    properties[id] = orUnknown(Shape(children, { ...closed, ...titled(group?.title) }))
  }
  for (const { path, columns, maxItems, label, hint } of ruleset.lists ?? []) {
    const row = columns.map(
      ({ path: column, label: title, hint: help, unit, minimum, maximum }) => [
        column,
        orUnknown(Num({ minimum, maximum, ...titled(title, sentences(help, inUnit(unit))) })),
      ],
    )
    const rows = Shape(Object.fromEntries(row) as Record<string, TSchema>, closed)
    properties[path] = orUnknown(List(rows, { maxItems, ...titled(label, hint) }))
  }
  properties.ruleset = orUnknown(rulesetSchema(ruleset, titled))
  properties.laesninger = orUnknown(readingsSchema(ruleset.readings ?? [], titled))
  if (ruleset.parametre)
    properties.parametre = orUnknown(parametersSchema(ruleset.parametre, titled))
  return Shape(properties, { ...closed, ...titled(ruleset.title, ruleset.description) })
}

/** The TypeBox schema of a request for several periods, in Danish; undefined if the ruleset has no periods. */
export function periodsSchema(document: Ruleset): TObject | undefined {
  return periodsSchemaIn(languages[0], document)
}

/**
 * The same as `periodsSchema`, in a language.
 *
 * @throws {InputError} if there are no texts in the language
 * @example
 * Object.keys(periodsSchemaIn('en', rulesets[0]).properties).includes('perioder') // true
 */
export function periodsSchemaIn(sprog: Language, ruleset: Ruleset): TObject | undefined {
  if (!ruleset.periods) return undefined
  const titled = titler(sprog)
  const { reference, ...fields } = inputSchemaIn(sprog, ruleset).properties
  const readings = [...(ruleset.readings ?? []), ruleset.periods.reading]
  const laesninger = orUnknown(readingsSchema(readings, titled))
  const period = { ...fields, laesninger }
  return Shape(
    {
      reference: reference as TSchema,
      ruleset: orUnknown(rulesetSchema(ruleset, titled)),
      laesninger,
      ...(fields.parametre && { parametre: fields.parametre }),
      perioder: List(
        Shape({ ...period, aar: { ...Year, ...titled(undefined, schemaTexts.year) } }, closed),
        { minItems: 1, maxItems: maximumPeriods, ...titled(undefined, schemaTexts.periods) },
      ),
    },
    closed,
  )
}

function rulesetSchema(ruleset: Ruleset, titled: Titled): TSchema {
  return oneOf(rulesetNames(ruleset), titled(undefined, schemaTexts.ruleset))
}

function readingsSchema(
  readings: readonly (ReadingOptions & { readonly phrase: Text })[],
  titled: Titled,
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
    ...titled(undefined, schemaTexts.readings),
  })
}

function parametersSchema(parametre: readonly Parameter[], titled: Titled): TSchema {
  const numbers = parametre.map(({ id, label, unit, minimum, maximum, value }) => [
    id,
    orUnknown(Num({ minimum, maximum, default: value, ...titled(label, inUnit(unit)) })),
  ])
  return Shape(Object.fromEntries(numbers) as Record<string, TSchema>, {
    ...closed,
    ...titled(undefined, schemaTexts.parameters),
  })
}

function factSchema(ruleset: Ruleset, fact: Fact, titled: Titled): TSchema {
  const { label, question, hint, type } = fact
  const asked = titled(label, sentences(question, hint))
  if (type === 'boolean') return Bool(asked)
  if (type === 'choice') return oneOf(choicesOf(ruleset, fact), asked)
  const { minimum, maximum, unit } = fact
  const options = { minimum, maximum, ...titled(label, sentences(question, hint, inUnit(unit))) }
  return type === 'integer' ? Integer(options) : Num(options)
}

function inUnit({ da, en }: Text): Text {
  return { da: `Enhed: ${da}.`, en: `Unit: ${en}.` }
}

function sentences(...texts: readonly (Text | undefined)[]): Text {
  const told = (language: Language) => texts.flatMap((text) => text?.[language] ?? []).join(' ')
  return { da: told('da'), en: told('en') }
}

type Titled = ReturnType<typeof titler>

/** Titles and descriptions in one language. */
function titler(language: Language) {
  return (title?: Text, description?: Text): { title?: string; description?: string } => ({
    ...(title && { title: title[language] }),
    ...(description && { description: description[language] }),
  })
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
