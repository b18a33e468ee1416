/** What a document tells of other rulesets, in words: it knows them by name only. */
import { checkLanguage } from '../errors/language.js'
import { resolved } from '../program/parameters.js'
import { rulesetNames } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { conclusionTitle } from './conclusion-title.js'
import { words } from './words.js'

/** The names of other rulesets, in words. */
export interface OtherRulesets {
  /**
   * A ruleset by its title, and its version where one is named; the name itself where it is not known.
   *
   * @param name `id` or `id@version`
   */
  readonly title: (name: string) => string
  /**
   * Its conclusion; the id itself where it is not known.
   *
   * @param name `id` or `id@version`
   * @param id the id of the conclusion in that ruleset
   */
  readonly conclusion: (name: string, id: string) => string
}

/**
 * What other rulesets are called.
 *
 * @param known those that their titles are known of
 * @example
 * otherRulesets(rulesets, 'da').title('indsatsniveau@2022-09') // '»Indsatsniveau« (version 2022-09)'
 */
export function otherRulesets(known: readonly Ruleset[], language: Language): OtherRulesets {
  checkLanguage(language)
  const { quoted } = words[language]
  const find = (name: string) => {
    const found = known.find((each) => rulesetNames(each).includes(name))
    return found && resolved(found)
  }
  return {
    title: (name) => {
      const found = find(name)
      if (!found) return name
      const title = quoted(found.title[language])
      return name === found.id ? title : `${title} (version ${found.version})`
    },
    conclusion: (name, id) => {
      const found = find(name)
      return found ? quoted(conclusionTitle(found, id, language)) : id
    },
  }
}

/**
 * The names of the rulesets that a document tells of: those that it leads on to, that a remark is kept for, and that it
 * takes the place of.
 *
 * @example
 * namedIn(rulesets[0]) // []
 */
export function namedIn(ruleset: Ruleset): readonly string[] {
  const { outcomes, otherwise, bemaerkninger = [], erstatter } = ruleset
  const named = [
    ...[...outcomes, otherwise].map(({ naeste }) => naeste?.ruleset),
    ...bemaerkninger.map(({ beside }) => beside?.ruleset),
    erstatter,
  ]
  return [...new Set(named.flatMap((name) => name ?? []))]
}
