/** Writes the pages of reference about the shipped rulesets, kept in the repository. */
import { mkdir, writeFile } from 'node:fs/promises'
import { format, resolveConfig } from 'prettier'
import { rulesets } from '../src/rulesets/index.js'
import { rulesetPage } from './ruleset-page.js'

const folder = new URL('../../../docs/reference/rulesets/', import.meta.url)
await mkdir(folder, { recursive: true })
const options = await resolveConfig(new URL('x.md', folder).pathname)
for (const ruleset of rulesets) {
  const text = await format(rulesetPage(ruleset), { ...options, parser: 'markdown' })
  await writeFile(new URL(`${ruleset.id}-${ruleset.version}.md`, folder), text)
}
