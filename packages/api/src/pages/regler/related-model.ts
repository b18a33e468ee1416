/** What the page of a rule shows about other rulesets: its versions, and those that it leads on to. */
import type { Language, Registry, Ruleset } from '@screeningsmodel/core'
import { conclusionTitle, dayIn, type Sheet } from '@screeningsmodel/core/regler'
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
 * From when, and perhaps until when, a ruleset is in force. A version that names no last day is in force until the next
 * one begins.
 *
 * @param rulesets all that are served, its other versions among them
 */
export function inForceText(
  ruleset: Ruleset,
  rulesets: readonly Ruleset[],
  sprog: Language,
  texts: RulesPageTexts,
): string | undefined {
  const { gaelderFra, gaelderTil = dayBeforeNext(ruleset, rulesets) } = ruleset
  const parts = [
    ...(gaelderFra === undefined ? [] : [texts.from(dayIn(gaelderFra, sprog))]),
    ...(gaelderTil === undefined ? [] : [texts.to(dayIn(gaelderTil, sprog))]),
  ]
  return parts.length > 0 ? parts.join(' ') : undefined
}

/** The day before the next version of a ruleset begins; undefined for the newest. */
function dayBeforeNext(ruleset: Ruleset, rulesets: readonly Ruleset[]): string | undefined {
  const [next] = rulesets
    .filter((each) => each.id === ruleset.id && firstDay(each) > firstDay(ruleset))
    .map(firstDay)
    .sort()
  return next && new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10)
}

/** The date of the version where the document does not say; a month begins on its first day. */
function firstDay({ version, gaelderFra = version }: Ruleset): string {
  return gaelderFra.padEnd(10, '-01')
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
