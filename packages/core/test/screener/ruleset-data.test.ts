/** A ruleset that is sent as data answers as its document does. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import t from 'tap'
import { screenerOf, screenerOfData, type DataScreener } from '../../src/browser.js'
import {
  compileRuleset,
  completeRuleset,
  rulesetData,
  rulesets,
  type Ruleset,
} from '../../src/index.js'
import { orErrors } from '../support/or-errors.js'
import { randomInput } from '../support/random-inputs.js'
import { below, chance, oneOf, randomRuleset, type Draw } from '../support/random-rulesets.js'
import { holds, seed } from '../support/runs.js'

t.comment(`FC_SEED=${seed}`)

/** As another place receives it. */
const sent = (ruleset: Ruleset): DataScreener =>
  screenerOfData(JSON.parse(JSON.stringify(rulesetData(ruleset))) as never)

const guide = new URL('../../../../docs/guides/anden-maalgruppe.json', import.meta.url)
const based = completeRuleset(JSON.parse(readFileSync(guide, 'utf8')), rulesets)
const documents = [...rulesets, based].map((ruleset: Ruleset) => ({
  ruleset,
  screener: screenerOf(ruleset),
  data: sent(ruleset),
}))

/** Something to ask, without other numbers for parameters. */
function asked(draw: Draw, ruleset: Ruleset): unknown {
  const input = randomInput(draw, ruleset)
  if (typeof input === 'object' && input !== null) Reflect.deleteProperty(input, 'parametre')
  return input
}

function same(draw: Draw, ruleset: Ruleset, screener: DataScreener, data: DataScreener): void {
  const options = { sprog: oneOf(draw, ['da', 'en'] as const) }
  const input = asked(draw, ruleset)
  const ask = (by: DataScreener) => orErrors(() => by.screen(input, options))
  assert.deepEqual(ask(data), ask(screener))
  if (!ruleset.periods) return
  const aarligt = oneOf(draw, [undefined, ...ruleset.periods.reading.options.map(({ id }) => id)])
  const years = {
    ...(aarligt !== undefined && { laesninger: { aarligt } }),
    perioder: Array.from({ length: 1 + below(draw, 3) }, (_, i) => {
      const facts = asked(draw, ruleset)
      return chance(draw, 20) ? facts : { ...(facts as object), aar: 2017 + i }
    }),
  }
  const askYears = (by: DataScreener) => orErrors(() => by.screenPerioder(years, options))
  assert.deepEqual(askYears(data), askYears(screener))
}

t.test('rulesets of the package and of the guide, in both languages', async () => {
  holds(400, (draw) => {
    const { ruleset, screener, data } = oneOf(draw, documents)
    same(draw, ruleset, screener, data)
  })
})

t.test('random rulesets', async () => {
  holds(150, (draw) => {
    const ruleset = randomRuleset(draw, { once: false, checks: true })
    same(draw, ruleset, compileRuleset(ruleset), sent(ruleset))
  })
})

t.test(
  'its numbers are those of the document, or of the variant that it was made of',
  async (t) => {
    const [tilbud] = rulesets
    const input = { borgere: 2, aarsvaerk: 5 }
    const { screen } = sent(tilbud)
    t.equal(screen(input).konklusion, 'ikke-hoejt-specialiseret')
    t.match(
      orErrors(() => screen({ ...input, parametre: { mindsteBorgere: 2 } })),
      { errors: [{ pointer: '/parametre/mindsteBorgere', code: 'ukendt-felt' }] },
      'a request cannot change them',
    )
    const { parametre = [], ...rules }: Ruleset = tilbud
    const fewer = parametre.map((each) =>
      each.id === 'mindsteBorgere' ? { ...each, value: 2 } : each,
    )
    const [borgerflow] = sent({ ...rules, parametre: fewer }).screen(input).kriterier
    t.match(borgerflow, { id: 'borgerflow', udfald: 'opfyldt', begrundelse: /mindst 2/ })
  },
)
