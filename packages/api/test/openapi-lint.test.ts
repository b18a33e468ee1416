/** The OpenAPI document before the two linters that vendors use, with their recommended rules. */
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js'
import { CodeGen } from 'ajv/dist/compile/codegen/index.js'
import t from 'tap'
import { shared } from './support/app.js'

const { app } = await shared(t)
const { body } = await app.inject('/openapi.json')

const document = JSON.parse(body) as { paths: Readonly<Record<string, unknown>> }
/** One address is enough to break: to read all of them takes the linters seconds. */
const paths = { '/healthz': document.paths['/healthz'] }
const broken = JSON.stringify({ ...document, paths, servers: [], tags: null })

t.test('Redocly has nothing to say', async (t) => {
  const config = await createConfig({ extends: ['recommended'] })
  const lint = async (source: string) =>
    (await lintFromString({ source, config })).map(
      ({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''} ${message}`,
    )
  t.same(await lint(body), [])
  t.not((await lint(broken)).length, 0, 'and it would')
})

t.test('Spectral has nothing to say', async (t) => {
  // It has a validator made for each example of each address, most of them for schemas that have had one. Such a
  // validator runs a few times: to make it fast takes Ajv longer than all the rest.
  t.intercept(CodeGen.prototype, 'optimize', { value: () => undefined })
  t.intercept(Ajv2020.prototype, 'compile', { value: compileOnce() })
  const spectral = new spectralCore.Spectral()
  // Its own types do not say that a ruleset of rules alone is one.
  const rules = spectralRulesets.oas as unknown as RulesetDefinition
  spectral.setRuleset({ extends: [[rules, 'recommended']] })
  const lint = async (source: string) =>
    (await spectral.run(source)).map(
      ({ code, path, message }) => `${String(code)} ${path.join('/')} ${message}`,
    )
  t.same(await lint(body), [])
  t.not((await lint(broken)).length, 0, 'and it would')
})

/** Ajv’s own `compile`, once for schemas of the same words. */
function compileOnce() {
  type Compile = (this: Ajv2020, schema: AnySchema) => ValidateFunction
  const original = Reflect.get(Ajv2020.prototype, 'compile') as Compile
  const made = new WeakMap<Ajv2020, Map<string, ValidateFunction>>()
  return function compile(this: Ajv2020, schema: AnySchema): ValidateFunction {
    const own = made.get(this) ?? new Map<string, ValidateFunction>()
    made.set(this, own)
    const text = JSON.stringify(schema)
    const validate = own.get(text) ?? original.call(this, schema)
    own.set(text, validate)
    return validate
  }
}
