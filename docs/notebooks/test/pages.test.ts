/** Notebooks as pages of the site: nothing of them is left out, and nothing in them is more than words, code and pictures. */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'

interface Cell {
  readonly cell_type: string
  readonly source: readonly string[]
  readonly outputs?: readonly {
    readonly text?: readonly string[]
    readonly data?: Readonly<Record<string, readonly string[]>>
  }[]
}

const folder = new URL('../', import.meta.url)
const { notebooks, inMarkdown } = (await import(
  new URL('../../.vitepress/notebooks.mjs', import.meta.url).href
)) as {
  notebooks: () => readonly { readonly name: string; readonly heading: string }[]
  inMarkdown: (file: string) => string
}
const files = readdirSync(folder).filter((file) => file.endsWith('.ipynb'))

t.test('a page for each notebook, called as its first heading says', async (t) => {
  t.same(
    notebooks().map(({ name }) => `${name}.ipynb`),
    files,
  )
  for (const { name, heading } of notebooks()) {
    t.ok(inMarkdown(`${name}.ipynb`).startsWith(`# ${heading}\n`), name)
    t.equal(
      readFileSync(new URL(`${name}.md`, folder), 'utf8'),
      `<!-- On the site the cells of ${name}.ipynb stand here. -->\n`,
    )
  }
})

t.test('every cell, and all that it shows', async (t) => {
  for (const file of files) {
    const content = inMarkdown(file)
    const { cells } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
      cells: readonly Cell[]
    }
    const pictures = [...content.matchAll(/src="data:image\/svg\+xml;base64,([^"]+)"/g)].map(
      ([, source = '']) => Buffer.from(source, 'base64').toString(),
    )
    let charts = 0
    for (const { cell_type: type, source, outputs = [] } of cells) {
      const text = source.join('')
      t.ok(content.includes(type === 'code' ? `\`\`\`ts\n${text}\n\`\`\`` : text), file)
      for (const { text: told, data } of outputs) {
        if (told) t.ok(content.includes(told.join('').trimEnd()), file)
        const [before = '', chart, after = ''] = (data?.['text/html'] ?? [])
          .join('')
          .split(/<svg|<\/svg>/)
        t.ok(content.includes(before) && content.includes(after), file)
        if (chart === undefined) continue
        charts += 1
        t.ok(
          pictures.some((svg) => svg.endsWith(`${chart}</svg>`)),
          'the chart as it is',
        )
      }
    }
    t.equal(pictures.length, charts)
    // Vue would leave these out of a page.
    t.notMatch(content.replace(/```.*?```/gs, ''), /<(?:svg|style|script)\b/)
  }
})
