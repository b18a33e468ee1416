/** A row that sums up the others is no tilbud: it is refused in its place, wherever its name stands. */
import { resolved } from '@screeningsmodel/core'
import { isSumAmongRows } from '@screeningsmodel/core/afrapportering'
import ExcelJS from 'exceljs'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { readCsv, readJson, readNdjson } from '../../src/index.js'
import { readSheet } from '../../src/readers/sheet.js'
import { sumForm } from '../../src/sheets/sum-row.js'
import { all, brief, bytes, registry, screened, tilbud } from '../support/rows.js'

const heading = 'reference;borgere;aarsvaerk'
const csv = (lines: readonly string[], options = {}) =>
  readCsv(bytes(`${lines.join('\n')}\n`), tilbud, options)

const { navne, delsumord } = JSON.parse(
  await readFile(
    new URL('../../../core/src/afrapportering/input/total-names.json', import.meta.url),
    'utf8',
  ),
) as { readonly navne: readonly string[]; readonly delsumord: readonly string[] }

t.test('a table that ends with a sum, by every name of one', async (t) => {
  const names = [
    ...navne,
    ...delsumord.map((word) => `Fyn ${word}`),
    ...[
      'I alt:',
      'I ALT',
      'Total.',
      'I\u00A0alt',
      ' i  alt ',
      'I-alt',
      'Total (4 tilbud)',
      'Sum 2019',
    ],
  ]
  for (const name of names) {
    t.match(name, new RegExp(sumForm, 'i'), name)
    t.ok(isSumAmongRows(name), name)
    const rows = await all(csv([heading, 'T-1;4;3', `${name};4;3`]))
    t.strictSame(brief(rows), [
      [2, { reference: 'T-1', borgere: 4, aarsvaerk: 3 }],
      [3, 'sum-raekke'],
    ])
  }
})

t.test('a name that only resembles one is answered', async (t) => {
  for (const name of [
    'Totalhjemmet',
    'Altset',
    'Sumpen',
    'Landsbyen',
    'Alle-7x',
    'Sambo Syd',
    'T-1',
  ]) {
    const [row] = await all(csv([heading, `${name};4;3`]))
    t.match(row, { input: { reference: name } })
  }
})

t.test('its name may stand in another column, if the row has no reference', async (t) => {
  const own = (row: string, kolonner: 'med' | 'uden' = 'med') =>
    all(csv(['Navn;reference;borgere;Dækker', row], { kolonner })).then(brief)
  t.strictSame(await own('I alt;;12;'), [[2, 'sum-raekke']])
  t.strictSame(await own('I alt;-;12;', 'uden'), [[2, 'sum-raekke']])
  t.strictSame(await own('Total;T-1;12;'), [[2, { reference: 'T-1', borgere: 12 }]])
  t.strictSame(await own(';;12;Hele regionen'), [[2, { borgere: 12 }]], 'not the first of the row')
  t.strictSame(await all(csv(['aar;borgere', 'I alt;12'])).then(brief), [[2, 'sum-raekke']])
})

t.test('a number, a year or nothing may stand before its name', async (t) => {
  const read = (heading: string, row: string) =>
    all(csv([heading, row], { kolonner: 'med' })).then(brief)
  const refused = [[2, 'sum-raekke']]
  t.strictSame(await read('Nr;Navn;borgere', '3;I alt;12'), refused)
  t.strictSame(await read('Nr;Navn;borgere', '3.;Total;12'), refused)
  t.strictSame(await read('aar;Navn;borgere', '2019;Sum;12'), refused)
  t.strictSame(await read('Nr;aar;Navn;borgere', ';2017-2019;Fyn i alt;12'), refused)
  t.strictSame(await read('aar;Nr;Navn;reference;borgere', '2019;4;Delsum;-;12'), refused)
  t.strictSame(await read('aar;Gruppe;borgere', '2019;Alle;12'), [[2, { aar: 2019, borgere: 12 }]])
  t.strictSame(await read('Nr;Område;borgere', '4;Regionen;12'), [[2, { borgere: 12 }]])
  t.strictSame(await read('Type;Navn;borgere', 'Døgn;I alt;12'), [[2, { borgere: 12 }]])
  const numbered = [[2, { reference: '7', borgere: 12 }]]
  t.strictSame(await read('reference;Dækker;borgere', '7;Sum;12'), numbered, 'it has a reference')
  const [row] = await all(csv(['Nr;Navn;reference;borgere', '3;I alt;;12'], { kolonner: 'med' }))
  t.match(row, { errors: [{ kolonne: 2 }] }, 'where the name stands')
})

t.test('a row with the mean of the others is no tilbud either', async (t) => {
  const names = [
    ...['Gennemsnit', 'GENNEMSNIT:', 'Gns.', 'gns', 'Median', 'Middelværdi', 'Average', 'Avg.'],
    ...['Mean', 'Gennemsnit pr. tilbud', 'Gennemsnit for alle', 'Gennemsnit 2019', 'Gennemsnit*'],
    ...['Gennemsnit (4 tilbud)', 'Average of all', 'Gennemsnitlig'],
  ]
  for (const name of names) {
    t.match(name, new RegExp(sumForm, 'i'), name)
    t.strictSame(await all(csv([heading, `${name};4;3`])).then(brief), [[2, 'sum-raekke']], name)
    const unnamed = csv(['Nr;Navn;borgere', `4;${name};3`], { kolonner: 'uden' })
    t.strictSame(await all(unnamed).then(brief), [[2, 'sum-raekke']], name)
  }
  for (const name of [
    'Medianen',
    'Gnsvej',
    'Gennemsnitshuset',
    'Snittet',
    'Meander',
    'Median-7x',
  ]) {
    const [row] = await all(csv([heading, `${name};4;3`]))
    t.match(row, { input: { reference: name } })
  }
  const own = await all(csv([`${heading};Mål`, 'T-1;4;3;Gennemsnit'], { kolonner: 'med' }))
  t.match(own, [{ egen: { Mål: 'Gennemsnit' } }])
})

t.test('what else the row has does not matter, and the reason names its place', async (t) => {
  const rows = await all(csv([heading, 'I alt;#REF!;40 %', 'Total;1;2;3']))
  t.strictSame(brief(rows), [
    [2, 'sum-raekke'],
    [3, 'sum-raekke'],
  ])
  const detail =
    'Rækken ser ud til at sammenfatte de andre rækker: Den har et navn som »I alt« eller »Gennemsnit«. Fjern rækken. Gør den ikke det, så giv den et andet navn.'
  t.match(rows, [
    { reference: 'I alt', errors: [{ pointer: '', kolonne: 1, detail }] },
    { reference: 'Total' },
  ])
  t.match(await all(screened(csv([heading, 'T-1;4;3', 'I alt;4;3']))), [
    { svar: { reference: 'T-1' } },
    { problem: { status: 422, linje: 3, reference: 'I alt', errors: [{ code: 'sum-raekke' }] } },
  ])
  const english = await all(csv([heading, 'Total;4;3'], { sprog: 'en' }))
  t.match(english, [{ errors: [{ detail: /^The row seems to sum up the other rows.*“Total”/ }] }])
})

t.test('a sheet, and a list of cases, whose references may not have spaces', async (t) => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Ark1').addRows([heading.split(';'), ['T-1', 4, 3], ['I alt', 4, 3]])
  const content = new Uint8Array(await workbook.xlsx.writeBuffer())
  t.strictSame(brief(await all(readSheet(content, tilbud))).at(-1), [3, 'sum-raekke'])
  const sag = registry.find('maalgruppe-udsatte-gravide')!.ruleset
  const rows = await all(readCsv(bytes('reference;gravid\nS-1;ja\nI alt;\n'), sag))
  t.match(rows, [{ input: { reference: 'S-1' } }, { reference: undefined }])
  t.strictSame(brief(rows).at(-1), [3, 'sum-raekke'])
  t.strictSame(resolved(sag).subject, 'sag')
})

t.test('JSON is written by a program, which gives each row the name it wants', async (t) => {
  const row = { reference: 'I alt', borgere: 4 }
  for (const rows of [
    readNdjson(bytes(`${JSON.stringify(row)}\n`)),
    readJson(bytes(JSON.stringify([row]))),
  ])
    t.match(await all(screened(rows)), [{ svar: { reference: 'I alt' } }])
})
