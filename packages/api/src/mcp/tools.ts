/** Tools for agents, made from the rulesets: the input of each is the input schema of its ruleset. */
import type { Ruleset, Screener, Screening } from '@screeningsmodel/core'
import { grafWording, markedGrafOf } from '@screeningsmodel/core/graf'
import { wordingLines } from '@screeningsmodel/core/regler'
import { findFor } from '../routes/ruleset-id.js'
import { compareTool, listTool, readTool } from './rules-tools.js'
import { toolTexts } from './texts.js'
import { toolSchema } from './tool-schema.js'
import type { Tool, ToolContext } from './tool.js'

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
    compareTool(context),
    ...newest.flatMap((screener) => toolsFor(screener, context)),
  ]
}

/** Described by the newest version; the one in force at the end of the year answers, as over HTTP. */
function toolsFor({ ruleset }: Screener, context: ToolContext): readonly Tool[] {
  const { registry, sprog, onScreened } = context
  const title = ruleset.title[sprog]
  const schema = toolSchema(ruleset, registry, sprog)
  const answering = (given: unknown) => findFor(registry, ruleset.id, given)
  const answered = (given: unknown): Screening => {
    const screening = answering(given).screen(given, { sprog })
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
        const graf = markedGrafOf(answering(given), given, { sprog })
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

/** The longest name that clients allow; longer ids keep only their ends, which differ. */
function toolName(verb: string, { id }: Ruleset): string {
  const excess = Math.max(0, verb.length + 1 + id.length - mostCharacters)
  return `${verb}_${id.slice(excess)}`
}
const mostCharacters = 64
