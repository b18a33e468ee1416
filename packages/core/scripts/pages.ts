/** Writes the pages of reference about the shipped rulesets, kept in the repository. */
import { mkdir, writeFile } from 'node:fs/promises'
import { rulesets } from '../src/rulesets/index.js'
import { formatted } from './formatted.js'
import { rulesetPage } from './ruleset-page.js'

const folder = new URL('../../../docs/reference/rulesets/', import.meta.url)
await mkdir(folder, { recursive: true })
for (const ruleset of rulesets) {
  const file = new URL(`${ruleset.id}-${ruleset.version}.md`, folder)
  await writeFile(file, formatted(file, rulesetPage(ruleset)))
}
