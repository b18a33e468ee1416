/** A whole report in each format: references have targets, and its parts contain what the report contains. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { afrapportering, type AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import { markedGrafOf } from '@screeningsmodel/core/graf'
import { strFromU8, unzipSync } from 'fflate'
import { parse, type HTMLElement } from 'node-html-parser'
import t from 'tap'
import opgoerelser from '../../fixtures/data/syddanmark-2020/opgoerelser.json' with { type: 'json' }
import { documentOf, docxOf, reportMediaTypes, reportStyles, writeReport } from '../src/index.js'
import { boxWidth, sizedBoxes } from '../src/graf/boxes.js'
import { svgOf } from '../src/graf/index.js'
import { layoutInput, layOut } from '../src/graf/layout.js'
import { ownStyles } from '../src/graf/styles.js'

const input: AfrapporteringInput = {
  ...opgoerelser.input,
  tekster: { '3.1': 'Først.\nSiden.' },
  tilbud: [{ reference: 'T-17', aar: 2019, borgere: 4, kommune: 'Aby', anvendelse: 'benyttet' }],
}

t.test('no table or picture repeats the name of the heading above it', async (t) => {
  for (const language of ['da', 'en'] as const) {
    const { blocks } = documentOf(afrapportering(input), language)
    const named = blocks.flatMap((block, i) => {
      const above = blocks[i - 1]
      if (above?.type !== 'heading') return []
      if (block.type === 'table') return [[above.text, block.caption]]
      return block.type === 'chart' ? [[above.text, block.title]] : []
    })
    t.ok(named.length > 0)
    t.same(
      named.filter(([heading, name]) => heading === name),
      [],
    )
  }
})

t.test(
  'at most five years stand side by side; more are divided evenly, each with its figures',
  (t) => {
    for (const [years, spans] of [
      [1, [[2010]]],
      [5, [[2010, 2011, 2012, 2013, 2014]]],
      [
        6,
        [
          [2010, 2011, 2012],
          [2013, 2014, 2015],
        ],
      ],
      [
        11,
        [
          [2010, 2011, 2012, 2013],
          [2014, 2015, 2016, 2017],
          [2018, 2019, 2020],
        ],
      ],
    ] as const) {
      const aar = Array.from({ length: years }, (_, i) => 2010 + i)
      // As many women as the last two digits of the year, one of them residential.
      const opgoerelser = aar.map((year) => {
        const counts = { behandling: year - 2000, doegn: 1 }
        return { kommune: 'Odense', aar: year, ...counts }
      })
      const { blocks } = documentOf(
        afrapportering({ region: 'Syddanmark', aar, opgoerelser }),
        'da',
      )
      const tables = blocks.flatMap((block) =>
        block.type === 'table' ? [{ ...block, caption: block.caption ?? '' }] : [],
      )
      for (const [caption, counted] of [
        ['Kvinder, som kommunerne har visiteret til behandling: Syddanmark i alt', true],
        ['Kvinder visiteret til behandling (døgn eller ambulant), for hver kommune', true],
        ['Heraf visiteret til døgnbehandling, for hver kommune', false],
      ] as const) {
        const texts = (cells: readonly { readonly text: string }[] = []) =>
          cells.slice(1).map(({ text }) => text)
        t.strictSame(
          tables
            .filter((table) => table.caption.startsWith(caption))
            .map((table) => [
              table.caption.slice(caption.length),
              texts(table.head),
              texts(table.rows[0]),
            ]),
          spans.map((span) => [
            spans.length > 1 ? `, ${String(span[0])}–${String(span.at(-1))}` : '',
            span.map(String),
            span.map((year) => (counted ? String(year - 2000) : '1')),
          ]),
        )
      }
    }
    t.end()
  },
)

t.test('what is not known has a row or a word of its own, also if it is of one kind only', (t) => {
  const { blocks } = documentOf(
    afrapportering({
      ...{ region: 'Syddanmark', aar: [2019] },
      opgoerelser: [
        { kommune: 'Odense', aar: 2019, behandling: 4, doegn: 1 },
        { kommune: 'Assens', aar: 2019, behandling: 2 },
      ],
      tilbud: [
        { reference: 'T-1', anvendelse: 'benyttet' },
        { reference: 'T-2', anvendelse: 'benyttet', aar: 2019, kommune: 'Odense' },
      ],
    }),
    'da',
  )
  const rowsOf = (head: string) =>
    blocks
      .flatMap((block) => (block.type === 'table' && block.head[0]?.text === head ? [block] : []))
      .map(({ rows }) => rows.map((row) => row.map(({ text }) => text)))[0]
  // Both have referred women, one of them to residential treatment; of the other that is not known.
  t.strictSame(rowsOf('Visiteret en eller flere i'), [
    ['ikke i 2019', '0', '0'],
    ['2019', '2', '1'],
    ['ikke fuldt oplyst', '0', '1'],
    ['I alt', '2', '2'],
  ])
  t.strictSame(rowsOf('Tilbud'), [
    ['T-1', 'uden år', 'ikke oplyst'],
    ['T-2', '2019', 'Odense'],
  ])
  t.end()
})

t.test('HTML: every class has a rule, every name a target, every question its parts', async (t) => {
  const report = afrapportering(input)
  const html = parse(String(await writeReport(report, 'html', 'da')))
  const classes = html
    .querySelectorAll('body [class]')
    .flatMap((each) => (each.getAttribute('class') ?? '').split(' '))
  t.ok(classes.length > 50)
  for (const name of new Set(classes)) t.ok(name !== '' && reportStyles.includes(`.${name}`), name)
  t.equal(html.querySelector('meta[charset]')?.getAttribute('charset'), 'utf-8')
  t.match(html.querySelector('meta[name=viewport]')?.getAttribute('content'), 'width=device-width')
  for (const table of html.querySelectorAll('table')) {
    t.equal(table.getAttribute('class'), 'table table--compact')
    const around = table.parentNode as HTMLElement
    t.equal(around.getAttribute('class'), 'table--responsive-scroll')
    t.equal(around.getAttribute('tabindex'), '0')
  }
  const svg = html.querySelector('svg')!
  const named = ['aria-labelledby', 'aria-describedby'].flatMap((name) =>
    (svg.getAttribute(name) ?? '').split(' ').filter((id) => id !== ''),
  )
  t.equal(named.length, 2)
  t.same(
    named.map((id) => svg.querySelector(`[id="${id}"]`)?.rawTagName),
    ['title', 'desc'],
  )
  // Tables with a sum are marked: the spread, and each kind of count by municipality.
  t.equal(html.querySelectorAll('tfoot tr').length, 3)
  const told = html.textContent
  for (const { spoergsmaal } of [report.tema3, report.tema4])
    for (const { spoergsmaal: question, delspoergsmaal } of spoergsmaal) {
      const heading = html
        .querySelectorAll('h3')
        .find((each) => each.textContent.endsWith(question))
      const below = heading?.nextElementSibling
      if (delspoergsmaal.length > 0)
        t.same(
          below?.querySelectorAll('li').map(({ textContent }) => textContent),
          delspoergsmaal,
        )
      else t.not(below?.rawTagName, 'ul')
    }
  t.ok(told.includes(report.kapacitet.saetninger.join(' ')))
  t.ok(html.querySelectorAll('p').some(({ textContent }) => textContent === 'Siden.'))
  for (const { tekst } of report.noter) t.ok(told.includes(tekst))
})

t.test('the chart has a few words for what no bar can show', (t) => {
  const bars = (given: AfrapporteringInput) => {
    const { blocks } = documentOf(afrapportering(given), 'da')
    const [chart] = blocks.filter((block) => block.type === 'chart')
    return chart?.groups.map((group) => group.bars.map(({ value, text }) => [value, text]))
  }
  const gaps = {
    ...{ region: 'Nordby', aar: [2017, 2018], kommuner: ['Aby', 'Boby'] },
    opgoerelser: [{ kommune: 'Aby', aar: 2017, behandling: 4000, doegn: 1 }],
  }
  t.same(bars(gaps), [
    [
      [undefined, 'mindst 4.000'],
      [undefined, 'mindst 1'],
    ],
    [
      [undefined, 'ikke oplyst'],
      [undefined, 'ikke oplyst'],
    ],
  ])
  t.same(
    bars({ ...opgoerelser.input, taerskel: 3 })?.map(([, residential]) => residential),
    Array.from({ length: 3 }, () => [undefined, 'skjult']),
  )
  t.same(bars({ ...gaps, taerskel: 3 })?.[0]?.[1], [undefined, 'skjult'])
  const { blocks } = documentOf(afrapportering({ region: 'Nordby', aar: [2017] }), 'da')
  const report = afrapportering({ region: 'Nordby', aar: [2017] })
  const first = report.noter.find(({ kode }) => kode === 'ingen-raekker')
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  t.ok(texts.includes(first?.tekst ?? '-'))
  t.equal(texts.filter((text) => report.noter.some(({ tekst }) => tekst === text)).length, 1)
  t.end()
})

t.test(
  'DOCX: the page, small print, unanswered questions, and space around everything',
  async (t) => {
    const files = unzipSync(
      await docxOf({
        ...{ title: 'Titel', language: 'en' },
        blocks: [
          { type: 'paragraph', text: 'plain' },
          { type: 'paragraph', text: 'small', tone: 'small' },
          { type: 'paragraph', text: 'open', tone: 'empty' },
          { type: 'paragraph', text: 'first', tone: 'lead' },
        ],
      }),
    )
    const [document, styles] = ['document', 'styles'].map((name) =>
      parse(strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())),
    )
    const runs = document!.getElementsByTagName('w:r').map((run) => ({
      text: run.textContent,
      isSmall: run.innerHTML.includes('w:sz w:val="18"'),
      isItalic: /<w:i>|<w:i w:val="true"/.test(run.innerHTML),
    }))
    t.same(runs.slice(1), [
      { text: 'plain', isSmall: false, isItalic: false },
      { text: 'small', isSmall: true, isItalic: false },
      { text: 'open', isSmall: false, isItalic: true },
      { text: 'first', isSmall: false, isItalic: false },
    ])
    const [page] = document!.getElementsByTagName('w:pgMar')
    for (const side of ['top', 'right', 'bottom', 'left'])
      t.match(page?.getAttribute(`w:${side}`), /^25mm$|^141\d$/, side)
    const [size] = document!.getElementsByTagName('w:pgSz')
    t.same(
      ['w', 'h'].map((side) => size?.getAttribute(`w:${side}`)),
      ['210mm', '297mm'],
    )
    const own = styles!
      .getElementsByTagName('w:style')
      .filter((style) =>
        /^(?:Caption|Celle|Afsnit|Figur|Punkt|EfterTabel)/.test(
          style.getAttribute('w:styleId') ?? '',
        ),
      )
    t.equal(own.length, 11)
    for (const style of own)
      t.match(
        style.innerHTML,
        /<w:spacing [^>]*w:after="\d+"/,
        String(style.getAttribute('w:styleId')),
      )
    const footer = styles!
      .getElementsByTagName('w:style')
      .find((style) => style.getAttribute('w:styleId') === 'Footer')
    t.match(footer?.innerHTML, /<w:jc w:val="(?:right|end)"/)
    const foot = Object.entries(files).find(([name]) => /word\/footer\d/.test(name))?.[1]
    t.match(strFromU8(foot ?? new Uint8Array()), /Page .*PAGE.* of .*NUMPAGES/s)
  },
)

t.test('a diagram: lines between their boxes, and readable colours', async (t) => {
  for (const document of rulesets) {
    const graf = markedGrafOf(compileRuleset(document), {})
    const boxes = sizedBoxes(graf)
    const made = layoutInput(graf, boxes)
    t.same(
      made.lines.map(([from, to]) => [boxes[from]?.id, boxes[to]?.id]),
      graf.lines.map(({ from, to }) => [from, to]),
    )
    t.same(
      made.conclusions.map((i) => boxes[i]?.kind),
      boxes.filter(({ kind }) => kind === 'konklusion').map(({ kind }) => kind),
    )
    const { lines } = await layOut(made)
    for (const line of lines) {
      const [start, end] = [line[0]!, line.at(-1)!]
      // To the next column, forty away: one curve, level at both ends.
      if (end.x - start.x <= 60) {
        t.equal(line.length, 4)
        t.same([line[1]?.y, line[2]?.y], [start.y, end.y])
        t.ok(Math.abs(line[1]!.x - (start.x + end.x) / 2) <= 0.1 && line[1]!.x === line[2]!.x)
      } else t.ok(end.x - start.x > boxWidth, 'past a whole column')
    }
  }
  const svg = parse(await svgOf(markedGrafOf(compileRuleset(rulesets[0]), { borgere: 4 })))
  const classes = svg
    .querySelectorAll('[class]')
    .flatMap((each) => (each.getAttribute('class') ?? '').split(' '))
  const known = /^graf-(?:kriterium|betingelse|krav|line|og|eller|ikke|[a-z-]*)$/
  for (const name of new Set(classes)) t.ok(name === 'graf' || known.test(name), name)
  for (const name of ['graf-box', 'graf-edge', 'graf-line', 'graf-head', 'graf-mark', 'graf-paper'])
    t.ok(classes.includes(name) && ownStyles.includes(`.${name}`), name)
  const schemes = [
    ...ownStyles.matchAll(/\.graf \{ (--yes[^}]*)\}\s*\.graf-paper \{ fill: ([^;]*);/g),
  ]
  t.equal(schemes.length, 3, 'light, dark and on paper')
  for (const [, colours = '', fill = ''] of schemes) {
    const paper = fill === 'none' ? '#fff' : fill
    const found = [...colours.matchAll(/([\w-]+): (#[0-9a-f]+)/g)]
    t.same(
      found.map(([, name]) => name),
      ['--yes', '--no', '--open', '--neutral', 'color'],
    )
    for (const [, name, colour = ''] of found)
      t.ok(contrast(colour, paper) >= 4.5, `${String(name)} on ${paper}`)
  }
})

/** By the formula of WCAG 2. */
function contrast(one: string, other: string): number {
  const light = (colour: string) => {
    const whole = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(whole.slice(at, at + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [a, b] = [light(one), light(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

t.test('the media type of each format', (t) => {
  t.same(reportMediaTypes, {
    json: 'application/json',
    md: 'text/markdown',
    html: 'text/html',
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  })
  t.end()
})
