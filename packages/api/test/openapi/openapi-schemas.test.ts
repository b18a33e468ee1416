/**
 * The schemas in the document are written for generators. They are compared with those of the library by an
 * independent validator: each accepts and refuses the same.
 */
import { inputSchema, rulesets, Screening, screenTilbud } from '@screeningsmodel/core'
import { Afrapportering, afrapportering } from '@screeningsmodel/core/afrapportering'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { inputName } from '../../src/openapi/names.js'
import { exampleTilbud } from '../../src/routes/examples/screening.js'
import { shared } from '../support/app.js'

const { app } = await shared(t)
const document = (await app.inject('/openapi.json')).json<object>()
const ajv = new Ajv2020({ strict: false, validateFormats: false, code: { optimize: false } })
ajv.addSchema(document, 'openapi')

/** Replacements for each part of a value. */
const odd = [
  null,
  true,
  -1,
  0,
  2,
  2.5,
  1e9,
  '',
  'indgaar',
  'krav',
  'opfyldt',
  'T-1',
  [],
  {},
  [null],
]

/** The value with each part replaced, removed, or joined by another, at any depth. */
function changed(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return odd
  if (Array.isArray(value)) {
    const [first] = value as unknown[]
    return [...odd, ...changed(first).map((each) => [each, ...(value as unknown[]).slice(1)])]
  }
  const entries = Object.entries(value)
  return [
    ...odd,
    { ...value, andet: 1 },
    ...entries.map(([key]) => Object.fromEntries(entries.filter(([other]) => other !== key))),
    ...entries.flatMap(([key, inner]) => changed(inner).map((each) => ({ ...value, [key]: each }))),
  ]
}

function compare(t: Tap, name: string, schema: object, value: unknown): void {
  const told = ajv.compile({ $ref: `openapi#/components/schemas/${name}` })
  const library = ajv.compile(JSON.parse(JSON.stringify(schema)) as object)
  t.ok(told(value) && library(value), 'the value itself is right')
  const values = changed(value)
  const allowed = values.filter((each) => library(each)).length
  t.ok(
    values.length > 50 && allowed > 0 && allowed < values.length,
    `${String(values.length)} tried`,
  )
  t.same(
    values.filter((each) => told(each) !== library(each)),
    [],
  )
}
type Tap = Pick<typeof t, 'ok' | 'same'>

t.test('requests', async (t) => {
  for (const ruleset of rulesets) {
    const { required = [], ...schema } = inputSchema(ruleset)
    const name = inputName(ruleset.id)
    // Without a name another ruleset would answer, so the name is required and not null.
    const isNamed = ruleset.subject === 'sag' && name !== 'CaseInput'
    const named = { properties: { ruleset: { type: 'string' } } }
    const value = {
      ...ruleset.typicalCase,
      ...(ruleset.subject === 'tilbud' && { medarbejderliste: [{ erfaringAar: 1, aarsvaerk: 1 }] }),
      ruleset: ruleset.id,
    }
    const expected = isNamed
      ? { ...schema, required: [...required, 'ruleset'], allOf: [named] }
      : { ...schema, required }
    compare(t, name, expected, value)
  }
})

t.test('answers', async (t) => {
  compare(t, 'Screening', Screening, screenTilbud(exampleTilbud))
  const report = afrapportering({
    region: 'Syddanmark',
    aar: [2019],
    opgoerelser: [{ kommune: 'Kommune 01', aar: 2019, behandling: 3, doegn: 1 }],
    tilbud: [{ ...exampleTilbud, reference: 'T-17' }],
  })
  compare(t, 'Report', Afrapportering, report)
})
