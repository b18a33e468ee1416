/** The rulesets of the package, and what each is called in what is made of it. */
import { rulesetHash } from '../../src/program/fingerprint.js'
import type { Ruleset } from '../../src/ruleset/ruleset.js'
import { rulesets } from '../../src/rulesets/index.js'

export interface Named {
  readonly ruleset: Ruleset
  readonly sha256: string
  /** The newest of each id has the id itself for a name. */
  readonly name: string
}

export const named: readonly Named[] = rulesets.map((ruleset, i) => ({
  ruleset,
  sha256: rulesetHash(ruleset),
  name:
    rulesets.findIndex(({ id }) => id === ruleset.id) === i
      ? ruleset.id
      : `${ruleset.id}@${ruleset.version}`,
}))

/** `hoejt-specialiseret-tilbud` -> `hoejtSpecialiseretTilbud` */
export function camel(name: string): string {
  return name.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** Whether another ruleset comes after some conclusion. */
export function hasNext({ outcomes, otherwise }: Ruleset): boolean {
  return [...outcomes, otherwise].some(({ naeste }) => naeste)
}
