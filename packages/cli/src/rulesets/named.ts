/** The ruleset that the user names: a shipped one by its id, or one of the user's own in a file. */
import {
  completeRuleset,
  registryOf,
  RulesetError,
  rulesets,
  type Registry,
  type Ruleset,
} from '@screeningsmodel/core'
import { BrokenJson, placeIn, readJson, RepeatedKey, twice } from '../files/json.js'
import { WrongUse, type Context } from '../terminal/context.js'
import { shipped } from './shipped.js'

/** Whether a name is that of a file; no id has this form. */
export function isFile(name: string): boolean {
  return /\.json$/i.test(name)
}

/** The file that a name means; none if it is an id. */
export function fileNamed(name: string | undefined): readonly string[] {
  return name !== undefined && isFile(name) ? [name] : []
}

/** The document that a name stands for. @throws {WrongUse} when there is none, or it is not a ruleset */
export async function rulesetNamed(context: Context, name: string): Promise<Ruleset> {
  if (isFile(name)) return readRuleset(context, name)
  const found = shipped.find(name)
  if (!found) throw new WrongUse(noRuleset)
  return found.document
}

/** The user's own ruleset together with the shipped ones, which rows may name too; and its name there. */
export function withOwn(own: Ruleset): { readonly registry: Registry; readonly reference: string } {
  const { id, version } = own
  const others = rulesets.filter((each) => each.id !== id || each.version !== version)
  return { registry: registryOf([own, ...others]), reference: `${id}@${version}` }
}

/**
 * The ruleset in a file; a document based on a shipped one is completed. @throws {WrongUse} when the file cannot be
 * read or is not a ruleset; each error with its place
 */
export async function readRuleset({ sprog }: Context, file: string): Promise<Ruleset> {
  const document = await readDocument(file)
  try {
    return completeRuleset(document, rulesets, sprog)
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    const text = error.errors
      .map(({ pointer, detail }) => `${file}#${pointer}: ${detail}`)
      .join('\n')
    throw new WrongUse({ da: text, en: text })
  }
}

/** The content of a JSON file. @throws {WrongUse} when the file cannot be read or is not JSON */
export async function readDocument(file: string): Promise<unknown> {
  try {
    return await readJson(file)
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new WrongUse({ da: `${file}: kan ikke læses.`, en: `${file}: cannot be read.` })
    if (error instanceof RepeatedKey) throw new WrongUse(twice(file, error))
    const fault = error instanceof BrokenJson ? error.fault : undefined
    if (!fault)
      throw new WrongUse({ da: `${file}: er ikke gyldig JSON.`, en: `${file}: is not valid JSON.` })
    const place = placeIn(file, fault)
    throw new WrongUse({
      da: `${place}: er ikke gyldig JSON herfra. Se efter et komma, et anførselstegn eller en parentes.`,
      en: `${place}: is not valid JSON from here. Look for a comma, a quotation mark or a bracket.`,
    })
  }
}

const noRuleset = {
  da: 'Der er intet regelsæt med det id. Se dem med: screeningsmodel rulesets list. En fil skal hedde noget på .json.',
  en: 'There is no ruleset with that id. List them with: screeningsmodel rulesets list. The name of a file must end in .json.',
}
