/** The drawing: well formed, the same each time, every box in its place, and no text of a document becomes markup. */
import { compileRuleset, rulesets, type Ruleset } from '@screeningsmodel/core'
import { grafOf, markedGrafOf } from '@screeningsmodel/core/graf'
import { parse } from 'node-html-parser'
import t from 'tap'
import { boxWidth, padding, printable, sizedBoxes, type SizedBox } from '../src/graf/boxes.js'
import { preparedGraf, svgOf } from '../src/graf/index.js'
import { layoutInput, layOut, type LayoutInput, type Point } from '../src/graf/layout.js'
import { linesOf, widthOf } from '../src/measure.js'

const screeners = rulesets.map((document) => compileRuleset(document))

t.test(
  'boxes do not overlap, and lines run from the edge of one box to that of another',
  async (t) => {
    for (const screener of screeners) {
      const graf = markedGrafOf(screener, {})
      const boxes = sizedBoxes(graf)
      const input = layoutInput(graf, boxes)
      const { boxes: places, lines, width, height } = await layOut(input)
      const sides = places.map(({ x, y }, i) => ({
        left: x - boxWidth / 2,
        right: x + boxWidth / 2,
        top: y - boxes[i]!.height / 2,
        bottom: y + boxes[i]!.height / 2,
      }))
      sides.forEach((a, i) => {
        t.ok(a.left >= -1 && a.top >= -1 && a.right <= width + 1 && a.bottom <= height + 1)
        for (const b of sides.slice(i + 1))
          t.ok(a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top)
      })
      t.equal(lines.length, graf.lines.length)
      lines.forEach((line, i) => {
        const [from, to, kind] = input.lines[i]!
        if (kind === 'ellers') return
        const [start, end] = [line[0]!, line.at(-1)!]
        t.ok(Math.abs(start.x - sides[from]!.right) < 2 && Math.abs(start.y - places[from]!.y) < 2)
        t.ok(Math.abs(end.x - sides[to]!.left) < 2 && Math.abs(end.y - places[to]!.y) < 2)
      })
    }
  },
)

t.test('no line passes through another box', async (t) => {
  /** A drawing in which a line crosses two columns with boxes in its way. */
  const chain = {
    heights: [40, 40, 40, 40],
    conclusions: [],
    lines: [
      [0, 1, 'bruges'],
      [1, 2, 'bruges'],
      [2, 3, 'bruges'],
      [0, 3, 'bruges'],
    ],
  } as unknown as LayoutInput
  const inputs = screeners.map((screener) => {
    const graf = markedGrafOf(screener, {})
    return layoutInput(graf, sizedBoxes(graf))
  })
  let long = 0
  for (const input of [chain, ...inputs]) {
    const { boxes, lines } = await layOut(input)
    lines.forEach((line, i) => {
      const [from, to] = input.lines[i]!
      const [start, end] = [line[0]!, line.at(-1)!]
      if (end.x - start.x > boxWidth) long += 1
      for (const { x, y } of pointsOn(line)) {
        const crossed = boxes.findIndex(
          (box, b) =>
            b !== from &&
            b !== to &&
            Math.abs(box.x - x) < boxWidth / 2 &&
            Math.abs(box.y - y) < input.heights[b]! / 2,
        )
        if (crossed >= 0) t.fail(`line ${i} from ${from} to ${to} passes box ${crossed}`)
      }
    })
  }
  t.ok(long > 0)
})

/** Points along a line of Bézier curves, ten per curve. */
function pointsOn([start, ...others]: readonly Point[]): Point[] {
  let from = start!
  return Array.from({ length: others.length / 3 }, (_, c) =>
    others.slice(3 * c, 3 * c + 3),
  ).flatMap(([one, two, to]) => {
    const points = Array.from({ length: 11 }, (_, i) => {
      const s = i / 10
      const at = (key: 'x' | 'y') =>
        (1 - s) ** 3 * from[key] +
        3 * s * (1 - s) ** 2 * one![key] +
        3 * s ** 2 * (1 - s) * two![key] +
        s ** 3 * to![key]
      return { x: at('x'), y: at('y') }
    })
    from = to!
    return points
  })
}

t.test(
  'words fit their boxes by their widths; too long a word is divided, too long a text cut',
  (t) => {
    const inner = boxWidth - 2 * padding
    const words = [
      '',
      'x',
      'W'.repeat(90),
      '漢'.repeat(50),
      '😀'.repeat(30),
      'ord '.repeat(200),
      'Kriterium 1: Borgerflow',
    ]
    for (const text of words) {
      for (const isBold of [true, false]) {
        const lines = linesOf(text, 13, isBold, inner, 7)
        t.ok(lines.length <= 7)
        for (const line of lines) t.ok(widthOf(line, 13, isBold) <= inner, line)
        const told = lines.join('').replaceAll(' ', '')
        t.ok(text.replaceAll(' ', '').startsWith(told.replace(/…$/, '')))
      }
    }
    const marks = screeners.flatMap((screener) => sizedBoxes(markedGrafOf(screener, {})))
    for (const { mark } of marks as readonly SizedBox[])
      t.ok(widthOf(`? ${mark!.word}`, 13, true) <= inner, mark!.word)
    t.end()
  },
)

t.test('the same rules give the same drawing', async (t) => {
  const [first] = screeners
  const drawn = await Promise.all([svgOf(grafOf(first!)), svgOf(markedGrafOf(first!, {}))])
  const again = compileRuleset(structuredClone(rulesets[0]) as unknown as Ruleset)
  t.same(drawn, [await svgOf(grafOf(again)), await svgOf(markedGrafOf(again, {}))])
})

t.test('a file is complete SVG, and a drawing in a page has the names it is given', async (t) => {
  const [screener] = screeners
  for (const graf of [grafOf(screener!), markedGrafOf(screener!, { borgere: 4 })]) {
    const { input, draw } = preparedGraf(graf)
    const layout = await layOut(input)
    const file = parse(await svgOf(graf)).querySelector('svg')!
    // Without a namespace, browsers do not show a file; in a page its elements have one.
    t.equal(file.getAttribute('xmlns'), 'http://www.w3.org/2000/svg')
    t.match(file.id, /^[a-z]\w*$/)
    const page = parse(draw(layout, { id: 'min', isFile: false })).querySelector('svg')!
    t.equal(page.getAttribute('xmlns'), undefined)
    t.equal(page.id, 'min')
    for (const svg of [file, page]) {
      for (const [name, tag] of [
        ['aria-labelledby', 'title'],
        ['aria-describedby', 'desc'],
      ] as const) {
        const id = svg.getAttribute(name)!
        t.ok(id.startsWith(`${svg.id}-`), id)
        t.equal(svg.querySelector(`[id="${id}"]`)?.rawTagName, tag)
      }
      // Only the kind of a box, and its outcome if it has one.
      const kinds = svg
        .querySelectorAll('g')
        .map((group) => group.getAttribute('class')!.split(' '))
      t.same(
        kinds,
        graf.boxes.map(({ kind, mark }) => [
          `graf-${kind}`,
          ...(mark ? [`graf-${mark.tone}`] : []),
        ]),
      )
    }
  }
})

t.test('words of a document are never markup, and the file is XML', async (t) => {
  const hostile =
    '</text><script>alert(1)</script><a href="javascript:1" onload=\'x\'>&lt;\u0000\u000b\ud800\u202e]]> "; }</style>'
  const [tilbud] = rulesets
  const document = {
    ...structuredClone(tilbud),
    title: { da: hostile, en: hostile },
    criteria: tilbud.criteria.map((each) => ({ ...each, title: { da: hostile, en: hostile } })),
    facts: tilbud.facts.map((each) => ({ ...each, name: { da: hostile, en: hostile } })),
    outcomes: tilbud.outcomes.map((each) => ({ ...each, title: { da: hostile, en: hostile } })),
  }
  const svg = await svgOf(markedGrafOf(compileRuleset(document), { borgere: 4 }))
  const known = /^(?:svg|title|desc|style|rect|path|g|text)$/i
  const root = parse(svg, { comment: true })
  const elements = root.querySelectorAll('*')
  t.ok(elements.length > 60)
  for (const { rawTagName, attributes } of elements) {
    t.match(rawTagName, known)
    for (const name of Object.keys(attributes)) t.notMatch(name, /^on|href|style/i)
  }
  t.equal([...svg.matchAll(/<style/g)].length, 1)
  for (const sign of ['\u0000', '\u000b', '\u202e']) t.notOk(svg.includes(sign))
  t.notMatch(svg, /[\ud800-\udbff](?![\udc00-\udfff])/)
  // Each ampersand begins an XML reference.
  for (const [, name] of svg.matchAll(/&([^;]{0,8};?)/g))
    t.match(name, /^(?:#x?[0-9A-F]+|lt|gt|amp|quot);$/i)
  t.equal(printable('a\u0000b\ud800c\u2067d😀'), 'a\uFFFDb\uFFFDc\uFFFDd😀')
})

t.test('it can be read without being seen, and uses more than colour', async (t) => {
  const root = parse(await svgOf(markedGrafOf(screeners[0]!, { borgere: 4 }, { sprog: 'en' })))
  const svg = root.querySelector('svg')!
  t.equal(svg.getAttribute('role'), 'img')
  t.equal(svg.getAttribute('lang'), 'en')
  const titled = root.getElementById(svg.getAttribute('aria-labelledby')!)!
  t.match(titled.textContent, 'Diagram of the result')
  const words = root.getElementById(svg.getAttribute('aria-describedby')!)!.textContent
  t.match(words, 'Criterion 1: Flow of citizens')
  t.match(words, '– Met')
  const marks = root.querySelectorAll('.graf-mark').map(({ textContent }) => textContent)
  t.equal(marks.length, root.querySelectorAll('.graf-box').length)
  for (const mark of marks) t.match(mark, /^[✓✗?] \p{L}/u)
})
