/** Checks the references between documents: the rulesets that their conclusions lead on to. */
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Fact, Ruleset } from '../ruleset/ruleset.js'

/** A conclusion that leads on to something that does not exist. */
export interface LooseEnd {
  /** The ruleset whose conclusion leads on. */
  readonly ruleset: Ruleset
  /** The place in its document, as a JSON Pointer. */
  readonly pointer: string
  /** The ruleset that is missing, or its fact that is missing or has another type. */
  readonly missing: string
}

/**
 * Conclusions that lead on to a ruleset that is not among these, or that carry a fact over to one that it does not
 * have or that has another type.
 *
 * @example
 * looseEnds(rulesets) // []
 */
export function looseEnds(rulesets: readonly Ruleset[]): readonly LooseEnd[] {
  return rulesets.flatMap((ruleset) => {
    const { outcomes, otherwise } = ruleset
    const pointers = [...outcomes.map((_, i) => `/outcomes/${String(i)}`), '/otherwise']
    return [...outcomes, otherwise].flatMap(({ naeste }, i) => {
      if (!naeste) return []
      const pointer = `${pointers[i] ?? ''}/naeste`
      const next = rulesets.find((each) => rulesetNames(each).includes(naeste.ruleset))
      if (!next) return [{ ruleset, pointer: `${pointer}/ruleset`, missing: naeste.ruleset }]
      return (naeste.fakta ?? []).flatMap(({ fra, til }, f) => {
        const [from, to] = [factOf(ruleset, fra), factOf(next, til)]
        if (from && to && from.type === to.type) return []
        const at = `${pointer}/fakta/${String(f)}/til`
        return [{ ruleset, pointer: at, missing: `${naeste.ruleset} ${til}` }]
      })
    })
  })
}

function factOf({ facts }: Ruleset, path: string): Fact | undefined {
  return facts.find((fact) => fact.path === path)
}
