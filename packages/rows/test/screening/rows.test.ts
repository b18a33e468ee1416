import {
  answers,
  readCsv,
  readJson,
  readNdjson,
  rowScreener,
  RowsError,
  writeCsv,
  writeJson,
  writeNdjson,
} from '@screeningsmodel/rows'
import { generateSager, generateTilbud } from '@screeningsmodel/fixtures'
import { registryOf, rulesets } from '@screeningsmodel/core'
import t from 'tap'
import { answerJson } from '../../src/writing/answer-json.js'
import { all, brief, bytes, registry, screened, text, tilbud } from '../support/rows.js'

t.test('NDJSON: a line that is not JSON is refused at its error', async (t) => {
  const content = '\uFEFF{"borgere":1}\r\n\n{"borgere":}\n{"reference":"æ"}\n[1]\n{"borgere":2}'
  for (const size of [1, 3, 1024]) {
    const rows = await all(readNdjson(bytes(content, size)))
    t.strictSame(brief(rows), [
      [1, { borgere: 1 }],
      [3, 'ugyldig-json'],
      [4, { reference: 'æ' }],
      [5, [1]],
      [6, { borgere: 2 }],
    ])
    t.match(rows[1], { errors: [{ kolonne: 12, detail: /tegn 12/ }] })
  }
})

/** JSON has no column names to add. */
const noRows = {
  code: 'tom-fil',
  detail: 'Der er ingen rækker at læse. Skriv mindst ét objekt: { … }.',
}

t.test('NDJSON without rows is reported as empty', async (t) => {
  for (const content of ['', '\n', ' \r\n\uFEFF'])
    await t.rejects(all(readNdjson(bytes(content))), { errors: [noRows] }, content)
})

t.test('a line of 50 MB takes no more memory than the limit, no other row is lost', async (t) => {
  async function* long() {
    yield Buffer.from('{"borgere":1}\n{"reference":"')
    const part = Buffer.alloc(1024 * 1024, 'x')
    for (let i = 0; i < 50; i++) yield part
    yield Buffer.from('"}\n{"borgere":3}\n')
  }
  t.strictSame(brief(await all(readNdjson(long()))), [
    [1, { borgere: 1 }],
    [2, 'for-lang-linje'],
    [3, { borgere: 3 }],
  ])
})

t.test('JSON: rows before an error are kept', async (t) => {
  const whole = '\n[ {"borgere":1},\n {"kompetencer":{"social-stoette":null}}, 7 ]\n'
  for (const size of [1, 4, 1024]) {
    t.strictSame(brief(await all(readJson(bytes(whole, size)))), [
      [1, { borgere: 1 }],
      [2, { kompetencer: { 'social-stoette': null } }],
      [3, 7],
    ])
  }
  const faults = [
    '[{"borgere":1},',
    '[{"borgere":1},{"borgere"',
    '[{"borgere":1},}',
    '[{"borgere":1}] x',
  ]
  for (const fault of faults) {
    const [first, last, ...more] = brief(await all(readJson(bytes(fault))))
    t.strictSame([first, last, more], [[1, { borgere: 1 }], [2, 'afbrudt-json'], []], fault)
  }
  const big = `[{"borgere":1},{"reference":"${'x'.repeat(5000)}"},{"borgere":2}]`
  t.strictSame(brief(await all(readJson(bytes(big, 100), { line: 1000 }))), [
    [1, { borgere: 1 }],
    [2, 'for-lang-linje'],
  ])
  for (const [content, error] of [
    ['', noRows],
    [' \n', noRows],
    ['[]', noRows],
    ['{"borgere":1}', { code: 'ikke-liste' }],
  ] as const) {
    await t.rejects(all(readJson(bytes(content))), { name: 'RowsError', errors: [error] }, content)
  }
  for (const size of [1, 7, 1024]) {
    const one = (content: string) =>
      all(readJson(bytes(content, size), { enkelt: true, line: 100 }))
    const whole = ' {"borgere":1,\n"kompetencer":{"social-stoette":null}}\n'
    t.strictSame(brief(await one(whole)), [
      [1, { borgere: 1, kompetencer: { 'social-stoette': null } }],
    ])
    t.strictSame(brief(await one('[{"borgere":1}]')), [[1, { borgere: 1 }]])
    for (const cut of ['{', '{"borgere":', '{"borgere":1}'.slice(0, -1), '{"borgere":}']) {
      t.strictSame(brief(await one(cut)), [[1, 'afbrudt-json']], cut)
    }
    t.strictSame(brief(await one(`{"reference":"${'x'.repeat(2000)}`)), [[1, 'for-lang-linje']])
    for (const more of ['{"borgere":1}\n{"borgere":2}', '{} x', '"borgere"', '1']) {
      await t.rejects(one(more), { errors: [{ code: 'ikke-liste' }] }, more)
    }
  }
  await t.rejects(all(readNdjson(bytes('\n\n'))), RowsError)
})

t.test('answers are in order; a refused row becomes a problem in its place', async (t) => {
  const content = [
    '{"reference":"a","aar":2019,"borgere":4}',
    '{"reference":"b","borgere":"4"}',
    '{"medarbejdere":2,"medarbejdereMedErfaring":3}',
    '{"reference":"c","ruleset":"indsatsniveau"}',
    '{"borgere":1}',
  ].join('\n')
  const lines = (await text(writeNdjson(screened(readNdjson(bytes(content)))))).trim().split('\n')
  t.strictSame(
    JSON.parse(lines[0]!),
    registry.asked('tilbud', {}).compact(JSON.parse(content.split('\n')[0]!)),
  )
  t.match(
    lines.slice(1).map((line) => JSON.parse(line) as unknown),
    [
      { linje: 2, status: 400, errors: [{ pointer: '/borgere', code: 'forkert-type' }] },
      { linje: 3, status: 422, errors: [{ code: 'umulig-kombination' }] },
      { linje: 4, status: 400, errors: [{ pointer: '/ruleset', code: 'ukendt-ruleset' }] },
      { konklusion: 'ikke-hoejt-specialiseret' },
    ],
  )
  t.strictSame(
    lines,
    lines.map((line) => JSON.stringify(JSON.parse(line))),
  )
  const array = JSON.parse(await text(writeJson(screened(readNdjson(bytes(content))))))
  t.strictSame(
    array,
    lines.map((line) => JSON.parse(line) as unknown),
  )
})

t.test('a short answer is the text that `JSON.stringify` gives', async (t) => {
  const tables = [
    ['tilbud', [...generateTilbud({ antal: 100 })]],
    ['sag', [...generateSager({ antal: 300 })]],
  ] as const
  for (const [subject, rows] of tables) {
    const screener = registry.asked(subject, {})
    const content = rows.map((row) => JSON.stringify(row)).join('\n')
    const written = await text(writeNdjson(screened(readNdjson(bytes(content)), { subject })))
    const expected = rows.map((row) => `${JSON.stringify(screener.compact(row))}\n`).join('')
    t.ok(written === expected)
  }
})

t.test('whole answers, another ruleset and other readings for all rows', async (t) => {
  const input = [...generateTilbud({ antal: 20 })]
  const content = input.map((row) => JSON.stringify(row)).join('\n')
  const laesninger = { 'kompetencer-fra': 'eget-personale' }
  const whole = await all(
    screened(readNdjson(bytes(content)), { fuldt: true, laesninger, sprog: 'en' }),
  )
  t.strictSame(
    whole,
    input.map((row) => ({ svar: registry.screenTilbud({ ...row, laesninger }, { sprog: 'en' }) })),
  )
  const own = await all(
    screened(readNdjson(bytes('{"laesninger":{"kompetencer-fra":"ogsaa-samarbejde"}}')), {
      fuldt: true,
      laesninger,
    }),
  )
  t.match(own, [{ svar: { laesninger: [{}, {}, { valgt: 'ogsaa-samarbejde' }] } }])
  t.throws(() => rowScreener({ registry, subject: 'tilbud', laesninger: { x: 'y' } }), {
    name: 'InputError',
  })
  t.throws(() => rowScreener({ registry, subject: 'tilbud', ruleset: 'x' }), { name: 'InputError' })
})

t.test('whole answers are the text that JSON.stringify gives', async (t) => {
  const parametre = { mindsteBorgere: 5 }
  const laesninger = { 'kompetencer-fra': 'eget-personale' }
  const strange = { borgere: 1.5e-7, reference: 'T "1" \\ 2', aar: 2019, laesninger }
  const rows = [{}, strange, ...generateTilbud({ antal: 60 })].map((row) => ({ egen: 'a"b', row }))
  // The same criteria with one difference; each comes after an unchanged one.
  const { criteria, sources } = rulesets[0]
  const otherwise = <T>(list: readonly T[], change: (each: T) => Partial<T>) =>
    list.map((each) => ({ ...each, ...change(each) }))
  const others = [
    { sources: otherwise(sources, () => ({ document: 'Et andet' })) },
    { sources: otherwise(sources, () => ({ adresse: 'https://example.dk' })) },
    { criteria: otherwise(criteria, ({ number }) => ({ number: number + 10 })) },
    { criteria: otherwise(criteria, () => ({ role: 'forhold' as const })) },
    { criteria: otherwise(criteria, () => ({ title: { da: 'Titel', en: 'Title' } })) },
    { criteria: otherwise(criteria, ({ source }) => ({ source: { ...source, section: '9' } })) },
    { criteria: otherwise(criteria, ({ source }) => ({ source: { ...source, item: '9' } })) },
    { criteria: otherwise(criteria, () => ({ otherSources: [] })) },
    { criteria: otherwise(criteria, ({ source }) => ({ otherSources: [source] })) },
  ].map((change) => registryOf([{ ...rulesets[0], ...change }]))
  const all = [
    { registry, parametre },
    { registry, sprog: 'en' as const },
    ...others.flatMap((other) => [{ registry }, { registry: other }]),
  ]
  for (const options of all) {
    const screener = rowScreener({ subject: 'tilbud', fuldt: true, ...options })
    for (const { row, egen } of rows) {
      const answer = screener.answer({ linje: 1, input: row })
      if ('svar' in answer) {
        t.equal(answerJson(answer), JSON.stringify(answer.svar))
        t.equal(
          answerJson({ ...answer, egen: { egen } }),
          JSON.stringify({ ...answer.svar, egen: { egen } }),
        )
      } else t.match(answerJson(answer), '"errors"')
    }
  }
  const sager = rowScreener({ registry, subject: 'sag', fuldt: true })
  for (const input of generateSager({ antal: 100 })) {
    const answer = sager.answer({ linje: 1, input })
    t.ok('svar' in answer && answerJson(answer) === JSON.stringify(answer.svar))
  }
})

t.test('CSV out: an answer or a problem per row, and no cell is a formula', async (t) => {
  const content = 'reference;aar;borgere\n-1;2019;1\nT-2;;x\n'
  const rows = () => screened(readCsv(bytes(content), tilbud))
  const lines = (await text(writeCsv(rows(), tilbud))).split('\n')
  t.equal(
    lines[0],
    'reference,aar,konklusion,borgerflow,aarsvaerk,erfaring,kompetencer,mangler,linje,fejl',
  )
  t.equal(
    lines[1],
    '-1,2019,ikke-hoejt-specialiseret,ikke-opfyldt,uafklaret,uafklaret,uafklaret,,,',
    'a number is none',
  )
  const cell = await text(writeCsv(screened(readCsv(bytes('reference\n-A1\n'), tilbud)), tilbud))
  t.match(cell, /\n'-A1,/, 'and what a spreadsheet would take for one is text')
  t.equal(lines[2], 'T-2,,,,,,,,3,"/borgere: Skriv et helt tal, for eksempel 3."')
  const excel = await text(writeCsv(rows(), tilbud, { delimiter: ';', bom: true }))
  t.ok(excel.startsWith('\uFEFFreference;aar;'))
})

t.test('a table says that an exclusion applies or not, never that it is met', async (t) => {
  const ambulant = [
    'fastholdesIRusmiddelbehandling',
    'profitererAfRusmiddelbehandling',
    'fastholdesISvangreomsorg',
    'profitererAfSvangreomsorg',
  ]
  const paths = ['gravid', ...ambulant.map((name) => `ambulant.${name}`)]
  const content = `${paths.join(';')}\nja;ja;ja;ja;ja\nja;nej;;;\nja;;;;\n`
  const { ruleset } = registry.find('maalgruppe-udsatte-gravide')!
  const screener = rowScreener({ registry, subject: 'sag' })
  const rows = () => answers(readCsv(bytes(content), ruleset), screener)
  const lines = (await text(writeCsv(rows(), ruleset))).split('\n').slice(0, 4)
  t.strictSame(
    lines.map((line) => line.split(',').slice(5, 8)),
    [
      ['ambulant-utilstraekkelig', 'behov-for-doegnbehandling', 'profiterer-af-ambulant'],
      ['ikke-opfyldt', 'uafklaret', 'gælder'],
      ['opfyldt', 'uafklaret', 'gælder ikke'],
      ['uafklaret', 'uafklaret', 'uafklaret'],
    ],
  )
  const [first] = (await text(writeNdjson(rows()))).split('\n')
  t.match(JSON.parse(first!), { kriterier: { 4: { udfald: 'opfyldt' } } }, 'codes stay in JSON')
})

t.test('what was written as CSV is read back as it was', async (t) => {
  const { stringify } = await import('csv-stringify/sync')
  const ruleset = registry.find('maalgruppe-udsatte-gravide')!.ruleset
  const sager = [...generateSager({ antal: 300 })]
  const paths = ['reference', 'aar', ...ruleset.facts.map(({ path }) => path)]
  const at = (row: Record<string, unknown>, path: string) => {
    const [first = '', second] = path.split('.')
    const value = row[first]
    return second === undefined ? value : (value as Record<string, unknown> | undefined)?.[second]
  }
  const word = (value: unknown) => (typeof value === 'boolean' ? (value ? 'ja' : 'nej') : value)
  const csv = stringify([
    paths,
    ...sager.map((row) => paths.map((path) => word(at(row as Record<string, unknown>, path)))),
  ])
  const found = await all(readCsv(bytes(csv, 1000), ruleset))
  const screener = registry.find('maalgruppe-udsatte-gravide')!
  t.strictSame(
    found.map((row) => 'input' in row && screener.compact(row.input)),
    sager.map((row) => screener.compact(row)),
  )
})

t.test('a row that names its ruleset is answered by it, and other rows are not', async (t) => {
  const content = [
    '{"ruleset":"indsatsniveau"}',
    '{}',
    '{"ruleset":null}',
    '{"ruleset":"hoejt-specialiseret-tilbud"}',
  ]
  const rows = await all(
    screened(readNdjson(bytes(content.join('\n'))), { subject: 'sag', sprog: 'en' }),
  )
  const standard = registry.asked('sag', {}).compact({})
  const named = registry.asked('sag', { ruleset: 'indsatsniveau' }).compact({})
  t.strictSame(
    rows.slice(0, 3).map((row) => 'svar' in row && row.svar),
    [named, standard, standard],
  )
  t.match(rows[3], { problem: { errors: [{ code: 'ukendt-ruleset' }] } })
})

t.test('an error for all rows comes before the first, in its language', (t) => {
  const told = (options: object) => {
    try {
      rowScreener({ registry, subject: 'tilbud', sprog: 'en', ...options })
      return ''
    } catch (error) {
      return (error as Error).message
    }
  }
  for (const options of [{ ruleset: 'x' }, { laesninger: { x: 'y' } }]) {
    t.match(told(options), /[a-z]/)
    t.notMatch(told(options), /\b(?:findes|ikke|kan|skal)\b/)
  }
  t.end()
})

t.test('a program error is not an error of the row', (t) => {
  const input = {
    get borgere(): number {
      throw new RangeError('of the program')
    },
  }
  const screener = rowScreener({ registry, subject: 'tilbud' })
  t.throws(() => screener.answer({ linje: 1, input }), { name: 'RangeError' })
  t.end()
})
