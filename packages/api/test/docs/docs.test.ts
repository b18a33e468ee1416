/** Docs and code agree: every code is documented, and every example runs and gives what it says. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inputErrorTexts, rulesetErrorTexts } from '@screeningsmodel/core'
import { reportErrorTexts } from '@screeningsmodel/core/afrapportering'
import { refusedRow, rowTexts } from '@screeningsmodel/rows'
import { lexer, type Tokens } from 'marked'
import t from 'tap'
import { buildApp } from '../../src/app.js'
import { Config } from '../../src/config.js'
import { problemTexts } from '../../src/http/problem-texts.js'

const root = new URL('../../../../', import.meta.url)
const run = promisify(execFile)

interface Page {
  readonly name: string
  readonly text: string
  readonly code: readonly Tokens.Code[]
}

async function pages(): Promise<readonly Page[]> {
  const packages = (await readdir(new URL('packages', root))).map((name) => `packages/${name}/`)
  const names = [
    'README.md',
    'CONTRIBUTING.md',
    ...packages.map((folder) => `${folder}README.md`),
    ...(await pagesIn('docs/')),
  ]
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, root), 'utf8')
      return {
        name,
        text,
        code: lexer(text).filter((token): token is Tokens.Code => token.type === 'code'),
      }
    }),
  )
}

/** The pages of the docs, without those of packages. */
async function pagesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(new URL(folder, root), { withFileTypes: true })
  const names = entries
    .filter(({ name }) => name !== 'node_modules')
    .map(async (entry) =>
      entry.isDirectory() ? pagesIn(`${folder}${entry.name}/`) : [`${folder}${entry.name}`],
    )
  return (await Promise.all(names)).flat().filter((name) => name.endsWith('.md'))
}

const all = await pages()

/** Pairs of a code block and the block with its expected output. */
function examples(page: Page, language: string, result: string) {
  return page.code.flatMap((code, i) => {
    const next = page.code[i + 1]
    return code.lang === language && next?.lang === result
      ? [{ code: code.text, result: next.text }]
      : []
  })
}

t.test('every example in JavaScript prints what the page says', async (t) => {
  // Beside what the examples import, and where the lint, which may run at the same time, does not look.
  const folder = await mkdtemp(fileURLToPath(new URL('packages/api/node_modules/.docs-', root)))
  t.teardown(() => rm(folder, { recursive: true }))
  // Examples in a package’s README are run with the installed package: packages/cli/test/packed.
  const found = all
    .filter(({ name }) => !name.startsWith('packages/'))
    .flatMap((page) =>
      examples(page, 'js', 'text').map((example) => ({ ...example, page: page.name })),
    )
  t.ok(found.length > 6)
  // One process for all of them; a special line separates their output.
  const border = '— next example —'
  const main = `${folder}/main.mjs`
  const steps = await Promise.all(
    found.map(async ({ code }, i) => {
      await writeFile(`${folder}/${String(i)}.mjs`, code)
      return `await import('./${String(i)}.mjs')\nconsole.log('${border}')`
    }),
  )
  await writeFile(main, steps.join('\n'))
  const { stdout } = await run(process.execPath, [
    '--import=tsx',
    '--conditions=@screeningsmodel/source',
    '--disable-warning=ExperimentalWarning',
    main,
  ])
  const printed = stdout.split(border)
  for (const [i, { result, page }] of found.entries()) {
    t.equal(printed[i]?.trim(), result.trim(), `${page}, example ${String(i + 1)}`)
  }
})

t.test('every block of JavaScript has its output below it', (t) => {
  for (const page of all) {
    const blocks = page.code.filter(({ lang }) => lang === 'js').length
    t.equal(examples(page, 'js', 'text').length, blocks, page.name)
  }
  t.end()
})

t.test("the README's curl gives the README's answer", async (t) => {
  const readme = all.find(({ name }) => name === 'README.md') as Page
  const curl = readme.code.find(({ text }) => text.startsWith('curl'))?.text ?? ''
  const [, url = ''] = /curl (\S+)/.exec(curl) ?? []
  const [, body = ''] = /-d '([^']*)'/.exec(curl) ?? []
  const answer = readme.code.find(({ lang }) => lang === 'json')?.text ?? ''
  const app = await buildApp()
  t.teardown(() => app.close())
  const response = await app.inject({
    method: 'POST',
    url: new URL(url).pathname,
    headers: { 'content-type': 'application/json' },
    payload: body,
  })
  t.equal(response.statusCode, 200)
  t.same(response.json(), JSON.parse(answer))
})

t.test('every error code is documented, and no other', (t) => {
  const errors = all.find(({ name }) => name === 'docs/reference/errors.md') as Page
  const documented = new Set(
    [...errors.text.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code),
  )
  const tables = [inputErrorTexts, reportErrorTexts, rulesetErrorTexts, problemTexts, rowTexts]
  const codes = [...tables.flatMap((texts) => Object.keys(texts)), refusedRow.kind]
  t.same([...documented].sort(), [...new Set(codes)].sort())
  t.end()
})

t.test('every setting of the service is documented, and no other', (t) => {
  const page = all.find(({ name }) => name === 'docs/reference/configuration.md') as Page
  const documented = [...page.text.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
  t.same(documented.sort(), Object.keys(Config.properties).sort())
  t.end()
})

t.test('every link within the docs has a target', async (t) => {
  for (const page of all) {
    for (const [, target = ''] of page.text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
      const url = new URL(target, new URL(page.name, root))
      await t.resolves(
        readFile(url).catch(() => readdir(url)),
        `${page.name} → ${target}`,
      )
    }
  }
})

t.test('every path that a page names exists', async (t) => {
  const tops = await readdir(root)
  const sources = (await readdir(new URL('packages', root))).map((name) => `packages/${name}/src/`)
  // These two name files as they are in their package.
  const maps = ['CONTRIBUTING.md', 'docs/reference/architecture.md']
  let found = 0
  for (const page of all) {
    const isMap = maps.includes(page.name)
    for (const path of namesIn(page, isMap).filter((name) => /^[\w.@/-]+$/.test(name))) {
      const [top = '', ...below] = path.split('/')
      const isFile = /\.(?:ts|js|mjs|json|md|eta|css)$/.test(path)
      const known = below.length > 0 && tops.includes(top)
      if (!known && !(isMap && (isFile || path.endsWith('/')))) continue
      const places = (isMap ? ['', ...sources] : ['']).map((base) => new URL(base + path, root))
      t.ok(places.some(existsSync), `${page.name}: ${path}`)
      found += 1
    }
  }
  t.ok(found > 100)
})

/** Code in sentences; in a drawing, the folders on the left and their files. */
function namesIn({ text, code }: Page, withDrawings: boolean): readonly string[] {
  const spans = text.replace(/^```[^]*?^```$/gm, '').matchAll(/`([^`\n]+)`/g)
  const drawings = withDrawings ? code.filter(({ lang }) => lang === 'text') : []
  return [
    ...[...spans].map(([, name = '']) => name),
    ...drawings.flatMap((drawing) => namesDrawn(drawing.text)),
  ]
}

function namesDrawn(drawing: string): readonly string[] {
  let folder = ''
  return drawing.split('\n').flatMap((line) => {
    const [first = '', ...others] = line.split(/[\s,;:()]+/).filter((word) => /[a-z]/.test(word))
    if (first.endsWith('/')) folder = first
    else if (existsSync(new URL(`packages/${first}/src/`, root))) folder = `packages/${first}/src/`
    const files = [first, ...others].filter((word) => word.endsWith('.ts') || word.endsWith('.eta'))
    return [folder, ...files.map((file) => folder + file)]
  })
}
