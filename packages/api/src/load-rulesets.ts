/** The rulesets that the service answers with: the built-in ones and those of a folder, each checked first. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  baseOf,
  completeRuleset,
  looseEnds,
  overlaps,
  registryOf,
  RulesetError,
  rulesets as builtIn,
  type Registry,
  type Ruleset,
} from '@screeningsmodel/core'
import { caseFailureText, checkRuleset } from '@screeningsmodel/core/json-rules-engine'
import { decodedJson, InvalidJson, readJson } from './http/json.js'
import { referenceOf } from './http/reference.js'

/**
 * Rulesets that can't be served; the message names each file, place and reason.
 *
 * @example
 * let told
 * try { await loadRulesets('no-such-folder') } catch (error) { told = error.name }
 * told // 'RulesetsRefused'
 */
export class RulesetsRefused extends Error {
  /** What kind of error it is, also where it comes from another copy of the package. */
  override readonly name = 'RulesetsRefused'
}

interface Source {
  /** The file, or a name for it in a message. */
  readonly name: string
  readonly read: () => unknown
}

/**
 * Loads every ruleset and runs its own cases on two engines.
 *
 * @param folder a folder whose `*.json` are served beside the built-in rulesets
 * @throws {RulesetsRefused} with every problem of every document
 * @example
 * (await loadRulesets()).rulesets.length // 7
 */
export async function loadRulesets(folder?: string): Promise<Registry> {
  const sources = [
    ...builtIn.map((document) => ({ name: referenceOf(document), read: () => document })),
    ...(folder === undefined ? [] : await filesOf(folder)),
  ]
  const problems: string[] = []
  const accepted = new Map<string, Ruleset>()
  for (const source of inOrder(sources)) {
    const { ruleset, found } = await check(source, [...accepted.values()])
    problems.push(...found)
    if (!ruleset) continue
    const reference = referenceOf(ruleset)
    if (accepted.has(reference)) {
      problems.push(
        `${source.name}: there is a ruleset ${reference} already. Give this one another id or version.`,
      )
    }
    accepted.set(reference, ruleset)
  }
  for (const { earlier, later } of overlaps([...accepted.values()])) {
    problems.push(
      `${referenceOf(later)}: is in force from ${later.gaelderFra ?? later.version}, when ${referenceOf(earlier)} is in force too. Give the earlier one a gaelderTil before that day, or the later one another gaelderFra.`,
    )
  }
  for (const { ruleset, pointer, missing } of looseEnds([...accepted.values()])) {
    problems.push(
      `${referenceOf(ruleset)}#${pointer}: there is no ${missing} that it could lead on to. Serve that ruleset too, or leave this out.`,
    )
  }
  for (const circle of circles(accepted)) {
    problems.push(
      `${String(circle[0])}#/erstatter: ${circle.join(', ')} replace each other. Only a later one can replace an earlier one: remove erstatter from the earliest.`,
    )
  }
  if (problems.length > 0) throw new RulesetsRefused(problems.join('\n'))
  return registryOf([...accepted.values()])
}

/** The rulesets that replace each other in a circle, by name, each circle once. */
function circles(rulesets: ReadonlyMap<string, Ruleset>): readonly (readonly string[])[] {
  const seen = new Set<string>()
  return [...rulesets.keys()].flatMap((first) => {
    const trail: string[] = []
    let name: string | undefined = first
    while (name !== undefined && !seen.has(name)) {
      seen.add(name)
      trail.push(name)
      name = rulesets.get(name)?.erstatter
    }
    return name !== undefined && trail.includes(name) ? [trail.slice(trail.indexOf(name))] : []
  })
}

async function filesOf(folder: string): Promise<Source[]> {
  let names: string[]
  try {
    names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  } catch {
    throw new RulesetsRefused(`RULESETS_DIR: ${folder} is not a folder that can be read.`)
  }
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const bytes = await readFile(path).catch(() => {
        throw new RulesetsRefused(`${path} cannot be read.`)
      })
      return { name: path, read: () => readJson(decodedJson(bytes)) }
    }),
  )
}

/** A document that is based on another comes after it; in a circle, each is refused because the other is missing. */
function inOrder(sources: readonly Source[]): readonly Source[] {
  let left = sources.map((source) => ({ source, ...linksOf(source) }))
  const ordered: Source[] = []
  for (;;) {
    const names = new Set(left.map(({ reference }) => reference))
    const ready = left.filter(({ base }) => base === undefined || !names.has(base))
    if (ready.length === 0) return [...ordered, ...left.map(({ source }) => source)]
    ordered.push(...ready.map(({ source }) => source))
    left = left.filter((each) => !ready.includes(each))
  }
}

/** The name of a document, and the one that it is based on; a text that is not JSON is refused later. */
function linksOf({ read }: Source): { reference?: string; base?: string | undefined } {
  try {
    const document = read()
    const { id, version } = document as Partial<Ruleset>
    return { reference: `${String(id)}@${String(version)}`, base: baseOf(document) }
  } catch {
    return {}
  }
}

/** The complete, typed document, if it is a ruleset; and its errors. */
async function check(
  { name, read }: Source,
  before: readonly Ruleset[],
): Promise<{ ruleset?: Ruleset; found: string[] }> {
  try {
    const ruleset = completeRuleset(read(), before, 'en')
    const failures = await checkRuleset(ruleset)
    const found = failures.map((each) => `${name}#${caseFailureText(each, ruleset, 'en')}`)
    return { ruleset, found }
  } catch (error) {
    if (error instanceof InvalidJson) return { found: [`${name}: ${error.detail('en')}`] }
    if (!(error instanceof RulesetError)) throw error
    return { found: error.errors.map(({ pointer, detail }) => `${name}#${pointer}: ${detail}`) }
  }
}
