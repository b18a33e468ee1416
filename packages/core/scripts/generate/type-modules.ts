/** The types of the inputs of the rulesets, their names, and the list of them by both. */
import { inputTypeSource, namesTypeSource, periodsTypeSource } from '../../src/emit/typescript.js'
import { rulesets } from '../../src/rulesets/index.js'
import { header, type Made } from './made.js'
import { camel } from './named.js'

export function typeModules(): Made[] {
  return [
    { path: 'src/rulesets/generated/inputs.ts', text: inputs() },
    { path: 'src/rulesets/generated/names.ts', text: names() },
    { path: 'src/rulesets/generated/list.ts', text: list() },
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

/** A list like any other, in which TypeScript knows the names of what stands in a place. */
function list(): string {
  const places = rulesets.map(({ id, title }, i) => {
    const name = camel(`-${id}`)
    return `/** ${title.da} */
readonly ${i}: KnownRuleset<names.${name}Names, inputs.${name}Input>`
  })
  return `${header}import type { KnownRuleset } from '../../ruleset/known.js'
import type { Ruleset } from '../../ruleset/ruleset.js'
import type * as inputs from './inputs.js'
import type * as names from './names.js'

/** The shipped documents: \`compileRuleset(rulesets[0])\` has their names, as \`screenTilbud\` has. */
export interface Rulesets extends ReadonlyArray<Ruleset> {
${places.join('\n')}
}
`
}
