import type { Ruleset } from './ruleset.js'

/** What a ruleset can be asked for by: its id (the newest version of it), or this version. */
export function rulesetNames({ id, version }: Pick<Ruleset, 'id' | 'version'>): readonly string[] {
  return [id, `${id}@${version}`]
}
