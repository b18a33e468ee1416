/** The format of documents as JSON Schema, for editors; kept in the repository. */
import { variantSchema } from '../../src/parse/variant-schema.js'
import { editorSchema } from '../../src/ruleset/editor-schema.js'
import { formatted } from '../formatted.js'
import type { Made } from './made.js'

export function schemas(): Made[] {
  return [schema('ruleset', editorSchema()), schema('variant', variantSchema())]
}

function schema(name: string, value: object): Made {
  const path = `schema/${name}.schema.json`
  const file = new URL(`../../${path}`, import.meta.url)
  return { path, text: formatted(file, JSON.stringify(value)) }
}
