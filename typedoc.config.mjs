/** The reference of the library: a page for each export of each entry that the package has. */
import { readFileSync } from 'node:fs'
import { URL } from 'node:url'

const { exports } = JSON.parse(
  readFileSync(new URL('packages/core/package.json', import.meta.url), 'utf8'),
)
const sources = Object.values(exports).flatMap((entry) => entry['@screeningsmodel/source'] ?? [])

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: '@screeningsmodel/core',
  tsconfig: 'packages/core/tsconfig.json',
  entryPoints: sources.map((source) => `packages/core/${source}`),
  // Entries in the order of the package; in each, functions come before the types that they take and give.
  sortEntryPoints: false,
  sort: ['kind', 'alphabetical'],
  kindSortOrder: ['Function', 'Class', 'Variable', 'Interface', 'TypeAlias'],
  groupOrder: ['Functions', 'Classes', 'Variables', '*'],
  readme: 'none',
  excludeInternal: true,
  skipErrorChecking: true,
  excludeExternals: true,
  treatWarningsAsErrors: true,
  disableSources: true,
  validation: { notExported: false, invalidLink: true, notDocumented: false },
  navigationLinks: { Documentation: '../index.html' },
  out: 'docs/.vitepress/dist/library',
}
