/**
 * The names in a DMN model. FEEL would split names with dots, dashes or its own keywords, so names are written
 * with underscores, and a prefix tells what kind of part a name is for.
 */
import type { Ruleset } from '../ruleset/ruleset.js'

export interface DmnNames {
  /**
   * The input of a fact, by its dotted path.
   *
   * @param path as the ruleset has it: `kompetencer.social-stoette`
   */
  readonly fact: (path: string) => string
  /**
   * The decision of a criterion, by its id.
   *
   * @param id as the ruleset has it
   */
  readonly criterion: (id: string) => string
  /**
   * The decision of a named condition.
   *
   * @param name the key in the conditions of the ruleset
   */
  readonly condition: (name: string) => string
  /**
   * The decision of a conclusion, by its id.
   *
   * @param id as the ruleset has it
   */
  readonly outcome: (id: string) => string
  /** The decision that gives the conclusion. */
  readonly conclusion: string
}

/** Words that FEEL does not accept as names. */
const reserved =
  /^(?:and|or|not|if|then|else|for|in|return|some|every|satisfies|between|instance|of|function|external|null|true|false|date|time|duration|list|context|range|is|item|konklusion)$/i

/**
 * The names of a ruleset's parts, all different.
 *
 * @example
 * dmnNames(rulesets[0]).fact('kompetencer.social-stoette') // 'kompetencer_social_stoette'
 */
export function dmnNames(ruleset: Ruleset): DmnNames {
  const taken = new Set<string>()
  const named = (prefix: string, each: readonly string[]) => {
    const known = new Map(each.map((name) => [name, unique(prefix + plain(name))]))
    return (name: string) => known.get(name) ?? ''
  }
  function unique(wanted: string): string {
    let name = wanted
    for (let i = 2; taken.has(name) || reserved.test(name); i++) name = `${wanted}_${String(i)}`
    taken.add(name)
    return name
  }
  const conditions = [
    ruleset.conditions,
    ...(ruleset.readings ?? []).flatMap(({ options }) => options.map((each) => each.conditions)),
  ]
  return {
    fact: named(
      '',
      ruleset.facts.map(({ path }) => path),
    ),
    criterion: named(
      'kriterium_',
      ruleset.criteria.map(({ id }) => id),
    ),
    condition: named('betingelse_', [...new Set(conditions.flatMap((each) => Object.keys(each)))]),
    outcome: named(
      'udfald_',
      ruleset.outcomes.map(({ id }) => id),
    ),
    conclusion: 'konklusion',
  }
}

function plain(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').replace(/^(?=\d)/, '_')
}
