/** The subject of the rows of `screen`, and the ruleset that answers them. */
import type { Registry, Ruleset } from '@screeningsmodel/core'
import { WrongUse, type Context } from '../terminal/context.js'
import { isFile, readRuleset, rulesetNamed, withOwn } from './named.js'
import { shipped } from './shipped.js'

/** The possible subjects, and their names in a ruleset. */
const subjects: Readonly<Record<string, string>> = { tilbud: 'tilbud', case: 'sag' }

export interface Asked {
  readonly registry: Registry
  readonly subject: string
  /** Undefined for the subject's default. */
  readonly ruleset: string | undefined
  readonly filer: readonly string[]
}

/**
 * @param named the subject of the rows, which a ruleset gives too; then files
 * @throws {WrongUse} when neither gives it, or both do and disagree
 */
export async function askedOf(
  context: Context,
  [first, ...rest]: readonly string[],
  ruleset: string | undefined,
): Promise<Asked> {
  const subject = first === undefined ? undefined : subjects[first]
  const filer = subject === undefined && first !== undefined ? [first, ...rest] : rest
  if (ruleset === undefined) {
    if (subject !== undefined) return { registry: shipped, subject, ruleset, filer }
    throw new WrongUse(first === undefined ? noSubject : notSubject(first))
  }
  if (isFile(ruleset)) {
    const own = await readRuleset(context, ruleset)
    if (subject !== undefined && own.subject !== subject) throw new WrongUse(other(own.subject))
    const { registry, reference } = withOwn(own)
    return { registry, subject: own.subject, ruleset: reference, filer }
  }
  const about = subject ?? (await rulesetNamed(context, ruleset)).subject
  return { registry: shipped, subject: about, ruleset, filer }
}

/** The ruleset that answers rows of a subject, or the ruleset of this name. @throws {WrongUse} */
export async function templateRuleset(context: Context, named: string): Promise<Ruleset> {
  const subject = subjects[named]
  return subject === undefined ? rulesetNamed(context, named) : shipped.asked(subject, {}).ruleset
}

const noSubject = {
  da: 'Argumentet »emne« mangler: tilbud eller case. Se: screeningsmodel screen --help',
  en: "missing required argument 'subject': tilbud or case. See: screeningsmodel screen --help",
}
const notSubject = (given: string) => ({
  da: `»${given}« er ikke en af de mulige: tilbud eller case. Se: screeningsmodel screen --help`,
  en: `'${given}' is invalid: tilbud or case. See: screeningsmodel screen --help`,
})
const other = (subject: string) => ({
  da: `--ruleset: regelsættet handler om »${subject}«. Udelad emnet, eller vælg et andet regelsæt.`,
  en: `--ruleset: the ruleset is about “${subject}”. Leave the subject out, or choose another ruleset.`,
})
