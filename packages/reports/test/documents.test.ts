/** HTML and DOCX as documents: headings, captions, pictures, and what stays together. */
import { afrapportering } from '@screeningsmodel/core/afrapportering'
import { lexer, type Token, type Tokens } from 'marked'
import { parse, type HTMLElement } from 'node-html-parser'
import { PNG } from 'pngjs'
import t from 'tap'
import { syddanmark, text, docx } from './read-back.js'

t.test('HTML is consistent: headings, captions, scopes, a picture in words', async (t) => {
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

t.test('DOCX: language, title, real headings, repeated header rows', async (t) => {
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
  'in a document a caption stays with its table or picture, and a sum with the rows above it',
  async (t) => {
    const { document, files } = await docx(afrapportering(syddanmark))
    t.match(files['word/styles.xml'], /w:styleId="Caption".{0,200}<w:keepNext\/>/)
    const style = (paragraph: HTMLElement | null | undefined) =>
      paragraph?.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val')
    const tables = document.getElementsByTagName('w:tbl')
    const followed = tables.map((table) => table.nextElementSibling)
    // Nothing stands between a table and the caption or heading below it, or LibreOffice separates them.
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

function imagesIn(tokens: readonly Token[]): Tokens.Image[] {
  return tokens.flatMap((token): Tokens.Image[] => {
    if (token.type === 'image') return [token as Tokens.Image]
    return 'tokens' in token ? imagesIn(token.tokens ?? []) : []
  })
}

/** The visible lengths of the bars in the picture, from the top: dark ones, light ones. */
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
      // The square of the legend is not a bar, and the border of a light bar is a dark line.
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
