/** The text of a report and of a diagram is as it was written, and complete. */
import { compileRuleset, rulesets } from '@screeningsmodel/core'
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { markedGrafOf } from '@screeningsmodel/core/graf'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { documentOf, docxOf, reportFileName } from '../src/index.js'
import { boxWidth, padding, sizedBoxes } from '../src/graf/boxes.js'
import { widthOf } from '../src/measure.js'

t.test('a box contains all its words, in lines that fit', (t) => {
  for (const document of rulesets) {
    const graf = markedGrafOf(compileRuleset(document), {})
    const boxes = sizedBoxes(graf)
    for (const [i, { heads, text }] of graf.boxes.entries()) {
      const { lines = [] } = boxes[i] ?? {}
      const told = lines.map((line) => line.text).join(' ')
      const isCut = told.includes('…')
      if (!isCut) t.equal(told, [...heads, text].filter((part) => part !== '').join(' '))
      t.ok(lines.every((line) => widthOf(line.text, 13, line.isBold) <= boxWidth - 2 * padding))
    }
  }
  t.end()
})

t.test('the paragraphs of a writer, without characters that no file can contain', (t) => {
  const tekster = { '3.1': ' Først.\u0000 \r\n\r\n\tSi\uD800den.  \rSidst. ' }
  const { blocks } = documentOf(afrapportering({ region: 'Nordby', aar: [2017], tekster }), 'da')
  const at = blocks.findIndex((block) => block.type === 'heading' && block.text.startsWith('3.1 '))
  const texts = blocks
    .slice(at)
    .flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  t.strictSame(texts.slice(0, 3), ['Først.', 'Siden.', 'Sidst.'])
  t.end()
})

t.test('a file is named after its region and years, if possible', (t) => {
  const name = (region: string, ...aar: number[]) => reportFileName({ region, aar }, 'docx')
  t.equal(
    name('Region Syddanmark', 2017, 2018, 2019),
    'afrapportering-region-syddanmark-2017-2019.docx',
  )
  t.equal(
    name('  Ærø & Åbenrå, Øst-Café  ', 2017),
    'afrapportering-aeroe-aabenraa-oest-cafe-2017.docx',
  )
  t.equal(name('漢', 2017, 2019), 'afrapportering-2017_2019.docx')
  t.end()
})

t.test('DOCX: an ordered list has numbers, an unordered one has none', async (t) => {
  const items = ['first', 'second']
  const files = unzipSync(
    await docxOf({
      ...{ title: 'Titel', language: 'da' },
      blocks: [
        { type: 'list', items, ordered: true },
        { type: 'list', items },
      ],
    }),
  )
  const content = (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())
  const numbers = [...content('document').matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)
  t.equal(numbers.length, 4)
  t.equal(new Set(numbers).size, 2)
  const formOf = (id: string | undefined) => {
    const [, abstract] =
      new RegExp(`<w:num w:numId="${String(id)}"[^>]*>\\s*<w:abstractNumId w:val="(\\d+)"`).exec(
        content('numbering'),
      ) ?? []
    const [level = ''] =
      new RegExp(`<w:abstractNum w:abstractNumId="${String(abstract)}".*?</w:lvl>`, 's').exec(
        content('numbering'),
      ) ?? []
    return ['numFmt', 'lvlText'].map(
      (part) => new RegExp(`<w:${part} w:val="([^"]*)"`).exec(level)?.[1],
    )
  }
  t.strictSame(formOf(numbers[0]), ['decimal', '%1.'])
  t.equal(formOf(numbers[2])[0], 'bullet')
})
