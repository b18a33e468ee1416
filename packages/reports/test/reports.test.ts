/** The same figures in every rendering, read back as their readers do. */
import {
  afrapportering,
  indsatser,
  type Afrapportering,
  type AfrapporteringInput,
} from '@screeningsmodel/core/afrapportering'
import { strFromU8, unzipSync } from 'fflate'
import { lexer, type Token, type Tokens } from 'marked'
import { parse, type HTMLElement } from 'node-html-parser'
import { PNG } from 'pngjs'
import t from 'tap'
import { reportFileName, reportFormats, writeReport } from '../src/index.js'
import opgoerelser from '../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import publiceret from '../../fixtures/data/syddanmark-2020/publiceret.json' with { type: 'json' }

/** A table as it is read: its caption, and each cell by its row's and its column's header. */
interface Read {
  readonly caption: string
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const syddanmark = opgoerelser.input
const gaps: AfrapporteringInput = {
  region: 'Nordby',
  aar: [2017, 2018],
  kommuner: ['Aby', 'Boby'],
  opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 4000, doegn: 1 }],
}
const hostile =
  '<script>alert(1)</script>\n* en | to\n# tre [fire](x) & "fem"\n\u0000\u000b\ud800slut'

async function tablesOf(report: Afrapportering, format: string): Promise<Read[]> {
  if (format === 'md') return markdownTables(await text(report, 'md'))
  if (format === 'html') return htmlTables(parse(await text(report, 'html')))
  return docxTables((await docx(report)).document)
}

t.test('every rendering gives the published figures', async (t) => {
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

t.test('the form’s questions, and what the writer has answered, as plain text', async (t) => {
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

t.test('lines that begin alike are a list in what the writer has answered', async (t) => {
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

t.test('HTML hangs together: headings, captions, scopes, a picture in words', async (t) => {
  const html = parse(await text(afrapportering(syddanmark), 'html'))
  t.equal(html.querySelector('html')?.getAttribute('lang'), 'da')
  t.equal(html.querySelector('title')?.textContent, html.querySelector('h1')?.textContent)
  const levels = html.querySelectorAll('h1, h2, h3, h4').map(({ tagName }) => Number(tagName[1]))
  levels.forEach((level, i) => t.ok(level <= (levels[i - 1] ?? 0) + 1, 'no level is left out'))
  const ids = html.querySelectorAll('[id]').map(({ id }) => id)
  t.equal(new Set(ids).size, ids.length)
  for (const named of html.querySelectorAll('[aria-labelledby]')) {
    for (const id of (named.getAttribute('aria-labelledby') ?? '').split(' '))
      t.ok(ids.includes(id))
  }
  t.equal(html.querySelectorAll('th:not([scope])').length, 0)
  const svg = html.querySelector('svg') as HTMLElement
  t.equal(svg.getAttribute('role'), 'img')
  t.match(svg.querySelector('desc')?.textContent, '10 i 2017, 8 i 2018 og 8 i 2019')
  t.match(svg.querySelector('desc')?.textContent, '2 i 2017, 2 i 2018 og 2 i 2019')
})

t.test('DOCX: language, title, real headings, header rows that are repeated', async (t) => {
  for (const [sprog, language] of [
    ['da', 'da-DK'],
    ['en', 'en-GB'],
  ] as const) {
    const report = afrapportering(syddanmark, { sprog })
    const { document, files } = await docx(report, sprog)
    t.match(files['word/styles.xml'], `w:lang w:val="${language}"`)
    t.match(files['docProps/core.xml'], `<dc:title>${report.titel}</dc:title>`)
    t.match(files['docProps/core.xml'], '<cp:lastModifiedBy>Screeningsmodellen<')
    const styles = document
      .getElementsByTagName('w:pStyle')
      .map((style) => style.getAttribute('w:val'))
    t.equal(styles.filter((style) => style === 'Title').length, 1)
    t.equal(styles.filter((style) => style === 'Heading1').length, 4 + 1)
    t.equal(styles.filter((style) => style === 'Heading2').length, 14)
    t.equal(files['word/document.xml']?.match(/<w:tblHeader/g)?.length, 4)
  }
})

t.test(
  'the chart is a picture in files too: words for it, and bars as long as their numbers',
  async (t) => {
    const numbers = { 2017: [10, 2], 2018: [8, 2], 2019: [8, 2] }
    const report = afrapportering(syddanmark)
    const { document, media } = await docx(report)
    t.equal(media.length, 1)
    const [picture = new Uint8Array()] = media
    const described = document.getElementsByTagName('wp:docPr')[0]
    t.equal(described?.getAttribute('title'), 'Visiterede kvinder pr. år')
    t.match(
      described?.getAttribute('descr'),
      /10 i 2017, 8 i 2018 og 8 i 2019\. Heraf .+ 2 i 2019\.$/,
    )

    const image = imagesIn(lexer(await text(report, 'md')))[0]
    t.equal(image?.text, described?.getAttribute('descr'))
    const [, data = ''] = /^data:image\/png;base64,([\w+/=]+)$/.exec(image?.href ?? '') ?? []
    t.same(new Uint8Array(Buffer.from(data, 'base64')), picture, 'the same picture')

    const [dark, light] = barsOf(PNG.sync.read(Buffer.from(picture)))
    const longest = Math.max(...(dark ?? []))
    const shares = (lengths: number[] = []) =>
      lengths.map((length) => Math.round((10 * length) / longest))
    t.same(
      shares(dark),
      Object.values(numbers).map(([any]) => any),
    )
    t.same(
      shares(light),
      Object.values(numbers).map(([, residential]) => residential),
    )

    const masked = await docx(afrapportering({ ...syddanmark, taerskel: 3 }))
    const [, none] = barsOf(PNG.sync.read(Buffer.from(masked.media[0] ?? [])))
    t.same(none, [], 'no bar for what is hidden')
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

t.test(
  'in a document a caption stays with its table or picture, and a sum with the rows above it',
  async (t) => {
    const { document, files } = await docx(afrapportering(syddanmark))
    t.match(files['word/styles.xml'], /w:styleId="Caption".{0,200}<w:keepNext\/>/)
    const style = (paragraph: HTMLElement | null | undefined) =>
      paragraph?.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val')
    const tables = document.getElementsByTagName('w:tbl')
    const followed = tables.map((table) => table.nextElementSibling)
    // Between a table and the caption or heading below it stands nothing, or LibreOffice leaves the latter behind.
    for (const below of followed) {
      const next = below?.nextElementSibling
      if (style(below) === 'EfterTabel') t.notMatch(style(next) ?? '', /Caption|Heading/)
    }
    t.ok(followed.some((below) => style(below) === 'Caption'))
    for (const table of tables) {
      const rows = table.getElementsByTagName('w:tr').slice(1)
      const kept = rows.map((row) => row.getElementsByTagName('w:keepNext').length > 0)
      t.same(
        kept,
        rows.map((_, at) => at < rows.length - 1 && at >= rows.length - 3),
      )
    }
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

    // Facts of a year in which nobody says to have used it, and years in which different ones have.
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

t.test('what is odd about a tilbud is told beside its screening', async (t) => {
  const tilbud = [{ reference: 'T-17', aar: 2019, aarsvaerk: 3, medarbejdere: 0 }]
  const report = afrapportering({ ...syddanmark, tilbud })
  const [remark] = report.tema2[0]?.perioder[0]?.bemaerkninger ?? []
  t.ok(remark)
  for (const format of ['md', 'html'] as const) {
    t.match(await text(report, format), `Bemærk: ${remark?.tekst ?? ''}`)
  }
})

t.test('a file’s name says the region and the years', async (t) => {
  const name = (region: string, aar: number[]) => reportFileName({ region, aar }, 'docx')
  t.equal(name('Syddanmark', [2017, 2018, 2019]), 'afrapportering-syddanmark-2017-2019.docx')
  t.equal(name('Region Sjælland', [2017]), 'afrapportering-region-sjaelland-2017.docx')
  t.equal(
    name('Østdanmark (é)'.normalize('NFD'), [2017, 2019]),
    'afrapportering-oestdanmark-e-2017_2019.docx',
  )
  t.match(name("A/B & ’C'..", [2020]), /^[a-z0-9_-]+\.docx$/)
})

t.test('many years stand in several tables, and none is left out', async (t) => {
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

t.test('an empty report is honest and whole', async (t) => {
  for (const sprog of ['da', 'en'] as const) {
    const report = afrapportering({ region: 'Nordby', aar: [2017] }, { sprog })
    for (const format of reportFormats)
      t.ok((await writeReport(report, format, sprog)).length > 500)
    const html = parse(await text(report, 'html', sprog))
    t.equal(html.querySelectorAll('table, svg').length, 0)
    t.match(html.textContent, report.noter[0]?.tekst)
  }
})

async function text(report: Afrapportering, format: 'json' | 'md' | 'html', sprog = 'da') {
  return String(await writeReport(report, format, sprog as 'da'))
}

async function docx(report: Afrapportering, sprog: 'da' | 'en' = 'da') {
  const bytes = await writeReport(report, 'docx', sprog)
  const entries = Object.entries(unzipSync(bytes as Uint8Array))
  const files = Object.fromEntries(entries.map(([name, file]) => [name, strFromU8(file)]))
  const media = entries.filter(([name]) => name.endsWith('.png')).map(([, file]) => file)
  return { files, media, document: parse(files['word/document.xml'] ?? '') }
}

function imagesIn(tokens: readonly Token[]): Tokens.Image[] {
  return tokens.flatMap((token): Tokens.Image[] => {
    if (token.type === 'image') return [token as Tokens.Image]
    return 'tokens' in token ? imagesIn(token.tokens ?? []) : []
  })
}

/** How long the bars are that a reader of the picture sees, from the top down: dark ones, light ones. */
function barsOf({ width, height, data }: PNG): number[][] {
  return [
    [0x00, 0x59, 0xb3],
    [0xb8, 0xd7, 0xf5],
  ].map((colour) => {
    const runOf = (y: number) => {
      const isHere = (x: number) =>
        colour.every((part, c) => data[(y * width + x) * 4 + c] === part)
      return Array.from({ length: width }, (_, x) => x).filter(isHere).length
    }
    const rows = Array.from({ length: height }, (_, y) => runOf(y))
    const bars: number[] = []
    let tall = 0
    for (const [y, run] of [...rows, 0].entries()) {
      // The square before its name is no bar, and the border of a light bar is a dark line.
      const isBar = run > 45
      if (isBar) tall += 1
      else {
        if (tall > 20) bars.push(rows[y - Math.ceil(tall / 2)] ?? 0)
        tall = 0
      }
    }
    return bars
  })
}

function byYear(rows: readonly { aar: number }[], indsats: 'behandling' | 'doegn') {
  return Object.fromEntries(
    rows.map((row) => [row.aar, String((row as unknown as Record<string, number>)[indsats])]),
  )
}

function htmlTables(html: HTMLElement): Read[] {
  const words = (element: HTMLElement) => element.textContent
  return html.querySelectorAll('table').map((table) =>
    read(
      table.querySelector('caption')?.textContent ?? '',
      table.querySelectorAll('thead th[scope=col]').map(words),
      table
        .querySelectorAll('tbody tr, tfoot tr')
        .map((row) => row.querySelectorAll('th[scope=row], td').map(words)),
    ),
  )
}

function markdownTables(markdown: string): Read[] {
  const tokens = lexer(markdown).filter(({ type }) => type !== 'space')
  return tokens.flatMap((token, i) => {
    if (token.type !== 'table') return []
    const { header, rows } = token as Tokens.Table
    const caption = (tokens[i - 1] as Tokens.Paragraph).text.replaceAll('**', '')
    const words = (cells: readonly Tokens.TableCell[]) => cells.map(({ text }) => text)
    return [read(caption, words(header), rows.map(words))]
  })
}

function docxTables(document: HTMLElement): Read[] {
  return document.getElementsByTagName('w:tbl').map((table) => {
    const [header = [], ...rows] = table
      .getElementsByTagName('w:tr')
      .map((row) => row.getElementsByTagName('w:tc').map(({ textContent }) => textContent))
    return read(table.previousElementSibling?.textContent ?? '', header, rows)
  })
}

function read(caption: string, header: readonly string[], rows: readonly string[][]): Read {
  const [, ...columns] = header
  return {
    caption,
    cells: Object.fromEntries(
      rows.map(([name = '', ...cells]) => [
        name,
        Object.fromEntries(cells.map((cell, i) => [columns[i] ?? '', cell])),
      ]),
    ),
  }
}
