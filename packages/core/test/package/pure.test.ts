/**
 * The core runs anywhere: bundled for a browser it is small, contains nothing of Node and no code made from text, and
 * gives the same answers with only the language itself, Intl and TextEncoder.
 */
import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, transform, type BuildResult } from 'esbuild'
import { rollup } from 'rollup'
import t from 'tap'
import { rulesets, screenCase, screenTilbud, screenTilbudPerioder } from '../../src/index.js'

/**
 * The largest gzipped sizes in bytes. A question includes only the rulesets of its own subject, no parser of messages
 * or documents, and no verdict.
 */
const bounds: readonly (readonly [taken: string, from: string, most: number])[] = [
  ['{ screenTilbud }', 'index.ts', 22_580],
  ['{ screenCase }', 'index.ts', 20_440],
  ['{ screenTilbud, screenTilbudPerioder, screenCase, InputError }', 'index.ts', 33_620],
  ['{ screen }', 'generated/rulesets/hoejt-specialiseret-tilbud.da.ts', 20_000],
  ['{ screen }', 'generated/rulesets/indsatsniveau.da.ts', 14_050],
  ['{ verdict }', 'generated/rulesets/hoejt-specialiseret-tilbud.ts', 5_730],
  ['{ looksLikeCpr }', 'index.ts', 760],
  ['{ compileRuleset }', 'index.ts', 53_560],
  // Errors in one language, without verdicts of the shipped documents.
  ['{ compileRuleset }', 'compile/da.ts', 45_510],
  ['{ rulesets }', 'index.ts', 39_270],
  ['{ screenerOfData }', 'browser.ts', 20_220],
  // The lean entry, with a parser of messages for own documents.
  ['*', 'browser.ts', 29_770],
  // Everything, with the documents and what is generated from them.
  ['*', 'index.ts', 116_260],
]

/** What the core depends on when it runs. */
const known = /@messageformat\/parser|moo|@sinclair\/typebox/

const bundled = await bundle('index.ts', 'esm')
/** Node’s SHA-256 is looked up at run time, not imported. */
const asked = '.process?.getBuiltinModule?.("node:crypto")'
const whole = bundled.outputFiles[0]!.text
const code = whole.replace(asked, '')
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
  t.equal(whole.length - code.length, asked.length, 'once')
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

t.test('small, with only what is used', async (t) => {
  for (const [taken, from, most] of bounds) {
    const bytes = gzipSync(await taking(taken, from), { level: 9 }).length
    t.comment(`${taken} from ${from}: ${bytes} bytes of ${most}`)
    t.ok(bytes <= most, `${taken} from ${from}: ${bytes} bytes`)
    t.ok(bytes > most * 0.9, 'a bound that is no longer near is drawn closer')
  }
})

t.test('as small by Rollup', async (t) => {
  // The most common use: one ruleset in one language.
  for (const [taken, from, most] of [bounds[0]!, bounds[2]!, bounds[3]!]) {
    const { code } = await transform(await rolled(taken, from), { minify: true, format: 'esm' })
    const bytes = gzipSync(code, { level: 9 }).length
    t.comment(`${taken} from ${from}: ${bytes} bytes of ${most}`)
    t.ok(bytes <= most, `${taken} from ${from}: ${bytes} bytes`)
  }
})

t.test('a question includes nothing that it does not need', async (t) => {
  const text = await taking('{ screenTilbud }', 'index.ts')
  for (const word of ['hoejt-specialiseret-tilbud', 'The number must be']) t.match(text, word)
  // Not included: other rulesets, cases and notes of documents, the document format, the parser of messages.
  for (const word of [
    'indsatsniveau',
    'retsgrundlag',
    'sentence',
    'ukendt-operator',
    'octothorpe',
  ]) {
    t.notMatch(text, word)
  }
  const inDanish = await taking('{ screen }', 'generated/rulesets/indsatsniveau.da.ts')
  t.match(inDanish, 'Antallet kan ikke')
  for (const word of ['The number must be', 'level of effort']) t.notMatch(inDanish, word)
  const compiledInDanish = await taking('{ compileRuleset }', 'compile/da.ts')
  t.match(compiledInDanish, 'Skriv et navn af')
  for (const word of ['Write a name of', 'The number must be', 'Tilbuddet har']) {
    t.notMatch(compiledInDanish, word)
  }
  const ofData = await taking('{ screenerOfData }', 'browser.ts')
  for (const word of ['octothorpe', 'hoejt-specialiseret-tilbud']) t.notMatch(ofData, word)
  const bare = await taking('{ verdict }', 'generated/rulesets/hoejt-specialiseret-tilbud.ts')
  for (const word of ['Tilbuddet', 'citizens']) t.notMatch(bare, word)
})

t.test('the same answers without anything but the language', async (t) => {
  // Code made from text is forbidden here, as by a strict Content-Security-Policy.
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

  /** Calls a function inside the bundle, with JSON both ways: no object is shared between the two worlds. */
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

/** The code of a module that imports these names from an entry. */
async function taking(taken: string, from: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export ${taken} from './${from}'`,
      resolveDir: fileURLToPath(new URL('../../src', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    logLevel: 'error',
  })
  return outputFiles[0]!.text
}

/** The same with Rollup, which drops modules that nothing is imported from. */
async function rolled(taken: string, from: string): Promise<string> {
  const bundled = await rollup({
    input: 'entry',
    treeshake: { moduleSideEffects: (id) => id === 'entry' },
    plugins: [
      {
        name: 'sources',
        resolveId(name, importer = 'entry') {
          if (name === 'entry') return name
          const beside =
            importer === 'entry' ? new URL('../../src/', import.meta.url) : pathToFileURL(importer)
          if (name.startsWith('.'))
            return fileURLToPath(new URL(name.replace(/\.js$/, '.ts'), beside))
          return { id: name, external: true }
        },
        async load(id) {
          if (id === 'entry') return `export ${taken} from './${from}'`
          const loader = id.endsWith('.json') ? 'json' : 'ts'
          const source = await readFile(id, 'utf8')
          return (await transform(source, { loader, target: 'es2022', format: 'esm' })).code
        },
      },
    ],
  })
  const [{ code, imports }] = (await bundled.generate({ format: 'es' })).output
  t.same(imports, [], 'no package besides')
  return code
}

function bundle(
  entry: string,
  format: 'esm' | 'iife',
): Promise<BuildResult<{ write: false; metafile: true }>> {
  return build({
    entryPoints: [fileURLToPath(new URL(`../../src/${entry}`, import.meta.url))],
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
