/**
 * The folders of the packages in the order of the data flow. Imports run from a later one to an earlier
 * one, never back; folders in one list stand beside each other and know nothing of each other. The entry
 * points stand over all of them and are imported by nobody inside. `free`: what has no place in the order yet; whatever
 * stands in neither is refused, so that a new folder is given its place.
 */
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
    'afrapportering/form',
    'afrapportering/input',
    'afrapportering/figures',
    'afrapportering/reading',
    'afrapportering/notes',
    'afrapportering/temas',
    'afrapportering/afrapportering.ts',
    'regler',
    'forskel',
    'analyse',
    'verify',
    'graf',
  ],
  entries: [
    'index.ts',
    'browser.ts',
    'compile/da.ts',
    'compile/en.ts',
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
    ['cannot-start.ts', 'limits.ts', 'misspelt.ts', 'paths.ts', 'publisher.ts', 'generated'],
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
    'measure.ts',
    ['content', 'writers', 'graf'],
    'formats.ts',
    'file-name.ts',
    'write.ts',
  ],
  entries: ['index.ts', 'graf/index.ts'],
}

const rows = {
  name: 'rows',
  order: [
    ['support', 'cells'],
    ['problems', 'words'],
    ['row', 'columns', 'workbook'],
    'text',
    'sheets',
    'readers',
    'screening',
    'writing',
    'template',
    'table/choices',
    'table/headings',
    'table/coordinates',
    'table/account.ts',
    'table/counts',
    'table/questions',
    'table/layouts',
    'table/figures',
    'table/records',
    'table/checks',
    'table/summary',
    'table/which-sheets.ts',
    'table/reading.ts',
    'lists',
  ],
  entries: ['index.ts', 'opgoerelser.ts', 'workbooks.ts'],
}

const packages = [core, rows, api, cli, reports].map(({ order, free = [], ...rest }) => ({
  ...rest,
  levels: order.map((level) => [level].flat()),
  free,
}))

/** @param {string} file its path within the folder of sources */
const isIn = (file) => (room) => file === room || file.startsWith(`${room}/`)

/**
 * @param {(typeof packages)[number]} ofPackage
 * @param {string} from a file, by its path within the folder of sources
 * @param {string} to what it imports
 * @returns {string | undefined} what is wrong with that
 */
function wrong({ levels, entries }, from, to) {
  if (entries.includes(to)) {
    return 'An entry point is for those outside; import the file that it takes from.'
  }
  const levelOf = (file) => levels.findIndex((rooms) => rooms.some(isIn(file)))
  const [here, there] = [levelOf(from), levelOf(to)]
  const isSameRoom = levels[here]?.some((room) => isIn(from)(room) && isIn(to)(room))
  if (here < 0 || there < here || isSameRoom) return undefined
  return 'Imports run one way: see the order of the folders in rooms.js.'
}

/** The rule that holds the order, for oxlint. */
const oneWay = {
  create(context) {
    const [, name, from] = /\/packages\/([^/]+)\/src\/(.+)$/.exec(context.filename) ?? []
    const ofPackage = packages.find((each) => each.name === name)
    if (ofPackage === undefined) return {}
    const address = new URL(from, 'file:///')
    const check = ({ source }) => {
      if (typeof source?.value !== 'string' || !source.value.startsWith('.')) return
      const to = new URL(source.value, address).pathname.slice(1).replace(/\.js$/, '.ts')
      const message = wrong(ofPackage, from, to)
      if (message) context.report({ node: source, message })
    }
    return {
      Program(node) {
        const { levels, entries, free } = ofPackage
        if ([...levels.flat(), ...entries, ...free].some(isIn(from))) return
        context.report({ node, message: 'It has no place in the order of rooms.js.' })
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
      TSImportType: check,
    }
  },
}

export default { meta: { name: 'rooms' }, rules: { 'one-way': oneWay } }
