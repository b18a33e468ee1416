/** A caller without types is told of a misspelt option, whichever function it is given to. */
import { buildApp } from '@screeningsmodel/api'
import * as core from '@screeningsmodel/core'
import * as afrapportering from '@screeningsmodel/core/afrapportering'
import * as analyse from '@screeningsmodel/core/analyse'
import * as browser from '@screeningsmodel/core/browser'
import * as dansk from '@screeningsmodel/core/compile/da'
import * as dmn from '@screeningsmodel/core/dmn'
import * as graf from '@screeningsmodel/core/graf'
import * as kapacitet from '@screeningsmodel/core/kapacitet'
import * as notebook from '@screeningsmodel/core/notebook'
import * as tilbud from '@screeningsmodel/core/rulesets/hoejt-specialiseret-tilbud'
import * as sql from '@screeningsmodel/core/sql'
import * as rows from '@screeningsmodel/rows'
import * as opgoerelser from '@screeningsmodel/rows/opgoerelser'
import { namedTable, readSheet } from '@screeningsmodel/rows/sheet'
import { readWorkbook } from '@screeningsmodel/rows/workbooks'
import t from 'tap'

const [document] = core.rulesets
const screener = core.compileRuleset(document)
const registry = core.registryOf(core.rulesets)
const counts = { region: 'Syddanmark', aar: [2017] }
const columns = rows.columnNames(document)

async function* bytes(text: string) {
  yield Buffer.from(text)
}

/** The first batch of a reader; a generator checks its options when it is first asked. */
const first = (batches: AsyncGenerator) => batches.next()

type Call = (options: object) => unknown

/** Each function, with an option that it has. */
const calls: Readonly<Record<string, readonly [option: string, value: unknown, call: Call]>> = {
  screenTilbud: ['sprog', 'en', (o) => core.screenTilbud({}, o)],
  screenTilbudPerioder: [
    'sprog',
    'en',
    (o) => core.screenTilbudPerioder({ perioder: [{ aar: 2019 }] }, o),
  ],
  screenCase: ['rulesets', [], (o) => core.screenCase({}, o)],
  'screen of one ruleset': ['sprog', 'en', (o) => tilbud.screen({}, o)],
  compileRuleset: ['parametre', {}, (o) => core.compileRuleset(document, o)],
  'compileRuleset in Danish': ['parametre', {}, (o) => dansk.compileRuleset(document, o)],
  'screenerOf for a browser': ['parametre', {}, (o) => browser.screenerOf(document, o)],
  'screener.screen': ['sprog', 'en', (o) => screener.screen({}, o)],
  'screener.check': ['sprog', 'en', (o) => screener.check({}, o)],
  'screener.compact': ['sprog', 'en', (o) => screener.compact({}, o)],
  'screener.remarksBeside': ['sprog', 'en', (o) => screener.remarksBeside({}, [], o)],
  'screener.screenPerioder': [
    'sprog',
    'en',
    (o) => screener.screenPerioder({ perioder: [{ aar: 2019 }] }, o),
  ],
  forMany: ['sprog', 'en', (o) => core.forMany(screener, o)],
  'registry.asked': ['sprog', 'en', (o) => registry.asked('tilbud', {}, o)],
  'registry.screenTilbud': ['sprog', 'en', (o) => registry.screenTilbud({}, o)],
  'screenTilbud of a notebook': ['sprog', 'en', (o) => notebook.screenTilbud({}, o)],
  'screenCase of a notebook': ['rulesets', [], (o) => notebook.screenCase({}, o)],
  vis: ['sprog', 'en', (o) => notebook.vis(core.screenTilbud({}), o)],
  grafOf: ['laesninger', {}, (o) => graf.grafOf(screener, o)],
  markedGrafOf: ['sprog', 'en', (o) => graf.markedGrafOf(screener, {}, o)],
  toSql: ['mangler', true, (o) => sql.toSql(document, { dialect: 'duckdb', table: 't', ...o })],
  toDmn: ['udgave', '1.3', (o) => dmn.toDmn(document, o)],
  countConclusions: ['taerskel', 3, (o) => analyse.countConclusions([], o)],
  countCriteria: ['taerskel', 3, (o) => analyse.countCriteria([], o)],
  kapacitet: ['sprog', 'en', (o) => kapacitet.kapacitet({ kvinder: 6, tilbud: 2 }, o)],
  samling: ['sprog', 'en', (o) => kapacitet.samling({ kvinder: [1, 2] }, o)],
  faerrestKvinder: [
    'sprog',
    'en',
    (o) => kapacitet.faerrestKvinder({ tilbud: 1, sandsynlighed: 0.5 }, o),
  ],
  afrapportering: ['sprog', 'en', (o) => afrapportering.afrapportering(counts, o)],
  afrapporteringAfGodeRaekker: [
    'originOf',
    () => [],
    (o) => afrapportering.afrapporteringAfGodeRaekker(counts, o),
  ],
  rowScreener: ['laesninger', {}, (o) => rows.rowScreener({ registry, subject: 'tilbud', ...o })],
  answers: [
    'afviste',
    5,
    (o) =>
      first(
        rows.answers(
          rows.readNdjson(bytes('{}')),
          rows.rowScreener({ registry, subject: 'tilbud' }),
          o,
        ),
      ),
  ],
  readCsv: ['kolonner', 'uden', (o) => first(rows.readCsv(bytes('borgere\n4\n'), document, o))],
  readCsvColumns: [
    'kolonner',
    'uden',
    (o) => rows.readCsvColumns(bytes('borgere\n4\n'), document, o),
  ],
  readJson: ['enkelt', true, (o) => first(rows.readJson(bytes('[{}]'), o))],
  readNdjson: ['bytes', 9, (o) => first(rows.readNdjson(bytes('{}'), o))],
  rowMaker: ['kolonner', 'uden', (o) => rows.rowMaker(columns, ['borgere'], { sprog: 'da', ...o })],
  csvForm: ['delimiter', ';', (o) => rows.csvForm(document, o)],
  writeCsv: [
    'delimiter',
    ';',
    (o) =>
      first(
        rows.writeCsv(
          rows.answers(
            rows.readNdjson(bytes('{}')),
            rows.rowScreener({ registry, subject: 'tilbud' }),
          ),
          document,
          o,
        ),
      ),
  ],
  sheetsOf: ['limits', undefined, (o) => opgoerelser.sheetsOf(Buffer.from('a;b\n1;2\n'), 'tal', o)],
  unpackedSheets: [
    'limits',
    undefined,
    (o) => opgoerelser.unpackedSheets(opgoerelser.packedSheets([]), o),
  ],
  readOpgoerelser: [
    'region',
    undefined,
    async (o) =>
      opgoerelser.readOpgoerelser(
        [
          {
            fil: 'tal',
            ark: await opgoerelser.sheetsOf(
              Buffer.from(opgoerelser.csvTemplate({ region: 'syddanmark', aar: [2017] })),
              'tal',
            ),
          },
        ],
        o,
      ),
  ],
  readList: [
    'kommuner',
    undefined,
    async (o) =>
      opgoerelser.readList(
        await opgoerelser.sheetsOf(Buffer.from('reference;gravid\nS-1;ja\n'), 'sager'),
        'sager',
        { fil: 'sager', ...o },
      ),
  ],
  csvTemplate: ['region', 'syddanmark', (o) => opgoerelser.csvTemplate(o)],
  xlsxTemplate: ['region', 'syddanmark', (o) => opgoerelser.xlsxTemplate(o)],
  templateName: ['region', 'syddanmark', (o) => opgoerelser.templateName(o)],
  readWorkbook: [
    'medFormater',
    true,
    async (o) => readWorkbook(await opgoerelser.xlsxTemplate({}), o),
  ],
  readSheet: [
    'kolonner',
    'uden',
    async (o) =>
      first(
        readSheet(
          await opgoerelser.xlsxTemplate({ region: 'syddanmark' }),
          rows.tableColumns([{ path: 'kommune', names: [], type: 'text' }]),
          { ...o },
        ),
      ),
  ],
  namedTable: [
    'kolonner',
    'uden',
    async (o) =>
      namedTable(
        await opgoerelser.sheetsOf(Buffer.from('borgere;aar\n4;2019\n'), 'tal'),
        columns,
        o,
      ),
  ],
  buildApp: [
    'basePath',
    '',
    async (o) => (await buildApp({ logLevel: 'silent', registry, ...o })).close(),
  ],
}

for (const [name, [option, value, call]] of Object.entries(calls)) {
  t.test(name, async (t) => {
    await t.resolves(
      Promise.resolve(value).then((given) => call({ [option]: given })),
      'as documented',
    )
    const misspelt = `${option.slice(0, -1)}${option.slice(-1)}x`
    const told = await Promise.resolve({ [misspelt]: value })
      .then(call)
      .then(
        () => undefined,
        (error: unknown) => error,
      )
    t.match(told, {
      name: 'InputError',
      errors: [{ pointer: `/${misspelt}`, code: 'ukendt-felt', detail: `»${option}«` }],
    })
  })
}

t.test('told in the language that is asked for', (t) => {
  const options = { sprog: 'en', Sprog: 'da' } as const
  t.throws(() => core.screenTilbud({}, options), {
    errors: [{ pointer: '/Sprog', detail: 'There is no such field here. Did you mean “sprog”?' }],
  })
  t.throws(() => rows.csvForm(document, { delimiter: ';', komma: ',' } as object), {
    errors: [{ pointer: '/komma', detail: 'Feltet findes ikke her. Fjern det.' }],
  })
  t.end()
})

t.test('options are an object', (t) => {
  t.throws(() => core.screenTilbud({}, 'en' as never), {
    errors: [{ pointer: '', code: 'forkert-type' }],
  })
  const konklusioner = [{ borgere: 2 }, {}].map(core.screenTilbud as () => core.Screening)
  t.same(
    konklusioner.map(({ konklusion }) => konklusion),
    ['ikke-hoejt-specialiseret', 'uafklaret'],
    'the index of a row is no option',
  )
  t.end()
})
