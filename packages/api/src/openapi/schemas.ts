/** The components of the OpenAPI document, and the parts of routes' schemas that refer to them. */
import {
  inputSchemaIn,
  periodsSchemaIn,
  PeriodsScreening,
  Screening,
  type Registry,
  type Ruleset,
} from '@screeningsmodel/core'
import { Afrapportering, AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { Kapacitet, KapacitetInput } from '@screeningsmodel/core/kapacitet'
import {
  Array as List,
  Integer,
  Literal,
  Object as Shape,
  Optional,
  String as Str,
  Union,
  Unsafe,
  type TSchema,
} from '@sinclair/typebox'
import type { App } from '../http/instance.js'
import { inputName } from './names.js'
import { rulesetSchemas } from './ruleset-schemas.js'
import { problemTexts, type ProblemKind } from '../http/problem-texts.js'
import { problemMediaType } from '../http/problem-document.js'
import { Laesning } from './laest.js'

const ProblemItem = Shape({
  pointer: Str({ description: 'JSON Pointer to the place in the content.' }),
  code: Str({ description: 'Stable code of what is wrong.' }),
  detail: Str({ description: 'What is wrong, and how to mend it.' }),
  linje: Optional(Integer({ minimum: 1, description: 'Line, where the content has lines.' })),
  kolonne: Optional(Integer({ minimum: 1, description: 'Column, where the content has lines.' })),
  ark: Optional(Str({ description: 'The sheet, where a file has several.' })),
})

const ProblemPlace = Shape({
  pointer: Str({ description: 'That of the error.' }),
  adresse: Str({ format: 'uri-reference', description: 'The place on the page of the ruleset.' }),
})

const ProblemOption = Shape({
  tekst: Str({ description: 'One way to read the spreadsheet.' }),
  parametre: Str({ description: 'What to append to the query of the address to choose it.' }),
})

const Problem = Shape(
  {
    type: Str({ format: 'uri-reference', description: 'The kind of problem; stable.' }),
    title: Str(),
    status: Integer({ minimum: 400, maximum: 599 }),
    detail: Str({ description: 'What to do about it.' }),
    instance: Str({ format: 'uri', description: 'The id of this request, also in the log.' }),
    errors: Optional(List(ProblemItem, { description: 'What is wrong with the content.' })),
    regel: Optional(
      Str({
        format: 'uri-reference',
        description:
          'The page of the ruleset that was asked; that of all rulesets, where there is none.',
      }),
    ),
    steder: Optional(
      List(ProblemPlace, { description: 'Where that page explains what each error is about.' }),
    ),
    muligheder: Optional(
      List(ProblemOption, {
        description: 'The answers, where a spreadsheet can be read in several ways.',
      }),
    ),
    laest: Optional(Laesning),
  },
  {
    description:
      'A problem (RFC 9457). Never holds a value that was sent; `laest` tells of the headings and names of a spreadsheet.',
  },
)

const Alive = Shape({ status: Literal('ok') })
const Ready = Shape({ status: Literal('ok'), rulesets: List(Str()) })

type Named =
  | 'Screening'
  | 'PeriodsScreening'
  | 'ReportInput'
  | 'Report'
  | 'CapacityInput'
  | 'Capacity'
  | 'Alive'
  | 'Ready'
  | 'Problem'

/** The names of classes in a client: in English, though the routes have Danish names. */
const named: Readonly<Record<Named, TSchema>> = {
  Screening,
  PeriodsScreening,
  ReportInput: AfrapporteringInput,
  // How files were read is beside the report itself.
  Report: Shape(
    { ...Afrapportering.properties, laest: Optional(Laesning) },
    { additionalProperties: false },
  ),
  CapacityInput: KapacitetInput,
  Capacity: Kapacitet,
  Alive,
  Ready,
  Problem,
}

export function addSchemas(app: App, registry: Registry): void {
  // First, so that parts that others share with them are named after them.
  for (const ruleset of registry.rulesets) {
    const schema = inputSchemaIn('en', ruleset)
    const required = [
      ...(schema.required ?? []),
      ...(mustBeNamed(registry, ruleset) ? ['ruleset'] : []),
    ]
    app.addSchema({ ...schema, required, $id: inputNameOf(registry.rulesets, ruleset) })
  }
  const PeriodsInput = Union(
    registry.rulesets
      .filter(({ subject }) => subject === 'tilbud')
      .flatMap((ruleset) => periodsSchemaIn('en', ruleset) ?? []),
  )
  for (const [name, schema] of Object.entries({ PeriodsInput, ...named, ...rulesetSchemas })) {
    app.addSchema({ ...schema, $id: name })
  }
}

/** If several rulesets share an address, the subject's default answers a request that names none. */
function mustBeNamed(registry: Registry, { id, subject }: Ruleset): boolean {
  const own = registry.rulesets.some((each) => each.subject === subject && each.id !== id)
  return own && ownAddress.includes(subject) && registry.asked(subject, {}).ruleset.id !== id
}

/** The subjects that have an address of their own; for other subjects each ruleset has one. */
const ownAddress = ['tilbud', 'sag']

export function refer(name: Named | 'PeriodsInput' | 'RulesetDocument'): TSchema {
  return Unsafe({ $ref: `${name}#` })
}

/** The input of any of these rulesets. */
export function anyInput(rulesets: readonly Ruleset[]): TSchema {
  const inputs = rulesets.map((ruleset) => Unsafe({ $ref: `${inputNameOf(rulesets, ruleset)}#` }))
  return Union(inputs)
}

/** The query of a route that has none; any parameter is refused. */
export const noQuery = Shape({}, { additionalProperties: false })

/** An answer in JSON. */
export function jsonResponse(description: string, schema: TSchema, mediaType = 'application/json') {
  return { description, content: { [mediaType]: { schema } } }
}

/** The response to a client that already has the answer and has sent its `ETag`. */
export const unchanged = {
  304: { type: 'null', description: 'What the client has is the same (`If-None-Match`).' },
} as const

/** The responses with these problems, one for each status. */
export function problemResponses(kinds: readonly ProblemKind[]): Record<number, object> {
  const titles = new Map<number, string[]>()
  for (const kind of kinds) {
    const { status, title } = problemTexts[kind]
    titles.set(status, [...(titles.get(status) ?? []), title.en])
  }
  return Object.fromEntries(
    [...titles].map(([status, each]) => [
      status,
      {
        description: `${each.join('. ')}.`,
        content: { [problemMediaType]: { schema: refer('Problem') } },
      },
    ]),
  )
}

/** The newest version of a ruleset has the short name. */
function inputNameOf(rulesets: readonly Ruleset[], { id, version }: Ruleset): string {
  const newest = rulesets.find((each) => each.id === id)
  return inputName(id, newest?.version === version ? undefined : version)
}
