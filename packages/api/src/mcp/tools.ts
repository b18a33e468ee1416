/** Tools for agents, made from the rulesets: what each takes is the input schema of its ruleset. */
import {
  inputSchema,
  InputError,
  looksLikeCpr,
  resolved,
  type Language,
  type Registry,
  type Ruleset,
  type Screener,
  type Screening,
} from '@screeningsmodel/core'
import { grafWording, markedGrafOf } from '@screeningsmodel/core/graf'
import { conclusionTitle, sheetOf, wordingLines } from '@screeningsmodel/core/regler'
import { referenceOf } from '../http/reference.js'
import { toolTexts } from './texts.js'

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown }
  /** @throws {InputError} when what it is given can't be used */
  readonly call: (given: unknown) => object
}

export interface ToolContext {
  readonly registry: Registry
  readonly sprog: Language
  /** Told of each answer, for the counts of a log. */
  readonly onScreened?: (screening: Screening) => void
}

export function toolsOf(context: ToolContext): readonly Tool[] {
  const { registry, sprog } = context
  const newest = registry.rulesets.flatMap(({ id }, i, all) => {
    const isFirst = all.findIndex((each) => each.id === id) === i
    const screener = isFirst ? registry.find(id) : undefined
    return screener ? [screener] : []
  })
  return [
    listTool(registry, sprog),
    readTool(registry, sprog),
    ...newest.flatMap((screener) => toolsFor(screener, context)),
  ]
}

function listTool({ rulesets }: Registry, sprog: Language): Tool {
  return {
    name: 'list_rulesets',
    title: toolTexts.list[sprog],
    description: toolTexts.listDescription[sprog],
    inputSchema: { type: 'object', properties: {}, additionalProperties: false },
    call: () => ({
      rulesets: rulesets.map((ruleset) => ({
        ruleset: referenceOf(ruleset),
        subject: ruleset.subject,
        title: ruleset.title[sprog],
        description: ruleset.description[sprog],
      })),
    }),
  }
}

function readTool(registry: Registry, sprog: Language): Tool {
  const names = registry.rulesets.flatMap((each) => [each.id, referenceOf(each)])
  return {
    name: 'read_ruleset',
    title: toolTexts.read[sprog],
    description: toolTexts.readDescription[sprog],
    inputSchema: {
      type: 'object',
      properties: { ruleset: { type: 'string', enum: [...new Set(names)] } },
      required: ['ruleset'],
      additionalProperties: false,
    },
    call(given) {
      const { ruleset: name, ...others } = given as Readonly<Record<string, unknown>>
      const screener = typeof name === 'string' ? registry.find(name) : undefined
      const strange = Object.keys(others)
      if (!screener || strange.length > 0) throw refused(name, strange, sprog)
      return ruleSheet(screener, sprog)
    },
  }
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

function toolsFor(screener: Screener, { sprog, onScreened }: ToolContext): readonly Tool[] {
  const { ruleset, screen } = screener
  const title = ruleset.title[sprog]
  const schema = inputSchema(ruleset) as unknown as Tool['inputSchema']
  const answered = (given: unknown): Screening => {
    const screening = screen(given, { sprog })
    onScreened?.(screening)
    return screening
  }
  return [
    {
      name: toolName('screen', ruleset),
      title: toolTexts.screen[sprog](title),
      description: `${toolTexts.screenDescription[sprog]} ${ruleset.description[sprog]}`,
      inputSchema: schema,
      call: answered,
    },
    {
      name: toolName('next_question', ruleset),
      title: toolTexts.next[sprog](title),
      description: toolTexts.nextDescription[sprog],
      inputSchema: schema,
      call(given) {
        const { konklusion, naesteSpoergsmaal, faerrestSvar } = answered(given)
        return { konklusion, naesteSpoergsmaal, faerrestSvar }
      },
    },
    {
      name: toolName('explain', ruleset),
      title: toolTexts.explain[sprog](title),
      description: toolTexts.explainDescription[sprog],
      inputSchema: schema,
      call(given) {
        const { konklusion, konklusionTekst, kriterier } = answered(given)
        const graf = markedGrafOf(screener, given, { sprog })
        return {
          ...{ konklusion, konklusionTekst },
          begrundelser: kriterier.map(({ id, udfald, begrundelse, kilder }) => ({
            ...{ id, udfald, begrundelse, kilder },
          })),
          forklaring: wordingLines(grafWording(graf)).join('\n'),
        }
      },
    },
  ]
}

/** As long as a client bears; ids that are longer are told apart by their ends. */
function toolName(verb: string, { id }: Ruleset): string {
  const excess = Math.max(0, verb.length + 1 + id.length - mostCharacters)
  return `${verb}_${id.slice(excess)}`
}
const mostCharacters = 64

/** What was given is not repeated. */
function refused(name: unknown, strange: readonly string[], sprog: Language): InputError {
  const isPersonal = [name, ...strange].some(
    (each) => typeof each === 'string' && looksLikeCpr(each),
  )
  const code = isPersonal ? 'personoplysning' : 'ukendt-ruleset'
  const detail = toolTexts[isPersonal ? 'personal' : 'unknown'][sprog]
  return new InputError([{ pointer: isPersonal ? '' : '/ruleset', code, detail }])
}
