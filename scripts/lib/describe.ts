/**
 * Writes comments into types that are made from schemas (TypeBox), so that an editor shows them: the description of a
 * schema, which its type lacks, and comments of the sources, which the compiler leaves out of a schema of another file.
 *
 * `node --import=tsx describe.ts HOME FOLDER [MODULE]`: the types of the package in HOME, written into FOLDER. The module
 * is loaded first; it may put more descriptions into the schemas.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ts from 'typescript'

interface Schema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** A property in the text of a type, and its schema. */
interface Place {
  readonly at: number
  readonly name: string
  readonly schema: Schema
  /** The comment that it has already. */
  readonly comment: string | undefined
}

const [home = '', folder = '', first = ''] = process.argv.slice(2)
if (first !== '') await import(pathToFileURL(join(home, first)).href)

const files = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.d.ts'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
    .filter(({ text }) => text.includes('TObject<'))
    .map(async ({ name, text }) => {
      const source = pathToFileURL(join(home, name.replace(/\.d\.ts$/, '.ts')))
      const schemas = (await import(source.href)) as Readonly<Record<string, Schema>>
      return { name, text, places: placesIn(text, schemas) }
    }),
)

/** By schema and name, since schemas are shared. */
const comments = new Map<Schema, Map<string, string>>()
for (const { name, schema, comment } of files.flatMap(({ places }) => places)) {
  if (comment === undefined) continue
  comments.set(schema, (comments.get(schema) ?? new Map<string, string>()).set(name, comment))
}

for (const { name, text, places } of files) {
  const described = places.reduceRight((rest, { at, name, schema, comment }) => {
    const told = comments.get(schema)?.get(name) ?? commentOf(schema)
    return comment !== undefined || told === undefined
      ? rest
      : `${rest.slice(0, at)}${told} ${rest.slice(at)}`
  }, text)
  writeFileSync(join(folder, name), described)
}

function commentOf({ description }: Schema): string | undefined {
  return description === undefined ? undefined : `/** ${description.replaceAll('*/', '* /')} */`
}

function placesIn(text: string, schemas: Readonly<Record<string, Schema>>): readonly Place[] {
  return ts
    .createSourceFile('types.d.ts', text, ts.ScriptTarget.ES2022, true)
    .statements.filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, type }) => within(type, schemas[name.getText()]))
}

/** The properties in the type of a schema, in the order of the text. */
function within(type: ts.Node | undefined, schema: Schema | undefined): readonly Place[] {
  if (type === undefined || schema === undefined) return []
  if (!ts.isImportTypeNode(type) && !ts.isTypeReferenceNode(type)) return []
  const of = type.typeArguments?.at(0)
  const second = type.typeArguments?.at(1)
  switch (ts.isImportTypeNode(type) ? type.qualifier?.getText() : type.typeName.getText()) {
    case 'TObject':
      return of && ts.isTypeLiteralNode(of)
        ? of.members.filter(ts.isPropertySignature).flatMap((each) => place(each, schema))
        : []
    case 'TOptional':
      return within(of, schema)
    case 'TArray':
      return within(of, schema.items)
    case 'TRecord':
      return within(second, Object.values(schema.patternProperties ?? {})[0])
    case 'TUnion':
      return of && ts.isTupleTypeNode(of)
        ? of.elements.flatMap((each, i) => within(each, schema.anyOf?.[i]))
        : []
    default:
      return []
  }
}

function place(member: ts.PropertySignature, { properties }: Schema): readonly Place[] {
  const name = ts.isStringLiteral(member.name) ? member.name.text : member.name.getText()
  const schema = properties?.[name]
  if (schema === undefined) return []
  const comment = ts.getJSDocCommentsAndTags(member)[0]?.getText()
  return [{ at: member.getStart(), name, schema, comment }, ...within(member.type, schema)]
}
