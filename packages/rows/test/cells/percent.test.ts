/**
 * A percentage is treated alike in a workbook, which stores the underlying number, and in the CSV that Excel makes of
 * it.
 */
import { readCsv } from '@screeningsmodel/rows'
import { readSheet } from '@screeningsmodel/rows/sheet'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import t from 'tap'
import { readList, readOpgoerelser, sheetsOf, type Laest } from '../../src/opgoerelser.js'
import { all, brief, bytes, tilbud } from '../support/rows.js'

/** A cell: its value, its format, and its text in CSV from Danish Excel. */
type Written = readonly [value: string | number, format: string | undefined, csv: string]
const plain = (value: string | number): Written => [
  value,
  undefined,
  typeof value === 'number' ? String(value).replace('.', ',') : value,
]

async function both(rows: readonly (readonly Written[])[]) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Ark1')
  rows.forEach((cells, row) =>
    cells.forEach(([value, format], column) => {
      const cell = sheet.getCell(row + 1, column + 1)
      cell.value = value
      if (format !== undefined) cell.numFmt = format
    }),
  )
  const csv = rows.map((cells) => cells.map(([, , text]) => text).join(';')).join('\n')
  return { xlsx: new Uint8Array(await book.xlsx.writeBuffer()), csv: `${csv}\n` }
}

t.test('a percentage for a number is refused, and copied in an extra column', async (t) => {
  const { xlsx, csv } = await both([
    ['reference', 'borgere', 'aarsvaerk', 'kompetencer.social-stoette', 'Andel'].map(plain),
    [plain('T-1'), [3, '0%', '300%'], plain(3.5), plain(''), [0.4, '0%', '40%']],
    [plain('T-2'), plain(3), [0.4, '0.0%', '40,0%'], plain(''), [0.125, '0.0 %', '12,5%']],
    [plain('T-3'), [0, '0%', '0%'], [1, '0%;[Red]-0%', '100%'], plain(''), plain(0.4)],
    [plain('T-4'), [3, '0" %"', '3'], plain(3), [1, '0%', '100%'], plain('en')],
  ])
  const wanted = [
    [2, 'procent-i-celle'],
    [3, 'procent-i-celle'],
    [4, 'procent-i-celle', 'procent-i-celle'],
  ]
  const options = { kolonner: 'med' } as const
  const ofSheet = await all(readSheet(xlsx, tilbud, options))
  const ofCsv = await all(readCsv(bytes(csv), tilbud, options))
  t.strictSame(brief(ofSheet).slice(0, 3), wanted)
  t.strictSame(brief(ofSheet), brief(ofCsv))
  t.strictSame(
    ofSheet.map((row) => ('errors' in row ? row.errors : [])),
    ofCsv.map((row) => ('errors' in row ? row.errors : [])),
    'with the same words of the same places',
  )
  t.match(ofSheet[1], {
    errors: [
      {
        pointer: '/aarsvaerk',
        kolonne: 3,
        detail: 'Cellen indeholder et procenttal. Skriv et tal, og vis det ikke som procent.',
      },
    ],
  })
  t.strictSame(
    ofSheet.map(({ egen }) => egen?.['Andel']),
    ['40%', '12,5%', '0,4', 'en'],
    'as it is seen',
  )
})

t.test('a number that its format hides is read as it is seen, as in the CSV', async (t) => {
  const masked = '[<5]"<5";0'
  const { xlsx, csv } = await both([
    ['Kommune', 'År', 'Behandling', 'Døgnbehandling'].map(plain),
    [plain('Odense'), plain(2017), [4, masked, '<5'], plain(1)],
    [plain('Nyborg'), plain(2017), [6, masked, '6'], plain(1)],
    [plain('Assens'), plain(2017), [3, '"under 5"', 'under 5'], plain(1)],
    [plain('Faaborg-Midtfyn'), plain(2017), [7, ';;;', ''], plain(0)],
    [plain('Kerteminde'), plain(2017), [0, '0;-0;"-"', '0'], plain(0)],
    [plain('Langeland'), plain(2017), [2, '0" kvinder"', '2'], plain(0)],
    [
      plain('Middelfart'),
      plain(2017),
      [2, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '2'],
      plain(0),
    ],
    [plain('Nordfyns'), plain(2017), [5, '[Red][>=5]"fem;flere";General', '"fem;flere"'], plain(0)],
  ])
  const read = async (content: Uint8Array) => {
    const { raekker } = readOpgoerelser([
      { fil: 'tal', ark: await sheetsOf(content, 'tal') },
    ]) as Laest
    return raekker.map(({ input }) => (input as { behandling?: unknown }).behandling)
  }
  const ofSheet = await read(xlsx)
  t.strictSame(ofSheet, await read(new TextEncoder().encode(csv)))
  t.same(ofSheet.slice(1, 2).concat(ofSheet.slice(4, 7)), [6, 0, 2, 2])
  t.notOk(ofSheet.includes(4) || ofSheet.includes(3) || ofSheet.includes(7), String(ofSheet))
})

t.test('as people write it in a text file', async (t) => {
  for (const text of ['40 %', '40%', '40,5 %', '40 pct.', '40 pct', '40 procent', '-3 %', '40 %']) {
    const rows = await all(readCsv(bytes(`reference;borgere;aarsvaerk\nT-1;3;${text}\n`), tilbud))
    t.strictSame(brief(rows), [[2, 'procent-i-celle']], text)
  }
  for (const text of ['%', 'procent', '% 40', '40 % af dem']) {
    const rows = await all(readCsv(bytes(`reference;borgere;aarsvaerk\nT-1;3;${text}\n`), tilbud))
    t.match(brief(rows), [[2, { aarsvaerk: text }]], `${text}: left for the check of the input`)
  }
})

t.test('a percentage format in the base style only does not count', async (t) => {
  const { xlsx } = await both([['reference', 'borgere'].map(plain), [plain('T-1'), plain(3)]])
  const parts = unzipSync(xlsx)
  const styles = strFromU8(parts['xl/styles.xml']!)
  const own = '<xf numFmtId="9" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  const changed = styles.replace('</cellStyleXfs>', own)
  t.not(changed, styles)
  const book = zipSync({ ...parts, 'xl/styles.xml': strToU8(changed) })
  t.strictSame(brief(await all(readSheet(book, tilbud))), [[2, { reference: 'T-1', borgere: 3 }]])
})

t.test('in a list for a report, and in a table of counts', async (t) => {
  const list = await both([
    ['reference', 'aar', 'borgere'].map(plain),
    [plain('T-1'), plain(2019), [3, '0%', '300%']],
  ])
  const counts = await both([
    ['Kommune', 'År', 'Visiteret til behandling', 'Heraf døgn'].map(plain),
    [plain('Odense'), plain(2019), plain(4), [1, '0%', '100%']],
    [plain('Assens'), plain(2019), plain(2), plain(1)],
    [plain('Vejle'), plain(2019), plain(5), plain(0)],
  ])
  for (const form of ['xlsx', 'csv'] as const) {
    const read = readList(await sheetsOf(Buffer.from(list[form]), 'x'), 'tilbud', { fil: 'x' })
    t.match(read.raekker, [{ errors: [{ code: 'procent-i-celle', kolonne: 3 }] }], form)
    const ark = await sheetsOf(Buffer.from(counts[form]), 'x')
    const { raekker } = readOpgoerelser([{ fil: 'x', ark }], { region: 'Syddanmark' }) as {
      readonly raekker: readonly { readonly input: unknown }[]
    }
    t.match(
      raekker,
      [
        {
          input: { kommune: 'Odense', aar: 2019, behandling: 4, doegn: '#' },
          errors: [{ code: 'procent-i-celle', kolonne: 4 }],
        },
        { input: { kommune: 'Assens', aar: 2019, behandling: 2, doegn: 1 }, errors: undefined },
        { input: { kommune: 'Vejle', aar: 2019, behandling: 5, doegn: 0 }, errors: undefined },
      ],
      form,
    )
  }
})
