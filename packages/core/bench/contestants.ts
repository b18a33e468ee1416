/** All contestants for verdicts and whole answers, by name. */
import {
  compileRuleset,
  rulesets,
  screenTilbud,
  type Ruleset,
  type TilbudInput,
} from '@screeningsmodel/core'
import { createEngine } from '@screeningsmodel/core/json-rules-engine'
import { handWrittenVerdict, jsonLogicVerdict } from './rivals.js'

export type Contestant = (input: TilbudInput) => unknown

const tilbud = rulesets.find(({ id }) => id === 'hoejt-specialiseret-tilbud') as Ruleset

/** Each is made on request, in its own process. */
export const contestants = {
  'json-rules-engine, run': (): Contestant => {
    const engine = createEngine(tilbud)
    return (input) => engine.run({ ...input })
  },
  'whole answer, screenTilbud': (): Contestant => (input) => screenTilbud(input),
  'whole answer in English': (): Contestant => (input) => screenTilbud(input, { sprog: 'en' }),
  'verdict, document compiled at run time': (): Contestant => {
    // With another title it is another document: it is evaluated with bits, not with the code emitted at build time.
    const screener = compileRuleset({ ...tilbud, title: { da: 'Et andet', en: 'Another' } })
    return (input) => screener.verdict(input)
  },
  'json-logic-engine, compiled': (): Contestant => jsonLogicVerdict,
  'hand-written function': (): Contestant => handWrittenVerdict,
  'verdict, shipped ruleset': (): Contestant => {
    const screener = compileRuleset(tilbud)
    return (input) => screener.verdict(input)
  },
} as const

export type Name = keyof typeof contestants
export const names = Object.keys(contestants) as Name[]
