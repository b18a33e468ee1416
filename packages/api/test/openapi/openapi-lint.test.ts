/** The OpenAPI document, checked by the two most used linters with their recommended rules. */
import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore, { type RulesetDefinition } from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { Ajv2020, type AnySchema, type ValidateFunction } from 'ajv/dist/2020.js'
import { CodeGen } from 'ajv/dist/compile/codegen/index.js'
import t from 'tap'
import { shared } from '../support/app.js'

const { app } = await shared(t)
const { body } = await app.inject('/openapi.json')

const document = JSON.parse(body) as { paths: Readonly<Record<string, unknown>> }
/** One address is enough to test a broken rule; the linters need seconds for all. */
const paths = { '/healthz': document.paths['/healthz'] }
const broken = JSON.stringify({ ...document, paths, servers: [], tags: null })

t.test('Redocly finds nothing', async (t) => {
  const config = await createConfig({ extends: ['recommended'] })
  const lint = async (source: string) =>
    (await lintFromString({ source, config })).map(
      ({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer ?? ''} ${message}`,
    )
  t.same(await lint(body), [])
  t.not((await lint(broken)).length, 0, 'and it would')
})

t.test('Spectral finds nothing', async (t) => {
  // It compiles a validator for each example of each address, mostly for schemas that it has already compiled. Such a
  // validator runs only a few times, and optimising it takes Ajv longer than everything else.
  t.intercept(CodeGen.prototype, 'optimize', { value: () => undefined })
  t.intercept(Ajv2020.prototype, 'compile', { value: compileOnce() })
  const spectral = new spectralCore.Spectral()
  // Its types do not allow a ruleset of rules only, which works.
  const rules = spectralRulesets.oas as unknown as RulesetDefinition
  spectral.setRuleset({ extends: [[rules, 'recommended']] })
  const lint = async (source: string) =>
    (await spectral.run(source)).map(
      ({ code, path, message }) => `${String(code)} ${path.join('/')} ${message}`,
    )
  t.same(await lint(body), [])
  t.not((await lint(broken)).length, 0, 'and it would')
})

/** Ajv’s own `compile`, once for each distinct schema. */
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
