/** `template`: an empty table for the rows of a ruleset, with an explanation of each column. */
import { rulesetTemplate, rulesetTemplateCsv } from '@screeningsmodel/rows/workbooks'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { templateRuleset } from '../rulesets/asked.js'
import type { Context, ExitStatus } from '../terminal/context.js'
import { templateFormats } from './template-formats.js'

interface TemplateCommandOptions {
  readonly ud?: string
  readonly format?: (typeof templateFormats)[number]
}

/** @param named `tilbud`, `case`, or a ruleset */
export async function template(
  context: Context,
  named: string,
  given: object,
): Promise<ExitStatus> {
  const { ud, format } = given as TemplateCommandOptions
  const target = await targetOf(context, { ud, format, formats: templateFormats, inputs: [named] })
  const ruleset = await templateRuleset(context, named)
  const content =
    target.format === 'xlsx'
      ? await rulesetTemplate(ruleset, context.sprog)
      : rulesetTemplateCsv(ruleset)
  await writeOut(context, [content], target)
  return 0
}
