/** Words, drawings and tables of a report, against the simplest way to work them out. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { markedGrafOf } from '@screeningsmodel/core/graf'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { toHtml } from 'hast-util-to-html'
import { parse, type HTMLElement } from 'node-html-parser'
import { PNG } from 'pngjs'
import t from 'tap'
import { docxOf, type ReportDocument } from '../src/index.js'
import type { Chart, Table } from '../src/document/blocks.js'
import { formatCount, reportTexts } from '../src/document/texts.js'
import { boxWidth, lineHeight, padding, sizedBoxes } from '../src/graf/boxes.js'
import { drawnGraf } from '../src/graf/draw.js'
import { layoutInput, layOut } from '../src/graf/layout.js'
import { drawn, sizeOf } from '../src/writers/chart.js'
import { htmlFragmentOf } from '../src/writers/html.js'
import { markdownOf } from '../src/writers/markdown.js'
import { pictureOf } from '../src/writers/picture.js'
import { seed, times } from '../../core/test/support/runs.js'

const languages = ['da', 'en'] as const

t.test('every text exists in both languages, and contains its values', (t) => {
  const { da, en } = reportTexts
  /** Words that are equal in both. */
  const alike = new Set(['Tilbud'])
  const compare = (danish: unknown, english: unknown, path: string): void => {
    if (typeof danish === 'string') {
      t.ok(danish.trim() !== '' && String(english).trim() !== '', path)
      if (!alike.has(danish)) t.not(danish, english, path)
    } else if (typeof danish === 'object') {
      t.same(Object.keys(danish ?? {}), Object.keys(english ?? {}), path)
      for (const [key, value] of Object.entries(danish ?? {}))
        compare(value, (english as Record<string, unknown>)[key], `${path}.${key}`)
    }
  }
  compare(da, en, '')
  for (const { tema, tableOfYears, inTheYear, atLeast, remark, form } of [da, en]) {
    t.equal(tema(2, 'Titel'), 'Tema 2. Titel')
    t.equal(inTheYear('2017', 'tal'), '2017: tal.')
    for (const told of [tableOfYears('Xx'), atLeast('Xx'), remark('Xx'), form('Xx')])
      t.match(told, /.Xx|Xx./)
  }
  compare(
    [da.tableOfYears('x'), da.atLeast('x'), da.remark('x'), da.form('x')],
    [en.tableOfYears('x'), en.atLeast('x'), en.remark('x'), en.form('x')],
    'given',
  )
  const years = [2017, 2018, 2019]
  const spread = ({ ofTheYears }: typeof da) => [
    ...[ofTheYears(0, [2017]), ofTheYears(1, [2017])],
    ...[0, 1, 2].map((count) => ofTheYears(count, [2017, 2018])),
    ...[0, 1, 2, 3].map((count) => ofTheYears(count, years)),
  ]
  t.same(spread(da), [
    ...['ikke i 2017', '2017', 'ingen af årene', '1 af 2 år', 'begge år'],
    ...['ingen af årene', '1 af 3 år', '2 af 3 år', 'alle 3 år'],
  ])
  t.same(spread(en), [
    ...['not in 2017', '2017', 'none of the years', '1 of 2 years', 'both years'],
    ...['none of the years', '1 of 3 years', '2 of 3 years', 'all 3 years'],
  ])
  const outcomes = ({ udfald }: typeof da) =>
    (['inklusion', 'eksklusion'] as const).flatMap((rolle) =>
      (['opfyldt', 'ikke-opfyldt', 'uafklaret'] as const).map((each) =>
        udfald({ rolle, udfald: each }),
      ),
    )
  t.same(outcomes(da), [
    ...['opfyldt', 'ikke opfyldt', 'uafklaret', 'gælder', 'gælder ikke', 'uafklaret'],
  ])
  t.same(outcomes(en), [
    ...['met', 'not met', 'not settled', 'applies', 'does not apply', 'not settled'],
  ])
  t.equal(formatCount('da', 12_345), '12.345')
  t.equal(formatCount('en', 12_345), '12,345')
  t.end()
})

const charts: fc.Arbitrary<Chart> = fc
  .record({
    years: fc.integer({ min: 1, max: 5 }),
    kinds: fc.integer({ min: 1, max: 2 }),
    values: fc.array(fc.option(fc.nat(40), { nil: undefined }), { minLength: 10, maxLength: 10 }),
  })
  .map(({ years, kinds, values }) => ({
    ...{ type: 'chart' as const, title: 'Titel', alternative: 'Ord' },
    kinds: ['Behandling', 'Døgn'].slice(0, kinds),
    groups: Array.from({ length: years }, (_, y) => ({
      label: String(2017 + y),
      bars: Array.from({ length: kinds }, (__, k) => {
        const value = values[2 * y + k]
        return { value, text: value === undefined ? 'skjult' : `${String(value)} x` }
      }),
    })),
  }))

const numbers = (element: HTMLElement, ...names: string[]) =>
  names.map((name) => Number(element.getAttribute(name)))

t.test('any chart: bars as long as their numbers, beside their labels, within the chart', (t) => {
  fc.assert(
    fc.property(charts, (chart) => {
      const svg = parse(toHtml(drawn(chart, 'x'), { space: 'svg' })).querySelector('svg')!
      const { width, height } = sizeOf(chart)
      const [left = 0, top = 0, ...size] = (svg.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number)
      t.same(size, [width, height])
      const [legend, groups] = [
        svg.querySelectorAll('> g').slice(0, chart.kinds.length),
        svg.querySelectorAll('> g').slice(chart.kinds.length),
      ]
      const rects = svg.querySelectorAll('rect').map((rect) => {
        const [x = 0, y = 0, w = 0, h = 0] = numbers(rect, 'x', 'y', 'width', 'height')
        t.ok(w > 0 && h > 0)
        t.ok(x >= left && y >= top && x + w <= left + width && y + h <= top + height, 'within')
        return { x, y, w, h, fill: rect.getAttribute('fill') }
      })
      rects.forEach((a, i) => {
        for (const b of rects.slice(i + 1))
          t.ok(
            a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y,
            'apart',
          )
      })
      const [axis] = svg.querySelectorAll('line')
      const [x1 = 0, x2, y1 = 0, y2 = 0] = numbers(axis!, 'x1', 'x2', 'y1', 'y2')
      t.equal(x1, x2)
      const fills = legend.map((own, i) => {
        const [square, word] = [own.querySelector('rect')!, own.querySelector('text')!]
        t.equal(word.textContent, chart.kinds[i])
        const [sx = 0, sy = 0, sw = 0, sh = 0] = numbers(square, 'x', 'y', 'width', 'height')
        const [wx = 0, wy = 0] = numbers(word, 'x', 'y')
        t.ok(wx > sx + sw && wy > sy && wy < sy + sh && sy + sh < y1, 'above the years')
        return square.getAttribute('fill')
      })
      t.equal(new Set(fills).size, fills.length)
      t.equal(groups.length, chart.groups.length)
      const most = Math.max(1, ...chart.groups.flatMap(({ bars }) => bars.map((b) => b.value ?? 0)))
      let below = y1
      groups.forEach((own, g) => {
        const { label, bars } = chart.groups[g]!
        const [name, ...words] = own.querySelectorAll('text')
        t.equal(name?.textContent, label)
        const [nx = 0, ny = 0] = numbers(name!, 'x', 'y')
        t.ok(nx >= 0 && nx < x1 - 30 && ny > below && ny < y2)
        t.same(
          words.map(({ textContent }) => textContent),
          bars.map(({ text }) => text),
        )
        const drawnBars = own.querySelectorAll('rect')
        t.equal(drawnBars.length, bars.filter(({ value }) => (value ?? 0) > 0).length)
        let next = 0
        bars.forEach(({ value = 0 }, i) => {
          const [tx = 0, ty = 0] = numbers(words[i]!, 'x', 'y')
          // The longest bar leaves room for its number: 238 of 358.
          const length = (238 * value) / most
          t.ok(Math.abs(tx - (x1 + length + 6)) < 0.2, 'its number stands behind it')
          t.ok(ty > below && ty < y2)
          below = ty
          if (value === 0) return
          const bar = drawnBars[next]!
          next += 1
          const [bx, by = 0, bw = 0, bh = 0] = numbers(bar, 'x', 'y', 'width', 'height')
          t.equal(bx, x1)
          t.ok(Math.abs(bw - length) < 0.1)
          t.ok(Math.abs(ty - (by + bh / 2)) < 0.2)
          t.equal(bar.getAttribute('fill'), fills[i])
        })
        t.ok(ny < below + 40)
      })
    }),
    { seed, numRuns: times(25) },
  )
  t.end()
})

t.test('the picture contains the words too', (t) => {
  const [chart] = fc.sample(charts, { numRuns: 1, seed: 1 })
  const { png, width, height } = pictureOf(chart!)
  const picture = PNG.sync.read(Buffer.from(png))
  t.equal(picture.width, 2 * width)
  t.ok(Math.abs(picture.height - 2 * height) <= 2)
  const isDark = (x: number, y: number) => {
    const at = (y * picture.width + x) * 4
    return picture.data[at]! + picture.data[at + 1]! + picture.data[at + 2]! < 150
  }
  const [left, right] = [2, 80]
  let dark = 0
  for (let y = 70; y < picture.height; y += 1)
    for (let x = left; x < right; x += 1) if (isDark(x, y)) dark += 1
  t.ok(dark > 100, 'the years')
  t.end()
})

t.test('a diagram: every word is in its box, and everything is on the paper', async (t) => {
  for (const document of rulesets.slice(0, 2)) {
    const graf = markedGrafOf(compileRuleset(document), {})
    const boxes = sizedBoxes(graf)
    const layout = await layOut(layoutInput(graf, boxes))
    for (const isFile of [true, false]) {
      const svg = parse(drawnGraf(graf, boxes, layout, { id: 'x', isFile })).querySelector('svg')!
      const [left = 0, top = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
        .split(' ')
        .map(Number)
      t.same(numbers(svg, 'width', 'height'), [width, height])
      const papers = svg.querySelectorAll('.graf-paper')
      t.equal(papers.length, isFile ? 1 : 0)
      t.equal(svg.querySelectorAll('style').length, isFile ? 1 : 0)
      for (const paper of papers)
        t.same(numbers(paper, 'x', 'y', 'width', 'height'), [left, top, width, height])
      const words = svg.querySelector('desc')!.textContent.split('\n')
      t.ok(words.length > boxes.length, 'a line for each')
      const lines = svg.querySelectorAll('path')
      t.equal(lines.length, graf.lines.length)
      lines.forEach((line, i) => {
        t.match(
          line.getAttribute('d'),
          /^M-?[\d.]+,-?[\d.]+C-?[\d.]+,-?[\d.]+( -?[\d.]+,-?[\d.]+){2,}$/,
        )
        t.match(line.getAttribute('class'), `graf-line graf-${graf.lines[i]!.kind}`)
      })
      const groups = svg.querySelectorAll('g')
      t.equal(groups.length, boxes.length)
      groups.forEach((own, i) => {
        const box = boxes[i]!
        const [frame, edge] = own.querySelectorAll('rect')
        const [x = 0, y = 0, w, h = 0] = numbers(frame!, 'x', 'y', 'width', 'height')
        t.same([w, h], [boxWidth, box.height])
        t.ok(x >= left && y >= top && x + boxWidth <= left + width && y + h <= top + height)
        t.equal(Boolean(edge), box.kind === 'kriterium')
        if (edge) t.same(numbers(edge, 'x', 'y', 'width', 'height'), [x, y, 4, h])
        t.match(own.getAttribute('class'), `graf-${box.kind}`)
        t.match(own.getAttribute('class'), `graf-${box.mark?.tone ?? ''}`)
        const texts = own.querySelectorAll('text')
        t.same(
          texts.map(({ textContent }) => textContent),
          [
            ...box.lines.map(({ text }) => text),
            ...(box.mark ? [`${box.mark.symbol} ${box.mark.word}`] : []),
          ],
        )
        let above = y + padding
        texts.forEach((text, line) => {
          const [tx, base = 0] = numbers(text, 'x', 'y')
          t.equal(tx, x + padding)
          t.ok(
            base > above && base < above + 1.3 * lineHeight && base <= y + h - padding,
            'in order',
          )
          above = base
          const isHead = box.lines[line]?.isBold === true
          t.equal((text.getAttribute('class') ?? '').includes('graf-head'), isHead)
        })
      })
      const radii = new Map(
        groups.map((own, i) => [boxes[i]!.kind, own.querySelector('rect')?.getAttribute('rx')]),
      )
      t.equal(new Set(radii.values()).size, radii.size, 'each kind has its own corners')
    }
  }
})

const table = (rows: readonly (readonly string[])[], hasTotal: boolean): Table => ({
  ...{ type: 'table', caption: 'Navn', hasTotal },
  head: rows[0]!.map((text, i) => ({ text, numeric: i > 0 })),
  rows: rows.slice(1).map((cells) => cells.map((text, i) => ({ text, numeric: i > 0 }))),
})
const documentOf = (...blocks: ReportDocument['blocks']): ReportDocument => ({
  ...{ title: 'Titel', language: 'da', blocks },
})

t.test('a table without a caption is named by its heading, in every format', async (t) => {
  const rows = [
    ['A', 'B'],
    ['x', '1'],
  ]
  const unnamed = { ...table(rows, false), caption: undefined }
  const heading = { type: 'heading', level: 2, text: 'Navnet' } as const
  const document = documentOf({ ...heading, text: 'Andet' }, heading, unnamed)
  const html = parse(htmlFragmentOf(document))
  t.equal(html.querySelectorAll('caption').length, 0)
  for (const selector of ['table', '[role=region]']) {
    const id = html.querySelector(selector)?.getAttribute('aria-labelledby') ?? ''
    t.equal(html.getElementById(id)?.textContent, 'Navnet', selector)
  }
  t.equal(html.querySelectorAll('h2[id]').length, 1, 'no other heading is a name')
  t.equal(
    markdownOf(document),
    '# Titel\n\n## Andet\n\n## Navnet\n\n| A |  B |\n| - | -: |\n| x |  1 |\n',
  )
  const xml = strFromU8(unzipSync(await docxOf(document))['word/document.xml']!)
  t.equal(xml.split('Navnet').length, 2)
  t.notMatch(xml, 'w:val="Caption"')
})

t.test('any table: widths fit the page and its texts; the sum is set apart', async (t) => {
  const word = fc.integer({ min: 1, max: 20 }).map((length) => 'x'.repeat(length))
  const texts = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const cells = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(texts, { minLength: width, maxLength: width }), {
      ...{ minLength: 2, maxLength: 5 },
    }),
  )
  await fc.assert(
    fc.asyncProperty(cells, fc.boolean(), async (rows, hasTotal) => {
      const document = documentOf(table(rows, hasTotal))
      const html = parse(htmlFragmentOf(document))
      const [body, foot] = ['tbody', 'tfoot'].map(
        (name) => html.querySelectorAll(`${name} tr`).length,
      )
      t.same([body, foot], hasTotal ? [rows.length - 2, 1] : [rows.length - 1, 0])
      const files = unzipSync(await docxOf(document))
      const [xml, styles] = ['document', 'styles'].map((name) =>
        parse(strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())),
      )
      const grid = xml!
        .getElementsByTagName('w:gridCol')
        .map((col) => Number(col.getAttribute('w:w')))
      t.equal(grid.length, rows[0]!.length)
      t.ok(Math.abs(grid.reduce((a, b) => a + b) - 9070) <= grid.length, 'as wide as the page')
      // A bold x is 0.65 × 1.15 em of 9.5 points, plus 8 points of space.
      const words = rows[0]!.map((_, i) => {
        const all = rows.flatMap((row) => row[i]!.split(' '))
        return Math.max(...all.map(({ length }) => length * 0.65 * 1.15 * 190 + 160))
      })
      const room = Math.min(1, 9070 / words.reduce((a, b) => a + b))
      // Both are rounded, so that a width may be a twip or two less, which no eye sees.
      grid.forEach((width, i) => t.ok(width > words[i]! * room - 2, 'no word is divided in vain'))
      const longest = rows[0]!.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
      grid.forEach((width, i) => {
        grid.forEach((other, j) => {
          if (longest[i]! > longest[j]! && words[i]! >= words[j]!) t.ok(width >= other)
        })
      })
      const own = xml!
        .getElementsByTagName('w:tr')
        .map((row) =>
          row.getElementsByTagName('w:tcW').map((cell) => Number(cell.getAttribute('w:w'))),
        )
      for (const widths of own) t.same(widths, grid)
      const used = xml!.getElementsByTagName('w:pStyle').map((style) => style.getAttribute('w:val'))
      const known = new Map(
        styles!
          .getElementsByTagName('w:style')
          .map((style) => [style.getAttribute('w:styleId'), style]),
      )
      for (const id of used) t.ok(known.has(id), `the style ${String(id)} is there`)
      const last = xml!.getElementsByTagName('w:tr').length - 1
      xml!.getElementsByTagName('w:tr').forEach((row, r) => {
        row.getElementsByTagName('w:pStyle').forEach((style, c) => {
          const inner = known.get(style.getAttribute('w:val'))?.innerHTML ?? ''
          const isBold = /<w:b\/>|<w:b>|<w:b w:val="(?:true|1)"/.test(inner)
          t.equal(isBold, r === 0 || (hasTotal && r === last), 'heads and sums')
          t.equal(/<w:jc w:val="(?:right|end)"/.test(inner), c > 0, 'numbers stand to the right')
          t.match(inner, '<w:sz w:val="19"')
        })
      })
    }),
    { seed, numRuns: times(8) },
  )
  const whole = unzipSync(
    await docxOf(
      documentOf(
        { type: 'heading', level: 2, text: 'A' },
        { type: 'paragraph', text: 'B' },
        { type: 'list', items: ['C'] },
        fc.sample(charts, { numRuns: 1, seed: 1 })[0]!,
        table([['x'], ['y']], false),
      ),
    ),
  )
  const styles = strFromU8(whole['word/styles.xml'] ?? new Uint8Array())
  const used = [
    ...strFromU8(whole['word/document.xml'] ?? new Uint8Array()).matchAll(
      /w:pStyle w:val="(\w+)"/g,
    ),
  ]
  t.ok(used.length > 6)
  for (const [, id = ''] of used) {
    t.match(styles, `w:styleId="${id}"`)
    t.match(styles, new RegExp(`w:styleId="${id}"[^>]*><w:name w:val="[^"]+"`), 'with a name')
  }
  const ids = [...styles.matchAll(/<w:style [^>]*w:styleId="(\w*)"/g)].map(([, id]) => id)
  t.equal(new Set(ids).size, ids.length)
  for (const language of languages) t.match(reportTexts[language].page, /^(?:Side|Page)$/)
})
