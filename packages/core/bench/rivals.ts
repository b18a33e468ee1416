/** The same four rules as others might write them: compiled JSON Logic, and a plain function. */
import { rulesets, type TilbudInput } from '@screeningsmodel/core'
import { LogicEngine } from 'json-logic-engine'

const kompetencer = rulesets[0].facts.flatMap(({ path }) =>
  path.startsWith('kompetencer.') ? (path.split('.')[1] ?? []) : [],
)

/** Two truth values only, as in JSON Logic: missing counts as not met. */
const rules = [
  { '>=': [{ var: 'borgere' }, 3] },
  { '>=': [{ var: 'aarsvaerk' }, 3] },
  { '>': [{ var: 'medarbejdereMedErfaring' }, { '/': [{ var: 'medarbejdere' }, 2] }] },
  { and: kompetencer.map((id) => ({ '===': [{ var: `kompetencer.${id}` }, 'indgaar'] })) },
]
const engine = new LogicEngine()
const compiled = engine.build(rules) as (data: unknown) => boolean[]

export function jsonLogicVerdict(input: TilbudInput) {
  const udfald = compiled(input)
  const met = udfald[0] && udfald[1] && udfald[2] && udfald[3]
  return { konklusion: met ? 'hoejt-specialiseret' : 'ikke-hoejt-specialiseret', udfald }
}

/** Three truth values, written by hand: what a programmer would write in a function. */
export function handWrittenVerdict(input: TilbudInput) {
  const { borgere, aarsvaerk, medarbejdere, medarbejdereMedErfaring, kompetencer: given } = input
  const udfald = [
    borgere == null ? null : borgere >= 3,
    aarsvaerk == null ? null : aarsvaerk >= 3,
    medarbejdere == null || medarbejdereMedErfaring == null
      ? null
      : medarbejdereMedErfaring > medarbejdere / 2,
    allTakePart(given),
  ]
  if (udfald.includes(false)) return { konklusion: 'ikke-hoejt-specialiseret', udfald }
  return { konklusion: udfald.includes(null) ? 'uafklaret' : 'hoejt-specialiseret', udfald }
}

function allTakePart(given: TilbudInput['kompetencer']): boolean | null {
  let unknown = false
  for (const id of kompetencer as (keyof NonNullable<typeof given>)[]) {
    const value = given?.[id]
    if (value == null) unknown = true
    else if (value !== 'indgaar') return false
  }
  return unknown ? null : true
}
