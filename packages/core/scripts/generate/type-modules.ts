/** The types of the inputs of the rulesets, and their names. */
import { inputTypeSource, namesTypeSource, periodsTypeSource } from '../../src/emit/typescript.js'
import { rulesets } from '../../src/rulesets/index.js'
import { header, type Made } from './made.js'
import { camel } from './named.js'

export function typeModules(): Made[] {
  return [
    { path: 'src/generated/inputs.ts', text: inputs() },
    { path: 'src/generated/names.ts', text: names() },
  ]
}

function names(): string {
  const interfaces = rulesets.map((ruleset) =>
    namesTypeSource(`${camel(`-${ruleset.id}`)}Names`, ruleset),
  )
  return `${header}${interfaces.join('\n\n')}\n`
}

function inputs(): string {
  const interfaces = rulesets.flatMap((ruleset) => {
    const name = camel(`-${ruleset.id}`)
    const input = `${name}Input`
    return [
      inputTypeSource(input, ruleset),
      periodsTypeSource(`${name}PerioderInput`, input, ruleset),
    ]
  })
  return `${header}${interfaces.filter(Boolean).join('\n\n')}\n`
}
