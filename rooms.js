/**
 * The folders of the packages in the order of the data flow. Imports run from a later one to an earlier
 * one, never back; folders in one list stand beside each other and know nothing of each other. The entry
 * points stand over all of them and are imported by nobody inside. `held`: whether a package is held to its order yet.
 */
import { createNodeResolver, importX } from 'eslint-plugin-import-x'

const core = {
  name: 'core',
  held: true,
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
  held: true,
  order: [
    ['limits.ts', 'paths.ts'],
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
    ],
    'pages/plugin.ts',
    ['load-rulesets.ts', 'unnoticed.ts'],
    'app.ts',
  ],
  entries: ['server.ts'],
}

const cli = {
  name: 'cli',
  held: true,
  order: ['terminal', 'files', 'duckdb', 'inputs', 'commands', 'arguments', 'run.ts'],
  entries: ['bin.ts'],
}

const reports = {
  name: 'reports',
  held: true,
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
  ...[core, api, cli, reports]
    .filter(({ held }) => held)
    .map(({ name, order, entries }) => ({
      files: [`packages/${name}/src/**/*.ts`],
      rules: {
        'import-x/no-restricted-paths': [
          'error',
          {
            basePath: `${import.meta.dirname}/packages/${name}/src`,
            zones: zonesOf(order, entries),
          },
        ],
      },
    })),
]

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
