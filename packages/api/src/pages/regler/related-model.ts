/** What the page of a rule shows about other rulesets: its versions, and those that it leads on to. */
import type { Language, Registry, Ruleset } from '@screeningsmodel/core'
import { conclusionTitle, dayIn, inForceUntil, type Sheet } from '@screeningsmodel/core/regler'
import { referenceOf } from '../../http/reference.js'
import { rulePath } from '../../http/rule-links.js'
import { pageTexts, type RulesPageTexts } from './texts.js'

/** All versions of a ruleset, including itself. */
export function versionModels(document: Ruleset, { rulesets }: Registry, sprog: Language) {
  return rulesets
    .filter(({ id }) => id === document.id)
    .map((each) => ({
      name: each.version,
      path: rulePath(referenceOf(each)),
      inForce: inForceText(each, rulesets, sprog, pageTexts[sprog]),
      isThis: each === document,
    }))
}

/**
 * From when, and perhaps until when, a ruleset is in force.
 *
 * @param rulesets all that are served, its other versions among them
 */
export function inForceText(
  ruleset: Ruleset,
  rulesets: readonly Ruleset[],
  sprog: Language,
  texts: RulesPageTexts,
): string | undefined {
  const { gaelderFra } = ruleset
  const until = inForceUntil(ruleset, rulesets)
  const parts = [
    ...(gaelderFra === undefined ? [] : [texts.from(dayIn(gaelderFra, sprog))]),
    ...(until === undefined ? [] : [texts.to(dayIn(until, sprog))]),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** The ruleset that a conclusion leads on to. */
export function nextModel(
  conclusion: Partial<Ruleset['otherwise']> | undefined,
  registry: Registry,
  sprog: Language,
) {
  const name = conclusion?.naeste?.ruleset
  if (name === undefined) return undefined
  const found = registry.find(name)?.ruleset
  return { name: found?.title[sprog] ?? name, path: found && rulePath(name) }
}

/** One version of a ruleset that is named `id@version`; the name itself where it is not served. */
export function editionModel(name: string, registry: Registry, sprog: Language) {
  const found = registry.find(name)?.ruleset
  return {
    name: found ? `${found.title[sprog]}, version ${found.version}` : name,
    path: found && rulePath(name),
  }
}

/** The conclusions of another ruleset that a remark belongs to, by their names if the ruleset is known. */
export function besideModel(
  { ruleset, konklusion }: NonNullable<Sheet['remarks'][number]['beside']>,
  registry: Registry,
  sprog: Language,
) {
  const other = registry.find(ruleset)?.ruleset
  return {
    name: other?.title[sprog] ?? ruleset,
    path: other && rulePath(ruleset),
    conclusions: konklusion.map((id) => (other ? conclusionTitle(other, id, sprog) : id)),
  }
}
