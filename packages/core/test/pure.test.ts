/**
 * The core runs anywhere: bundled for a browser it is small, brings nothing of Node and no code made of
 * text, and gives the same answers where there is nothing but the language, Intl and TextEncoder.
 */
import { createContext, runInContext } from 'node:vm'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type BuildResult } from 'esbuild'
import t from 'tap'
import { rulesets, screenCase, screenTilbud, screenTilbudPerioder } from '../src/index.js'

/**
 * What the whole library with both languages and all shipped rulesets may weigh, gzipped. Nearly half of it is
 * the rulesets' texts: definitions, reasons, remarks and readings, each in two languages.
 */
const maximumBytes = 61_000

/** What the core depends on when it runs. */
const known = /@messageformat\/parser|moo|@noble\/hashes|@sinclair\/typebox|canonicalize|leven/

const bundled = await bundle('index.ts', 'esm')
const code = bundled.outputFiles[0]!.text
const inputs = Object.keys(bundled.metafile.inputs)

t.test('nothing of Node, no engine, no code made of text', async (t) => {
  t.ok(
    inputs.some((path) => path.endsWith('core/src/screener/screener.ts')),
    'the bundle is what it says',
  )
  t.same(
    inputs.filter((path) => path.includes('json-rules-engine')),
    [],
  )
  t.same(
    inputs.filter((path) => /node_modules/.test(path) && !known.test(path)),
    [],
    'few dependencies, each known',
  )
  for (const { imports } of Object.values(bundled.metafile.outputs)) t.same(imports, [])
  for (const word of [
    /\beval\s*\(/,
    /\bnew Function\b/,
    /\bFunction\s*\(/,
    /\brequire\s*\(/,
    /\bnode:/,
    /\bprocess\./,
    /\bBuffer\b/,
    /\bDate\.now\b|\bnew Date\(\)/,
    /\bMath\.random\b/,
    /\bfetch\s*\(/,
    /\bconsole\./,
  ]) {
    t.notOk(word.test(code), String(word))
  }
})

t.test('small', async (t) => {
  const bytes = gzipSync(code, { level: 9 }).length
  t.comment(`${bytes} bytes gzipped of ${maximumBytes}`)
  t.ok(bytes < maximumBytes, `${bytes} bytes`)

  const lean = gzipSync((await bundle('browser.ts', 'esm')).outputFiles[0]!.text, {
    level: 9,
  }).length
  t.comment(`${lean} bytes gzipped without the documents and their parser`)
  t.ok(lean < bytes / 2)
})

t.test('the same answers without anything but the language', async (t) => {
  // Code made of text is forbidden here, as a strict Content-Security-Policy does.
  const context = createContext(
    { TextEncoder },
    { codeGeneration: { strings: false, wasm: false } },
  )
  t.throws(() => {
    runInContext('new Function("")', context)
  })
  t.equal(
    runInContext('typeof process + typeof require + typeof fetch', context),
    'undefined'.repeat(3),
  )
  const script = (await bundle('index.ts', 'iife')).outputFiles[0]!.text
  runInContext(script, context)

  /** Calls a function of the bundle inside, by way of JSON: no object passes between the two worlds. */
  const inside = (name: string, ...given: unknown[]): unknown =>
    JSON.parse(
      runInContext(`JSON.stringify(core.${name}(...${JSON.stringify(given)}))`, context) as string,
    )
  const tilbud = {
    reference: 'T-17',
    borgere: 4,
    medarbejderliste: [{ erfaringAar: 5, aarsvaerk: 0.8 }],
  }
  const sag = { gravid: true, ambulant: { fastholdesISvangreomsorg: false } }
  const perioder = {
    perioder: [
      { aar: 2018, borgere: 2 },
      { aar: 2019, borgere: 4 },
    ],
  }
  for (const sprog of ['da', 'en'] as const) {
    t.same(inside('screenTilbud', tilbud, { sprog }), screenTilbud(tilbud, { sprog }))
    t.same(inside('screenCase', sag, { sprog }), screenCase(sag, { sprog }))
    t.same(
      inside('screenTilbudPerioder', perioder, { sprog }),
      screenTilbudPerioder(perioder, { sprog }),
    )
  }
  t.equal(runInContext('core.rulesets.length', context), rulesets.length)
  t.equal(
    runInContext(
      'core.compileRuleset(core.rulesets[0]).verdict({ borgere: 2 }).konklusion',
      context,
    ),
    'ikke-hoejt-specialiseret',
  )
  t.equal(
    runInContext(
      `try { core.screenTilbud({ borgere: -1 }) } catch (error) { error instanceof core.InputError && error.errors[0].code }`,
      context,
    ),
    'under-minimum',
  )
})

function bundle(
  entry: string,
  format: 'esm' | 'iife',
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    entryPoints: [fileURLToPath(new URL(`../src/${entry}`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    target: 'es2022',
    format,
    globalName: 'core',
    logLevel: 'error',
  })
}
