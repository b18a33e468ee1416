/**
 * Writes what is derived from the ruleset documents and their format before anything is built:
 *
 * - `schema/ruleset.schema.json`: the format as JSON Schema, for editors (kept in the repository)
 * - `src/generated/verdicts.ts`, `verdicts/`: the bare verdict of each shipped document as JavaScript
 * - `src/generated/places.ts`: where the verdict of a document that is compiled at run time reads its facts
 * - `src/generated/rules/`, `words/`, `shipped/`: what answers are made from of each, without words; the words of each
 *   language, messages taken apart; and both
 * - `src/generated/rulesets/`: the entries of one ruleset each
 * - `src/errors/generated/`: the messages of the errors of an input and of a document, taken apart, by language
 * - `src/rulesets/generated/`: the types of their inputs, their names, and the list of them by both
 */
import { entryModules } from './generate/entry-modules.js'
import { errorModules } from './generate/error-modules.js'
import { removeLeftOvers, writeAll } from './generate/made.js'
import { named } from './generate/named.js'
import { placeModules } from './generate/place-modules.js'
import { preparedModules } from './generate/prepared-modules.js'
import { schemas } from './generate/schemas.js'
import { typeModules } from './generate/type-modules.js'
import { verdictModules } from './generate/verdict-modules.js'

const made = [
  ...schemas(),
  ...verdictModules(named),
  ...placeModules(),
  ...typeModules(),
  ...errorModules(),
  ...named.flatMap(preparedModules),
  ...named.flatMap(entryModules),
]
await writeAll(made)
await removeLeftOvers(made)
