/** `rulesets graf`: the rules as a diagram, Mermaid text or a drawing. */
import { compileRuleset } from '@screeningsmodel/core'
import { grafOf, markedGrafOf, toMermaid, type Graf } from '@screeningsmodel/core/graf'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { fileNamed, readDocument, rulesetNamed } from '../rulesets/named.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { grafFormats } from './graf-formats.js'

interface GrafCommandOptions extends ChoiceOptions {
  /** A file with the facts of one request: each part of the diagram is marked with its result. */
  readonly data?: string
  readonly format?: (typeof grafFormats)[number]
  readonly ud?: string
}

export async function graf(context: Context, name: string, given: object): Promise<ExitStatus> {
  const options = given as GrafCommandOptions
  const { data, format, ud } = options
  const inputs = [...fileNamed(name), ...(data === undefined ? [] : [data])]
  const target = await targetOf(context, { ud, format, formats: grafFormats, inputs })
  const diagram = await diagramOf(context, name, options)
  await writeOut(context, [await written()], target)
  return 0

  async function written(): Promise<string> {
    if (target.format === 'mmd') return toMermaid(diagram)
    // Graphviz is loaded only for a drawing.
    const { svgOf } = await import('@screeningsmodel/reports/graf')
    return `${await svgOf(diagram)}\n`
  }
}

async function diagramOf(
  context: Context,
  name: string,
  options: GrafCommandOptions,
): Promise<Graf> {
  const { sprog } = context
  const document = await rulesetNamed(context, name)
  const { laesninger, parametre } = chosenFor(context, document, options)
  const screener = compileRuleset(document, { parametre, sprog })
  if (options.data === undefined) return grafOf(screener, { sprog, laesninger })
  const facts = await readDocument(options.data)
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) {
    throw new WrongUse(noFacts(options.data))
  }
  const isChosen = Object.keys(laesninger).length > 0
  return markedGrafOf(screener, isChosen ? { ...facts, laesninger } : facts, { sprog })
}

const noFacts = (file: string) => ({
  da: `${file}: skal indeholde ét sæt oplysninger, fx {"borgere": 4}.`,
  en: `${file}: must hold one set of facts, such as {"borgere": 4}.`,
})
