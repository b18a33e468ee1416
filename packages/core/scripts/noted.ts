/** Puts the notes on the format of documents into its schemas, before their types are written (`tsup.config.ts`). */
import { noteSchemas } from '../src/ruleset/editor-schema.js'

noteSchemas()
