/** Answers as people get them: a workbook with three sheets, and lines of JSON. */
import ExcelJS from 'exceljs'
import t from 'tap'
import { InputError } from '@screeningsmodel/core'
import { answerJson } from '../../src/writing/answer-json.js'
import { answersWorkbook } from '../../src/workbooks.js'
import { columnNames, chosenNames, tableColumns, targetOf } from '../../src/columns/column-names.js'
import { FaultyCell, RefusedCell } from '../../src/cells/cell.js'
import { RowsError } from '../../src/problems/problem.js'
import { rowMaker } from '../../src/readers/row-maker.js'
import { identityOf } from '../../src/row/row-identity.js'
import { csvForm } from '../../src/writing/csv-form.js'
import { fontsOf, registry, tilbud } from '../support/rows.js'

const columns = ['reference', 'aar', 'konklusion', 'linje', 'fejl', 'egen.Sted', 'nr.egen.']
const long = 'x'.repeat(70)
const rows = [
  ['T-1', 2019, 'hoejt-specialiseret', null, null, 'Gården', null],
  ['T-2', 2020, null, 3, long, null, 1],
]
const used = [
  ['Ruleset', 'hoejt-specialiseret-tilbud'],
  ['Rækker', 2],
] as const

t.test('a workbook of answers, refused rows, and what was used', async (t) => {
  const contents = async (sprog?: 'da' | 'en') => {
    const bytes = await answersWorkbook({ columns, rows, used }, sprog)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
    return book.worksheets
  }
  const sheets = await contents()
  const valuesOf = (sheet: ExcelJS.Worksheet | undefined) =>
    (sheet?.getRows(1, sheet.rowCount) ?? []).map((row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (_, i) => row.getCell(i + 1).value),
    )
  t.strictSame(
    sheets.map(({ name }) => name),
    ['Svar', 'Afviste', 'Brugt'],
  )
  t.strictSame(
    (await contents('en')).map(({ name }) => name),
    ['Answers', 'Refused', 'Used'],
  )
  const [answers, refused, about] = sheets
  t.strictSame(valuesOf(answers), [columns, ...rows])
  t.strictSame(valuesOf(refused), [
    ['reference', 'aar', 'linje', 'fejl', 'egen.Sted'],
    ['T-2', 2020, 3, long, null],
  ])
  t.strictSame(valuesOf(about), used)
  const wide = [1, 2].map((i) => about?.getColumn(i).width ?? 0)
  t.ok(wide.every((width) => width > 20) && wide[1]! > 60, 'wide enough for a name and what it is')
  for (const sheet of [answers, refused]) {
    const heading = Array.from({ length: sheet?.columnCount ?? 0 }, (_, i) =>
      sheet?.getCell(1, i + 1),
    )
    t.ok(heading.every((cell) => cell?.font.bold))
    t.notOk(sheet?.getCell(2, 1).style.font?.bold)
    t.match(sheet?.views, [{ state: 'frozen', ySplit: 1 }])
  }
  t.equal(answers?.autoFilter, 'A1:G3')
  t.equal(refused?.autoFilter, 'A1:E2')
  // Two wider than the widest cell, and at most sixty; headings count too.
  const widths = columns.map((_, i) => Math.round(answers?.getColumn(i + 1).width ?? 0))
  t.strictSame(widths, [11, 6, 21, 7, 60, 11, 10])
  for (const font of fontsOf(await answersWorkbook({ columns, rows, used }))) {
    t.match(font, /<name val="Calibri"\/>/, 'no program chooses a wider one')
  }
  await t.rejects(answersWorkbook({ columns, rows, used }, 'sv' as 'da'))
})

t.test('an answer as JSON, short and whole, with extra columns of the row', (t) => {
  const screener = registry.asked('tilbud', {})
  const inputs = [
    { reference: 'T-1', aar: 2019, borgere: 4 },
    { borgere: 4, parametre: { mindsteBorgere: 5 } },
    {},
  ]
  for (const input of inputs)
    for (const svar of [screener.compact(input), screener.screen(input)])
      for (const egen of [undefined, { Sted: 'Gården' }]) {
        const [text, want] = [
          answerJson({ svar, ...(egen && { egen }) }),
          { ...svar, ...(egen && { egen }) },
        ]
        t.equal(text, JSON.stringify(want))
      }
  t.end()
})

t.test('answers that share lists, and differ elsewhere', (t) => {
  const form = csvForm(tilbud, { rulesets: true })
  const columns = form.head([]).trim().split(',')
  const one = registry.asked('tilbud', {}).compact({ borgere: 4 })
  const unlike = [
    {},
    { konklusion: 'en anden' },
    { ruleset: { id: 'et-andet', version: '1' } },
    { parametre: { mindsteBorgere: 4 } },
    { mangler: ['a', 'b'] },
    { reference: 'a "b", c', aar: 2019 },
    {},
  ]
  for (const svar of unlike.map((other) => ({ ...one, ...other }))) {
    const { reference, aar, ...rest } = svar
    const want = { ...(reference !== undefined && { reference }), ...(aar && { aar }), ...rest }
    t.equal(answerJson({ svar }), JSON.stringify(want))
    const [first = ''] = form.lines([{ svar }], []).split(`,${svar.ruleset.id}`)
    t.equal(first, reference === undefined ? ',' : '"a ""b"", c",2019')
    const line = form.lines([{ svar: { ...svar, reference: 'T-1', aar: 2020 } }], [])
    const cells = line.trim().split(',')
    const { id, version } = svar.ruleset
    t.equal(cells[columns.indexOf('ruleset')], `${id}@${version}`)
    t.equal(cells[columns.indexOf('konklusion')], svar.konklusion)
    t.equal(cells[columns.indexOf('mangler')], svar.mangler.join(' '))
  }
  t.end()
})

t.test('the reference and year of a refused row', (t) => {
  const input = { reference: 'T-1', aar: 2019 }
  const wrong = [{ code: 'forkert-type' }]
  const all = () => undefined
  const none = () => {
    throw new InputError([{ pointer: '', code: 'forkert-reference', detail: '' }])
  }
  t.strictSame(identityOf({ ...input, x: 1 }, wrong, all), input)
  t.strictSame(identityOf(input, wrong, none), {})
  const noReference = (one: object) => ('reference' in one ? none() : undefined)
  t.strictSame(identityOf(input, wrong, noReference), { aar: 2019 })
  t.strictSame(identityOf(input, [...wrong, { code: 'personoplysning' }], all), {})
  t.strictSame(identityOf({ reference: 1, aar: '2019' }, wrong, all), {})
  for (const other of [null, [input], 'x', undefined])
    t.strictSame(identityOf(other, wrong, all), {})
  t.throws(() => identityOf(input, wrong, () => JSON.parse('{') as unknown), SyntaxError)
  t.end()
})

t.test('the ruleset of each row as a column', (t) => {
  const form = csvForm(tilbud, { rulesets: true, delimiter: ';' })
  t.match(
    form.head(['Sted']),
    /^reference;aar;ruleset;konklusion;.*;mangler;linje;fejl;egen\.Sted\n$/,
  )
  const { ruleset, ...svar } = registry.asked('tilbud', {}).compact({ reference: 'T-1', aar: 2019 })
  const cells = form.lines([{ svar: { ...svar, ruleset } }], []).split(';')
  t.strictSame(cells.slice(0, 4), [
    'T-1',
    '2019',
    `${ruleset.id}@${ruleset.version}`,
    svar.konklusion,
  ])
  t.equal(cells.length, form.head([]).split(';').length)
  const signs = ['=1', '+x', '-1', '-1,25', '+1.5', '-1,', '-1.2.3', '@a', '-a']
  const texts = signs.map((Sted) =>
    form.lines([{ svar: { ...svar, ruleset }, egen: { Sted } }], ['Sted']),
  )
  t.strictSame(
    texts.map((line) => line.trim().split(';').at(-1)?.startsWith("'")),
    [true, true, false, false, false, true, true, true, true],
  )
  t.end()
})

t.test('allowed names of columns', (t) => {
  const [first, second, ...more] = tilbud.facts
  if (!first || !second) throw new Error('no facts')
  const document = { ...tilbud, facts: [first, { ...second, label: first.label }, ...more] }
  const names = columnNames(document)
  t.equal(targetOf(names, first.label.da), undefined, 'a name that two facts share')
  t.equal(targetOf(names, first.path)?.path, first.path)
  const same = { ...tilbud, facts: [{ ...first, name: first.label }, second, ...more] }
  t.equal(targetOf(columnNames(same), first.label.da)?.path, first.path, 'or one twice')
  t.equal(targetOf(names, 'År')?.read('2.017'), 2.017)
  t.equal(targetOf(names, 'Year')?.read('2.017'), 2.017)

  const chosen = chosenNames(names, { AB: 'aar', '1A': 'reference', ABCD: 'aar', C: '-', D: 'x' })
  t.equal(targetOf(chosen, 'x', 27)?.path, 'aar', 'by its letters')
  t.equal(targetOf(chosen, 'x', 0), undefined)
  t.equal(targetOf(chosen, '1a', 8)?.path, 'reference', 'by its heading')
  t.equal(targetOf(chosen, 'abcd')?.path, 'aar')
  t.equal(targetOf(chosen, 'aar', 2)?.path, '', 'not used')
  t.equal(targetOf(chosen, 'aar', 3)?.path, 'aar', 'a path that there is not is no choice')
  t.equal(targetOf(chosen, 'x'.repeat(201)), undefined)

  const table = tableColumns([
    { path: 'antal', names: ['Tal'], type: 'integer' },
    { path: 'aar', names: [], type: 'year' },
    { path: 'navn', names: [], type: 'text' },
    { path: 'svar', names: [], type: new Map([['ja', '1']]) },
  ])
  t.same(targetOf(table, 'Tal')?.read('1.250'), new RefusedCell('tvetydigt-tal'))
  t.equal(targetOf(table, 'aar')?.read('1.250'), 1.25)
  t.equal(targetOf(table, 'navn')?.read('1.250'), '1.250')
  t.equal(targetOf(table, 'svar')?.read('JA'), '1')
  t.end()
})

t.test('a column that is not a fact may contain an error, but no CPR number', (t) => {
  const { make } = rowMaker(columnNames(tilbud), ['reference', 'borgere', 'Note'], {
    ...{ sprog: 'da', kolonner: 'med' },
  })
  const fault = new FaultyCell('fejl-i-celle')
  t.match(make(['T-1', 3, fault], 2), { linje: 2, input: { reference: 'T-1', borgere: 3 } })
  t.match(make(['T-1', fault, 'x'], 2), { errors: [{ code: 'fejl-i-celle', kolonne: 2 }] })
  t.match(make(['T-1', 3, '010190-1234'], 2), { errors: [{ code: 'personoplysning', kolonne: 3 }] })
  t.end()
})

t.test('a number that is no year is not repeated: it may be a CPR number', (t) => {
  const { make } = rowMaker(columnNames(tilbud), ['reference', 'aar', 'borgere'], { sprog: 'da' })
  for (const [aar, repeated] of [
    ['2019', 2019],
    ['1990', 1990],
    ['2100', 2100],
    // 10 January 1990 and four more digits, without the leading zero.
    ['101901234', undefined],
    [101901234, undefined],
    ['1989', undefined],
    ['2101', undefined],
    ['2019,5', undefined],
  ] as const)
    for (const [reference, borgere] of [
      ['T-1', '1.250'],
      ['I alt', '4'],
    ] as const) {
      const row = make([reference, aar, borgere], 2)
      t.ok(row && 'errors' in row && row.reference === reference && row.aar === repeated, `${aar}`)
    }
  t.end()
})

t.test('an error has everything that is wrong, a line for each', (t) => {
  const errors = ['a', 'b'].map((detail) => ({ pointer: '', code: 'tom-fil', detail }) as const)
  t.equal(new RowsError(errors).message, 'a\nb')
  t.end()
})
