/**
 * The folders of the packages in the order of the data flow. Imports run from a later one to an earlier
 * one, never back; folders in one list stand beside each other and know nothing of each other. The entry
 * points stand over all of them and are imported by nobody inside. `free`: what has no place in the order yet; whatever
 * stands in neither is refused, so that a new folder is given its place.
 */
import { readdirSync } from 'node:fs'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'

const core = {
  name: 'core',
  order: [
    'support',
    'ruleset',
    'rulesets',
    'errors',
    'program',
    'request',
    'evaluation',
    'answer',
    'parse',
    'emit',
    'generated',
    'screener',
    'kapacitet',
    'afrapportering',
    'regler',
    'forskel',
    'analyse',
    'verify',
    'graf',
  ],
  entries: [
    'index.ts',
    'browser.ts',
    'analyse/index.ts',
    'notebook.ts',
    'sql.ts',
    'json-rules-engine.ts',
    'kapacitet/index.ts',
    'afrapportering/index.ts',
    'regler/index.ts',
    'forskel/index.ts',
    'graf/index.ts',
    'dmn.ts',
  ],
}

const api = {
  name: 'api',
  order: [
    ['cannot-start.ts', 'limits.ts', 'paths.ts', 'publisher.ts', 'generated'],
    'config.ts',
    'http',
    'openapi',
    'routes',
    'pages/kit',
    'pages/result',
    [
      'pages/self-assessment',
      'pages/interview',
      'pages/afrapportering',
      'pages/kapacitet',
      'pages/regler',
      'pages/information',
      'pages/documentation',
      'pages/start',
    ],
    'pages/plugin.ts',
    ['load-rulesets.ts', 'unnoticed.ts'],
    'mcp',
    'app.ts',
    'run.ts',
  ],
  entries: ['server.ts', 'mcp/stdio.ts'],
  // Routes give work to threads, and a thread's work is what routes and pages do; views are no code.
  free: ['work', 'views'],
}

const cli = {
  name: 'cli',
  order: [
    'terminal',
    'files',
    'rulesets',
    'duckdb',
    'inputs',
    'screening',
    'reporting',
    'commands',
    'arguments',
    'run.ts',
  ],
  entries: ['bin.ts'],
}

const reports = {
  name: 'reports',
  order: [
    'document',
    'generated',
    ['content', 'writers', 'graf'],
    'formats.ts',
    'file-name.ts',
    'write.ts',
  ],
  entries: ['index.ts', 'graf/index.ts'],
}

const oneWay = 'Imports run one way: see the order of the folders in rooms.js.'

/** The rule as ESLint configuration. */
export const roomRules = [
  {
    files: ['packages/*/src/**/*.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensionAlias: { '.js': ['.ts', '.js'] },
          conditionNames: ['@screeningsmodel/source', 'import', 'default'],
        }),
      ],
    },
  },
  ...[core, api, cli, reports].map(({ name, order, entries, free = [] }) => {
    const basePath = `${import.meta.dirname}/packages/${name}/src`
    refuseUnplaced(basePath, order.flat(), [...entries, ...free])
    return {
      files: [`packages/${name}/src/**/*.ts`],
      rules: {
        'import-x/no-restricted-paths': ['error', { basePath, zones: zonesOf(order, entries) }],
      },
    }
  }),
]

/** @throws {Error} when something stands in the folder that has no place */
function refuseUnplaced(basePath, order, others) {
  const inside = (folder) =>
    readdirSync(`${basePath}/${folder}`)
      .filter((name) => !name.startsWith('.'))
      .map((name) => folder + name)
  // A folder whose folders have places of their own has none itself.
  const divided = [...new Set(order.flatMap((room) => /^.*\//.exec(room) ?? []))]
  const standing = [...inside(''), ...divided.flatMap(inside)]
  const placed = new Set([...order, ...others, ...divided.map((folder) => folder.slice(0, -1))])
  const unplaced = standing.filter((room) => !placed.has(room))
  if (unplaced.length > 0)
    throw new Error(`${basePath}: ${unplaced.join(', ')} has no place in the order of rooms.js.`)
}

function zonesOf(order, entries) {
  const later = (level) => order.slice(level).flat()
  return [
    ...order.flatMap((level, i) =>
      [level].flat().flatMap((room) => {
        const above = [...[level].flat().filter((other) => other !== room), ...later(i + 1)]
        if (above.length === 0) return []
        return [{ target: room, from: above, message: oneWay }]
      }),
    ),
    {
      target: '.',
      from: entries,
      message: 'An entry point is for those outside; import the file that it takes from.',
    },
  ]
}
