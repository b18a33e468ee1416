/** `rulesets dmn`: the rules as a DMN model. */
import { toDmn, type DmnEdition } from '@screeningsmodel/core/dmn'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { fileNamed, rulesetNamed } from '../rulesets/named.js'
import type { Context, ExitStatus } from '../terminal/context.js'

interface DmnCommandOptions extends ChoiceOptions {
  readonly udgave: DmnEdition
  readonly ud?: string
}

export async function dmn(context: Context, name: string, given: object): Promise<ExitStatus> {
  const options = given as DmnCommandOptions
  const { udgave, ud } = options
  const inputs = fileNamed(name)
  const formats = ['dmn'] as const
  const endings = { xml: 'dmn' } as const
  const target = await targetOf(context, { ud, format: undefined, formats, endings, inputs })
  const { sprog } = context
  const document = await rulesetNamed(context, name)
  const chosen = chosenFor(context, document, options)
  await writeOut(context, [toDmn(document, { ...chosen, udgave, sprog })], target)
  return 0
}
