/** The OpenAPI document -> the model of its page: each operation with its examples, and the schemas of contents. */
import type { JsonSchema } from '../../openapi/json-schema.js'
import type { ApiDocument, Content, Example, Operation } from './api-document.js'

/** Words, some of which are code. */
export type Words = readonly { readonly text: string; readonly isCode: boolean }[]

/** A type in words, and the schema that describes it. */
export interface TypeWords {
  readonly text: string
  readonly schema: string | undefined
}

interface Member {
  readonly name: string
  readonly type: TypeWords
  readonly isRequired: boolean
  readonly description: Words
}

/** @param basePath the prefix of every address */
export function referenceModel(document: ApiDocument, basePath: string) {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) =>
      operationModel(method, basePath + path, operation),
    ),
  )
  return {
    version: document.info.version,
    groups: document.tags.map(({ name, description }) => ({
      name,
      description: wordsOf(description),
      operations: operations.filter(({ tags }) => tags.includes(name)),
    })),
    schemas: Object.entries(document.components.schemas).map(([name, schema]) => ({
      name,
      description: wordsOf(schema.description),
      type: schema.properties ? undefined : typeOf(schema),
      members: membersOf(schema),
    })),
  }
}

function operationModel(method: string, path: string, operation: Operation) {
  const { operationId, summary, description, tags, parameters = [], requestBody } = operation
  const [sent] = Object.entries(requestBody?.content ?? {})
  const content = sent && { mediaType: sent[0], ...contentModel(sent[1]) }
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    summary,
    tags,
    description: wordsOf(description),
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      type: typeOf(parameter.schema),
      isRequired: parameter.required ?? false,
      description: wordsOf(parameter.description),
    })),
    /** The path, with an example for each variable part. */
    tryPath: path.replace('{id}', 'hoejt-specialiseret-tilbud'),
    content,
    answers: Object.entries(operation.responses).map(([status, answer]) => ({
      status,
      description: wordsOf(answer.description),
      // Every refusal is a problem.
      ...(status === '200' && contentModel(Object.values(answer.content ?? {})[0])),
    })),
  }
}

function contentModel({ schema, examples = {} }: Content = {}) {
  const [example] = Object.values(examples)
  return { type: schema && typeOf(schema), example: example && textOf(example) }
}

/** JSON indented for people; rows and tables unchanged. */
function textOf({ value }: Example): string {
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2)
}

function membersOf({ properties = {}, required = [] }: JsonSchema): readonly Member[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    isRequired: required.includes(name),
    description: wordsOf(schema.description),
  }))
}

/** The description of a value: its type with its bounds, its possible values, or its schema. */
function typeOf(schema: JsonSchema): TypeWords {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? ''
    return { text: name, schema: name }
  }
  if (schema.items) {
    const { text, schema: name } = typeOf(schema.items)
    return { text: `list of ${text}`, schema: name }
  }
  if (schema.anyOf) {
    const options = schema.anyOf.map(typeOf)
    const text = options.map((option) => option.text).join(' or ')
    return { text, schema: options.find((option) => option.schema !== undefined)?.schema }
  }
  const values = schema.const === undefined ? schema.enum : [schema.const]
  if (values)
    return { text: values.map((value) => JSON.stringify(value)).join(', '), schema: undefined }
  const type = [schema.type ?? 'any'].flat().join(' or ')
  return { text: type + boundsOf(schema), schema: undefined }
}

function boundsOf({ minimum, maximum }: JsonSchema): string {
  if (minimum === undefined && maximum === undefined) return ''
  if (maximum === undefined) return `, at least ${String(minimum)}`
  if (minimum === undefined) return `, at most ${String(maximum)}`
  return `, ${String(minimum)}–${String(maximum)}`
}

/** A description with code in backticks. */
function wordsOf(text = ''): Words {
  return text
    .trim()
    .split(/`([^`]*)`/)
    .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
    .filter((part) => part.text !== '')
}
