/** The same figures in every format, read back as by its readers. */
import {
  afrapportering,
  indsatser,
  type AfrapporteringInput,
} from '@screeningsmodel/core/afrapportering'
import { lexer, type Tokens } from 'marked'
import { parse } from 'node-html-parser'
import t from 'tap'
import { documentOf, reportFileName, reportFormats, reportText, writeReport } from '../src/index.js'
import publiceret from '../../fixtures/data/syddanmark-2020/publiceret.json' with { type: 'json' }
import { syddanmark, tablesOf, text, docx, byYear } from './read-back.js'

const gaps: AfrapporteringInput = {
  region: 'Nordby',
  aar: [2017, 2018],
  kommuner: ['Aby', 'Boby'],
  opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 4000, doegn: 1 }],
}
const hostile =
  '<script>alert(1)</script>\n* en | to\n# tre [fire](x) & "fem"\n\u0000\u000b\ud800slut'

t.test(
  'a format or a language that there is not is refused by the names that there are',
  async (t) => {
    const report = afrapportering({ region: 'Syddanmark', aar: [2017] })
    const told = (names: string, detail: RegExp) => ({
      errors: [{ pointer: names, code: 'ukendt-vaerdi', detail }],
    })
    for (const format of ['word', 'DOCX', 'pdf', '', undefined, 'toString'])
      await t.rejects(
        writeReport(report, format as 'docx', 'da'),
        told('/format', /json, md, html, docx/),
        String(format),
      )
    t.throws(() => documentOf(report, 'fr' as 'da'), told('/sprog', /: da, en\./))
    for (const format of ['word', 'docx'])
      t.throws(
        () => reportText(report, format as 'md', 'en'),
        told('/format', /: json, md, html\./),
      )
    for (const format of reportFormats)
      await t.rejects(writeReport(report, format, 'dk' as 'da'), told('/sprog', /da, en/), format)
  },
)

t.test('every format gives the published figures', async (t) => {
  const report = afrapportering(syddanmark)
  const { tabel, fordeling } = publiceret.tema1
  t.same(JSON.parse(await text(report, 'json')), report)
  for (const format of ['md', 'html', 'docx']) {
    const [years, spread, any, residential] = await tablesOf(report, format)
    t.match(years?.caption, /Syddanmark i alt$/, format)
    t.same(years?.cells, {
      'Behandling (døgn eller ambulant)': byYear(tabel, 'behandling'),
      'Heraf døgnbehandling': byYear(tabel, 'doegn'),
    })
    t.same(Object.values(byYear(tabel, 'behandling')), ['10', '8', '8'])
    t.same(Object.values(byYear(tabel, 'doegn')), ['2', '2', '2'])
    t.same(spread?.cells, {
      'ingen af årene': { Behandling: '15', Døgnbehandling: '18' },
      '1 af 3 år': { Behandling: '3', Døgnbehandling: '3' },
      '2 af 3 år': { Behandling: '1', Døgnbehandling: '0' },
      'alle 3 år': { Behandling: '3', Døgnbehandling: '1' },
      'I alt': { Behandling: '22', Døgnbehandling: '22' },
    })
    t.same(
      fordeling.behandling.map(({ kommuner }) => kommuner),
      [15, 3, 1, 3],
    )
    for (const [i, table] of [any, residential].entries()) {
      const indsats = indsatser[i] ?? 'doegn'
      for (const { kommune, tal } of report.tema1.kommuner) {
        t.same(table?.cells[kommune], byYear(tal, indsats), `${format}: ${kommune}`)
      }
      t.same(table?.cells['I alt'], byYear(tabel, indsats))
    }
  }
  for (const format of ['md', 'html'] as const) {
    const read = await text(report, format)
    t.match(read, '15 af 22 kommuner har ikke visiteret')
    t.match(read, '18 af 22 kommuner har ikke visiteret')
  }
  t.match((await docx(report)).document.textContent, '18 af 22 kommuner har ikke visiteret')
})

t.test('the form’s questions and the writer’s answers, as plain text', async (t) => {
  const report = afrapportering({ ...syddanmark, tekster: { '3.1': hostile, '4.2': 'Vi mødes.' } })
  const html = parse(await text(report, 'html'))
  const headings = html.querySelectorAll('h3').map(({ textContent }) => textContent)
  t.same(
    headings.map((heading) => heading.split(' ')[0]),
    [
      'Hvem',
      '1.1',
      'De',
      '2.1',
      '2.2',
      'Screening',
      'Hvor',
      '3.1',
      '3.2',
      '4.1',
      '4.2',
      '4.3',
      'Sådan',
      'Forbehold',
    ],
  )
  t.same(html.querySelectorAll('script, a, [style], [onclick]').length, 0)
  t.match(html.textContent, '<script>alert(1)</script>')
  t.match(html.textContent, '* en | to')
  t.equal(html.querySelectorAll('.report-empty').length, 5, 'what is not answered is said')

  const tokens = lexer(await text(report, 'md'))
  t.equal(tokens.filter(({ type }) => type === 'heading').length, 1 + 5 + 14 + 4)
  const written = tokens.filter((token) => token.type === 'paragraph') as Tokens.Paragraph[]
  t.ok(
    written.every(({ tokens }) => tokens.every(({ type }) => type !== 'link' && type !== 'html')),
  )

  const { document, files } = await docx(report)
  t.match(document.textContent, 'slut')
  for (const [name, xml] of Object.entries(files).filter(([name]) => !name.endsWith('.png'))) {
    // oxlint-disable-next-line no-control-regex -- these are what XML may not hold
    t.notMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/, name)
  }
})

t.test('lines with the same mark are a list in the writer’s answers', async (t) => {
  const svar = [
    'Vi har aftalt:',
    '- fælles visitation',
    '– to møder om året',
    '',
    '• et fælles årshjul',
    'Derefter:',
    '1. Odense',
    '2) Svendborg',
    '4. Fanø',
    '- alene',
    '2026. Et år er ikke et nummer',
    '2026. og dette heller ikke',
    '-12 er et tal',
    '- ',
    // As Word copies a list of three levels, and an older document one.
    '•\tAftaler',
    'o\tom visitation',
    '§\tog om betaling',
    'o tegn på en liste',
    '\uF0B7\tTilbud',
    '·\tKapacitet',
  ].join('\r\n')
  const report = afrapportering({ ...syddanmark, tekster: { '3.1': svar } })
  const read = parse(await text(report, 'html'))
  const at = read.querySelectorAll('h3').findIndex((each) => each.textContent.startsWith('3.1 '))
  const own: string[] = []
  let next = read.querySelectorAll('h3')[at]!.nextElementSibling
  for (; next && next.tagName !== 'H3'; next = next.nextElementSibling) {
    const items = next.querySelectorAll('li').map(({ textContent }) => textContent)
    own.push([next.tagName, ...(items.length > 0 ? items : [next.textContent])].join('|'))
  }
  const expected = [
    'P|Vi har aftalt:',
    'UL|fælles visitation|to møder om året|et fælles årshjul',
    'P|Derefter:',
    'OL|Odense|Svendborg',
    'P|4. Fanø',
    'P|- alene',
    'P|2026. Et år er ikke et nummer',
    'P|2026. og dette heller ikke',
    'P|-12 er et tal',
    'P|-',
    'UL|Aftaler|om visitation|og om betaling',
    'P|o tegn på en liste',
    'UL|Tilbud|Kapacitet',
  ]
  t.same(own, expected)
  const written = lexer(await text(report, 'md')).filter((token) => token.type === 'list')
  for (const items of [
    ['fælles visitation', 'to møder om året', 'et fælles årshjul'],
    ['Odense', 'Svendborg'],
  ]) {
    t.ok(
      written.some(
        (list) => (list as Tokens.List).items.map((item) => item.text).join() === items.join(),
      ),
      items.join(),
    )
  }
  const { document } = await docx(report)
  const numbered = document
    .getElementsByTagName('w:p')
    .filter((each) => each.getElementsByTagName('w:numPr').length > 0)
    .map(({ textContent }) => textContent)
  for (const item of ['to møder om året', 'Svendborg']) t.ok(numbered.includes(item), item)
  t.notOk(numbered.includes('4. Fanø'))
})

t.test(
  'what is masked or not known is said in words, and no figure stands in its place',
  async (t) => {
    const masked = afrapportering({
      ...syddanmark,
      taerskel: 3,
      tilbud: [{ reference: 'T-17', aar: 2018, borgere: 2 }],
    })
    for (const format of ['md', 'html', 'docx']) {
      const [years, , any, , tilbud] = await tablesOf(masked, format)
      t.same(years?.cells['Heraf døgnbehandling'], {
        2017: 'skjult',
        2018: 'skjult',
        2019: 'skjult',
      })
      t.equal(any?.cells['Kommune 05']?.['2017'], 'skjult')
      t.match(tilbud?.cells['T-17'], { År: '2018', Borgerflow: 'uafklaret' })
      const [partly, spread] = await tablesOf(afrapportering(gaps), format)
      t.same(partly?.cells['Behandling (døgn eller ambulant)'], {
        2017: 'mindst 4.000 (oplyst for 1 af 2 kommuner)',
        2018: 'ikke oplyst',
      })
      t.equal(spread?.cells['ikke fuldt oplyst']?.['Behandling'], '2')
    }
    const html = parse(await text(masked, 'html'))
    t.equal(html.querySelectorAll('svg rect').length, 2 + 2, 'no bar for what is masked')
    t.match(html.textContent, 'Antal fra 1 til 2 er skjult af hensyn til diskretion.')
  },
)

t.test(
  'who the group is, when a tilbud is highly specialised, and the argument about capacity',
  async (t) => {
    const report = afrapportering(syddanmark)
    const html = parse(await text(report, 'html'))
    const lists = html.querySelectorAll('ol').map((list) => list.querySelectorAll('li').length)
    t.same(lists, [4, 4], 'four inclusion criteria, four of the screening model')
    t.match(html.textContent, 'rækker ikke til ét tilbud')
    t.match(html.textContent, 'højst række til to tilbud med mindst tre borgere om året')
    const ordered = lexer(await text(report, 'md')).filter(
      (token) => token.type === 'list' && (token as Tokens.List).ordered,
    ) as Tokens.List[]
    t.same(
      ordered.map(({ start, items }) => [start, items.length]),
      [
        [1, 4],
        [1, 4],
      ],
    )
    const { document, files } = await docx(report)
    const numbered = document.getElementsByTagName('w:numId').map((id) => id.getAttribute('w:val'))
    const uses = [...new Set(numbered)].map((id) => numbered.filter((one) => one === id).length)
    t.equal(
      uses.filter((count) => count === 4).length >= 2,
      true,
      'each list is numbered by itself',
    )
    t.match(files['word/numbering.xml'], 'w:numFmt w:val="decimal"')
  },
)

t.test('used and expected tilbud apart, under their questions; an exclusion applies', async (t) => {
  const tilbud: AfrapporteringInput['tilbud'] = [
    { reference: 'T-17', aar: 2019, borgere: 4, kommune: 'Aby', anvendelse: 'benyttet' },
    { reference: 'T-17', aar: 2019, kommune: 'Boby', anvendelse: 'benyttet' },
    { reference: 'T-18', kommune: 'Cedby', anvendelse: 'forventet' },
  ]
  const input = { ...syddanmark, tilbud }
  for (const format of ['md', 'html', 'docx']) {
    const tables = await tablesOf(afrapportering(input), format)
    const used = tables.find(({ caption }) => caption.endsWith('har brugt'))
    const expected = tables.find(({ caption }) => caption.endsWith('forventer at bruge'))
    t.same(used?.cells, { 'T-17': { År: '2019', Kommuner: 'Aby, Boby' } })
    t.same(expected?.cells, { 'T-18': { Kommuner: 'Cedby' } })
    const unnamed = await tablesOf(afrapportering({ ...input, offentliggoeres: true }), format)
    t.equal(unnamed.length, tables.length - 2, 'without the tables of municipalities')
    t.same(unnamed.find(({ caption }) => caption.endsWith('har brugt'))?.cells, {
      'T-17': { År: '2019' },
    })

    // Facts of a year without users, and years with different users.
    const [used2019, ...others] = tilbud
    const years = [used2019!, { reference: 'T-17', aar: 2018, borgere: 4 }, ...others]
    const again = { ...used2019!, kommune: 'Boby', aar: 2017 }
    for (const [more, told] of [
      [[], '2019'],
      [[again], '2017, 2019'],
    ] as const) {
      const rows = [...years, ...more]
      const [table] = (
        await tablesOf(afrapportering({ ...syddanmark, tilbud: rows }), format)
      ).filter(({ caption }) => caption.endsWith('har brugt'))
      t.equal(table?.cells['T-17']?.['År'], told)
    }
  }
  const html = parse(await text(afrapportering(input), 'html'))
  t.match(html.textContent, /For begge tilbud kan det ikke afgøres|Det kan ikke afgøres/)

  const report = afrapportering(input)
  const [first] = report.tema2[0]?.perioder[0]?.kriterier ?? []
  const exclusions = {
    opfyldt: 'gælder',
    'ikke-opfyldt': 'gælder ikke',
    uafklaret: 'uafklaret',
  } as const
  for (const [udfald, told] of Object.entries(exclusions)) {
    Object.assign(first ?? {}, { rolle: 'eksklusion', udfald })
    const tables = await tablesOf(report, 'html')
    t.equal(tables.at(-1)?.cells['T-17']?.[first?.titel ?? ''], told)
  }
})

t.test('remarks about a tilbud are beside its screening', async (t) => {
  const tilbud = [{ reference: 'T-17', aar: 2019, aarsvaerk: 3, medarbejdere: 0 }]
  const report = afrapportering({ ...syddanmark, tilbud })
  const [remark] = report.tema2[0]?.perioder[0]?.bemaerkninger ?? []
  t.ok(remark)
  for (const format of ['md', 'html'] as const) {
    t.match(await text(report, format), `Bemærk: ${remark?.tekst ?? ''}`)
  }
})

t.test('the name of a file has the region and the years', async (t) => {
  const name = (region: string, aar: number[]) => reportFileName({ region, aar }, 'docx')
  t.throws(() => reportFileName({ region: 'Syddanmark', aar: [2017] }, 'pdf' as never), {
    errors: [{ pointer: '/format', code: 'ukendt-vaerdi' }],
  })
  t.equal(name('Syddanmark', [2017, 2018, 2019]), 'afrapportering-syddanmark-2017-2019.docx')
  t.equal(name('Region Sjælland', [2017]), 'afrapportering-region-sjaelland-2017.docx')
  t.equal(
    name('Østdanmark (é)'.normalize('NFD'), [2017, 2019]),
    'afrapportering-oestdanmark-e-2017_2019.docx',
  )
  t.match(name("A/B & ’C'..", [2020]), /^[a-z0-9_-]+\.docx$/)
})

t.test('many years are in several tables, and none is left out', async (t) => {
  const aar = Array.from({ length: 10 }, (_, i) => 2010 + i)
  const rows = aar.map((year) => ({ kommune: 'Aby', aar: year, behandling: year - 2000, doegn: 0 }))
  const report = afrapportering({ region: 'Nordby', aar, opgoerelser: rows })
  for (const format of ['md', 'html', 'docx']) {
    const tables = await tablesOf(report, format)
    const any = tables.filter(({ caption }) => caption.startsWith('Kvinder visiteret'))
    t.match(
      any.map(({ caption }) => caption),
      [/, 2010–2014$/, /, 2015–2019$/],
    )
    t.same(Object.assign({}, ...any.map(({ cells }) => cells['Aby'])), byYear(rows, 'behandling'))
  }
})

t.test('an empty report is valid and complete', async (t) => {
  for (const sprog of ['da', 'en'] as const) {
    const report = afrapportering({ region: 'Nordby', aar: [2017] }, { sprog })
    for (const format of reportFormats)
      t.ok((await writeReport(report, format, sprog)).length > 500)
    const html = parse(await text(report, 'html', sprog))
    t.equal(html.querySelectorAll('table, svg').length, 0)
    t.match(html.textContent, report.noter[0]?.tekst)
  }
})
