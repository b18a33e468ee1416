import type { Ruleset } from './ruleset.js'

type Named = Pick<Ruleset, 'id' | 'version'>

/** The name of one version: `id@version`. */
export function versionName({ id, version }: Named): string {
  return `${id}@${version}`
}

/** The names that a ruleset can be asked for by: its id (which means the newest version), and this version. */
export function rulesetNames(ruleset: Named): readonly string[] {
  return [ruleset.id, versionName(ruleset)]
}
