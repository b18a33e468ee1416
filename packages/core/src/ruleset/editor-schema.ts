/** The document format as JSON Schema, for editors; written to `schema/` when the package is built. */
import { Ruleset } from './ruleset.js'

type Json = Record<string, unknown>

/** The notes that an editor shows an author, by part and property. Only needed when the package is built. */
const notes: Readonly<Record<string, string>> = {
  version: 'A date: 2019-11-26 or 2022-09.',
  parametre: 'Numbers of the rules that a person may vary; conditions and texts name them.',
  'Parameter.value': 'What the sources say.',
  cases: 'Each tells only what differs from the typical case; null: not known.',
  gaelderFra: 'When the ruleset comes into force: a day or a month.',
  gaelderTil: 'The last day or month that it is in force.',
  erstatter: 'The ruleset that it replaces, as id@version.',
  basedOn:
    'The ruleset that this document was completed from, and its hash; written by `completeRuleset`.',
  definition: 'What is screened, where the sources do not say what counts as one.',
  retsgrundlag: 'The law that the rules rest on.',
  'retsgrundlag.laest': 'Whether its text has been read for this document.',
  'sources.adresse': 'Where the document, or the page about it, can be found.',
  'sources.laest': 'Whether the document itself has been read for this one.',
  'sources.laestDato': 'When it was read.',
  Definition: 'What is counted where the sources are silent, and why: a choice of the document.',
  bemaerkninger: 'What is odd but possible; told beside the answer, never a refusal.',
  FactPath:
    'Dotted path of a fact in the input, at most one dot: `borgere`, `ambulant.fastholdes`.',
  Citation: 'Where a reader can look the wording up: a source, its section and item.',
  Group: 'Facts that belong together: those whose path starts with the id.',
  'outcomes.title': 'The conclusion in a word or two, for tables.',
  'Derivation.sum': 'The column to add up; without it the rows are counted.',
  'Derivation.where': 'Only the rows with at least this value in the column.',
  'Reading.options': 'The ways to read the phrase; the first is the default.',
  Remark: 'Told when `when` is true, with the facts that it is about.',
  'Remark.beside': 'Told only where another ruleset concludes so about the same case.',
  Check: 'A combination of facts that cannot be: refused when `when` is true.',
  'Periods.reading.options.mean': 'Facts that are taken as the mean over the periods.',
  'Periods.reading.options.newest': 'Only the newest period counts.',
  'Periods.reading.options.texts': 'In place of `texts` under this reading.',
  'Periods.texts': 'The sentence for all periods together, by conclusion (`uafklaret` too).',
  Next: 'The ruleset that the conclusion leads on to, as id@version, and the facts that carry over.',
  Case: 'An example that a professional can judge; run on two engines before use.',
}

/** The JSON Schema of the format. Each part that has a name of its own (a text, a condition) is defined once. */
export function editorSchema(): Json {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...hoist(plainJson(Ruleset)) }
}

/** Moves every named part of a schema to `$defs` and refers to it from where it stood. */
function hoist({ $id, ...schema }: Json): Json {
  const definitions: Json = {}
  const refer = (name: string) => ({ $ref: `#/$defs/${name}` })
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).map(([key, child]) => [key, visit(child)])
    const { $id: name, ...rest } = Object.fromEntries(entries) as Json
    if (typeof rest.$ref === 'string') return refer(rest.$ref)
    if (typeof name !== 'string') return rest
    definitions[name] = rest
    return refer(name)
  }
  const hoisted = visit(schema) as Json
  return annotate({ $id, ...hoisted, $defs: definitions })
}

/** Puts each note in its place; a note whose place does not exist is a mistake in the table. */
function annotate(schema: Json): Json {
  for (const [path, description] of Object.entries(notes)) {
    path.split('.').reduce(property, schema).description = description
  }
  return schema
}

function property(part: Json, name: string): Json {
  const { $defs, properties } = { ...part, ...(part.items as Json | undefined) }
  const found = { ...($defs as Json), ...(properties as Json) }[name] as Json | undefined
  if (!found) throw new TypeError(`no ${name} in the format`)
  return found
}

/** The schema without TypeBox's own symbols. */
function plainJson(schema: object): Json {
  return JSON.parse(JSON.stringify(schema)) as Json
}
