/** Tools about the rulesets themselves: which there are, what they say, how two differ. */
import {
  InputError,
  problem,
  resolved,
  type Language,
  type Registry,
  type Screener,
} from '@screeningsmodel/core'
import { alikeCases, type SideOptions } from '@screeningsmodel/core/forskel'
import { conclusionTitle, sheetOf, wordingLines } from '@screeningsmodel/core/regler'
import { checkChosen } from '../http/check-chosen.js'
import { referenceOf } from '../http/reference.js'
import { numbersIn, readingOptions } from '../routes/choices.js'
import { holdsPersonalData } from './personal-data.js'
import { toolTexts } from './texts.js'
import type { Tool, ToolContext } from './tool.js'

export function listTool({ rulesets }: Registry, sprog: Language): Tool {
  return {
    name: 'list_rulesets',
    title: toolTexts.list[sprog],
    description: toolTexts.listDescription[sprog],
    inputSchema: { type: 'object', properties: {}, additionalProperties: false },
    call(given) {
      refusePersonalData(given, sprog)
      if (Object.keys(given as object).length > 0) {
        throw new InputError([problem(sprog, '', 'ukendt-felt', { forslag: 'ingen' })])
      }
      return {
        rulesets: rulesets.map((ruleset) => ({
          ruleset: referenceOf(ruleset),
          subject: ruleset.subject,
          title: ruleset.title[sprog],
          description: ruleset.description[sprog],
        })),
      }
    },
  }
}

export function readTool(registry: Registry, sprog: Language): Tool {
  return {
    name: 'read_ruleset',
    title: toolTexts.read[sprog],
    description: toolTexts.readDescription[sprog],
    inputSchema: namesSchema(registry, ['ruleset']),
    call(given) {
      const [screener] = namedIn(registry, ['ruleset'], given, sprog)
      return ruleSheet(screener, sprog)
    },
  }
}

/** Chosen readings and numbers apply to the second ruleset, as over HTTP. */
export function compareTool({ registry, sprog, compared }: ToolContext): Tool {
  const names = namesSchema(registry, ['fra', 'til'])
  return {
    name: 'compare_rulesets',
    title: toolTexts.compare[sprog],
    description: toolTexts.compareDescription[sprog],
    inputSchema: { ...names, properties: { ...names.properties, ...choicesOf(registry) } },
    async call(given) {
      const { laesninger, parametre, ...named } = given as SideOptions
      const [before, after] = namedIn(registry, ['fra', 'til'], named, sprog)
      checkChosen(after, { laesninger, parametre }, sprog)
      const { eksempler, ...told } = await compared(before, after, { laesninger, parametre }, sprog)
      const { antal, aendrede } = eksempler
      // An agent pays for every word, and examples often differ for one and the same reason.
      const alike = { antal, antalAendrede: aendrede.length, aendrede: alikeCases(aendrede) }
      return { ...told, eksempler: alike }
    },
  }
}

/** The readings and numbers that a comparison takes. */
function choicesOf({ rulesets }: Registry): Readonly<Record<string, object>> {
  const readings = [...readingOptions(rulesets)].map(
    ([id, ids]) => [id, { type: 'string', enum: [...ids] }] as const,
  )
  const numbers = numbersIn(rulesets).map(
    ({ id, minimum, maximum }) => [id, { type: 'number', minimum, maximum }] as const,
  )
  const object = (properties: readonly (readonly [string, object])[]) => ({
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  })
  return { laesninger: object(readings), parametre: object(numbers) }
}

/** The schema of a tool that takes names of rulesets. */
function namesSchema({ rulesets }: Registry, keys: readonly string[]) {
  const names = new Set(rulesets.flatMap((each) => [each.id, referenceOf(each)]))
  const name = { type: 'string', enum: [...names] }
  return {
    type: 'object' as const,
    properties: Object.fromEntries(keys.map((key) => [key, name])),
    required: keys,
    additionalProperties: false,
  }
}

/** The given value is not repeated. */
function refusePersonalData(given: unknown, sprog: Language): void {
  if (!holdsPersonalData(given)) return
  const detail = toolTexts.personal[sprog]
  throw new InputError([{ pointer: '', code: 'personoplysning', detail }])
}

/** The rulesets that are named under these keys. */
function namedIn<const Keys extends readonly string[]>(
  registry: Registry,
  keys: Keys,
  given: unknown,
  sprog: Language,
): { readonly [K in keyof Keys]: Screener } {
  const entries = Object.entries(given as Readonly<Record<string, unknown>>)
  refusePersonalData(given, sprog)
  const refused = (pointer: string) =>
    new InputError([{ pointer, code: 'ukendt-ruleset', detail: toolTexts.unknown[sprog] }])
  if (entries.some(([key]) => !keys.includes(key))) throw refused('')
  return keys.map((key) => {
    const [, name] = entries.find((entry) => entry[0] === key) ?? []
    const screener = typeof name === 'string' ? registry.find(name) : undefined
    if (!screener) throw refused(`/${key}`)
    return screener
  }) as { readonly [K in keyof Keys]: Screener }
}

/** The rules in words, with their sources. */
function ruleSheet({ document, sha256 }: Screener, sprog: Language): object {
  const ruleset = resolved(document)
  const sheet = sheetOf(document, sprog)
  return {
    ruleset: referenceOf(document),
    sha256,
    title: ruleset.title[sprog],
    description: ruleset.description[sprog],
    criteria: sheet.criteria.map(({ id, name, title, asks, sources }) => ({
      ...{ id, name, title },
      asks: wordingLines(asks).join('\n'),
      sources,
    })),
    outcomes: [
      ...sheet.outcomes.map(({ id, when }) => ({ id, when: wordingLines(when).join('\n') })),
      { id: ruleset.otherwise.id, when: toolTexts.otherwise[sprog] },
    ].map((outcome) => ({ ...outcome, title: conclusionTitle(ruleset, outcome.id, sprog) })),
    readings: sheet.readings.map(({ id, phrase, options }) => ({
      ...{ id, phrase },
      options: options.map(({ id, label, isDefault, begrundelse }) => ({
        ...{ id, label, isDefault, begrundelse },
      })),
    })),
    facts: ruleset.facts.map(({ path, type, question }) => ({
      ...{ path, type },
      question: question[sprog],
    })),
  }
}
