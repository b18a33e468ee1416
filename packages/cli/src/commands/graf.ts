/** `rulesets graf`: the rules as a diagram, Mermaid text or a drawing. */
import { compileRuleset } from '@screeningsmodel/core'
import { grafOf, toMermaid } from '@screeningsmodel/core/graf'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { isFile, rulesetNamed } from '../rulesets/named.js'
import type { Context, ExitStatus } from '../terminal/context.js'
import { grafFormats } from './graf-formats.js'

interface GrafCommandOptions {
  readonly format?: (typeof grafFormats)[number]
  readonly ud?: string
}

export async function graf(context: Context, name: string, given: object): Promise<ExitStatus> {
  const { format, ud } = given as GrafCommandOptions
  const inputs = isFile(name) ? [name] : []
  const target = await targetOf(context, { ud, format, formats: grafFormats, inputs })
  const { sprog } = context
  const diagram = grafOf(compileRuleset(await rulesetNamed(context, name)), { sprog })
  await writeOut(context, [await written()], target)
  return 0

  async function written(): Promise<string> {
    if (target.format === 'mmd') return toMermaid(diagram)
    // Graphviz is loaded for a drawing alone.
    const { svgOf } = await import('@screeningsmodel/reports/graf')
    return `${await svgOf(diagram)}\n`
  }
}
