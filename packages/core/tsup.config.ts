import { readdirSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'tsup'
import { declarations } from '../../scripts/lib/declarations.js'

/** The entries of one ruleset each, written by `scripts/generate.ts`. */
const rulesets = readdirSync('src/generated/rulesets').map((file) => basename(file, '.ts'))

const entry = {
  index: 'src/index.ts',
  'json-rules-engine': 'src/json-rules-engine.ts',
  sql: 'src/sql.ts',
  browser: 'src/browser.ts',
  analyse: 'src/analyse/index.ts',
  afrapportering: 'src/afrapportering/index.ts',
  kapacitet: 'src/kapacitet/index.ts',
  regler: 'src/regler/index.ts',
  forskel: 'src/forskel/index.ts',
  graf: 'src/graf/index.ts',
  dmn: 'src/dmn.ts',
  notebook: 'src/notebook.ts',
  'compile/da': 'src/compile/da.ts',
  'compile/en': 'src/compile/en.ts',
  ...Object.fromEntries(
    rulesets.map((name) => [`rulesets/${name}`, `src/generated/rulesets/${name}.ts`]),
  ),
}

// All at once, since what is built at the same time would take away what another has written.
rmSync('dist', { recursive: true, force: true })

const common = { target: 'es2022', platform: 'neutral', splitting: true } as const

export default defineConfig([
  {
    ...common,
    entry,
    format: 'cjs',
    // One copy of each class for all entries, in CommonJS too, so that `instanceof` holds.
    splitting: true,
  },
  {
    ...common,
    // Every module is a file of its own, so that a bundler leaves out those that nothing is taken from.
    entry: ['src/**/*.ts'],
    outDir: 'dist/esm',
    format: 'esm',
    splitting: false,
    esbuildPlugins: [
      {
        name: 'modules stay apart',
        setup(build) {
          build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path }) => ({
            path,
            external: true,
            sideEffects: false,
          }))
        },
      },
    ],
  },
  {
    ...common,
    // For Node, few files: it opens each by itself, and hundreds of small ones take half of a short command's time.
    entry,
    outDir: 'dist/node',
    format: 'esm',
    noExternal: ['@sinclair/typebox'],
  },
  {
    ...common,
    // Each with all that it needs in it, for a page that takes one file from wherever it is kept.
    entry: Object.fromEntries(
      Object.entries(entry).filter(
        ([name]) => name === 'index' || name === 'analyse' || name.startsWith('rulesets/'),
      ),
    ),
    outDir: 'dist/alone',
    format: 'esm',
    splitting: false,
    minify: true,
    noExternal: [/./],
  },
  {
    ...common,
    entry,
    format: ['esm', 'cjs'],
    dts: { only: true, entry: declarations(entry, 'scripts/noted.ts') },
  },
])
