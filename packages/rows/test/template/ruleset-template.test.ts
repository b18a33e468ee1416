/** Templates for the rows of a ruleset and for the lists of a report, compared with the facts themselves. */
import { resolved, type Fact, type Ruleset } from '@screeningsmodel/core'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { factColumns, readCsv, type FactColumn } from '../../src/index.js'
import { listColumns, listTemplate } from '../../src/opgoerelser.js'
import { columnsTemplate, rulesetTemplate, rulesetTemplateCsv } from '../../src/template/ruleset.js'
import { columnLetters } from '../../src/support/letters.js'
import { all, brief, bytes, fontsOf, registry } from '../support/rows.js'

const languages = ['da', 'en'] as const
const rulesets = registry.rulesets.map(resolved)
/** A number as it is written in a language: 10.000 in Danish, 10,000 in English. */
const told = (value: number, language: (typeof languages)[number]) =>
  String(value).replace(/\B(?=(?:\d{3})+$)/g, language === 'da' ? '.' : ',')

/** The data validation of the first sheet by column, as in the file itself. */
function checks(content: Uint8Array): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const xml = strFromU8(unzipSync(content)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const found = [...xml.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gs)]
  return new Map(
    found.map(([, attributes = '', inner = '']) => {
      const own = Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      )
      for (const [, name = '', value = ''] of inner.matchAll(/<(formula\d)>(.*?)<\/formula\d>/gs))
        own[name] = value.replaceAll('&quot;', '"')
      return [/^[A-Z]+/.exec(own['sqref'] ?? '')?.[0] ?? '', own]
    }),
  )
}

async function sheetsOf(content: Uint8Array) {
  // Read from the file itself: the library would copy each validation to two thousand cells.
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer, {
    ignoreNodes: ['dataValidations'],
  })
  return book.worksheets.map((sheet) => ({
    sheet,
    rows: Array.from({ length: sheet.rowCount }, (_, i) =>
      Array.from({ length: sheet.columnCount }, (_, j) => sheet.getCell(i + 1, j + 1).text),
    ),
  }))
}

/** What the column of a fact accepts, from the fact alone. */
function wanted(ruleset: Ruleset, fact: Fact) {
  if (fact.type === 'boolean') return { type: 'list', formula1: '"ja,nej"' }
  if (fact.type === 'choice') {
    const values = (ruleset.choices?.[fact.choices] ?? []).map(({ value }) => value)
    return { type: 'list', formula1: `"${values.join(',')}"` }
  }
  return {
    type: fact.type === 'number' ? 'decimal' : 'whole',
    formula1: String(fact.minimum),
    formula2: String(fact.maximum),
  }
}

t.test('the column of each fact accepts what the fact can be, and its guide says so', async (t) => {
  for (const ruleset of rulesets) {
    for (const language of languages) {
      const content = await rulesetTemplate(ruleset, language)
      const [form, guide] = await sheetsOf(content)
      const paths = ['reference', 'aar', ...ruleset.facts.map(({ path }) => path)]
      t.same(form?.rows, [paths])
      t.ok(form?.sheet.getCell('B1').font.bold)
      t.match(form?.sheet.views[0], { state: 'frozen', xSplit: 1, ySplit: 1 })
      paths.forEach((path, i) =>
        t.ok((form?.sheet.getColumn(i + 1).width ?? 0) > path.length, 'wide enough'),
      )
      const found = checks(content)
      t.equal(found.size, paths.length - 1, 'every column but the reference')
      t.match(found.get('B'), { type: 'whole', formula1: '1990', formula2: '2100' })
      ruleset.facts.forEach((fact, i) => {
        const letters = columnLetters(i + 3)
        const own = found.get(letters)
        t.match(own, wanted(ruleset, fact), fact.path)
        t.match(own, {
          ...{ sqref: `${letters}2:${letters}2000`, allowBlank: '1', showErrorMessage: '1' },
          ...{ showInputMessage: '1', promptTitle: unescaped(own?.['promptTitle']) },
        })
        t.not(own?.['errorStyle'] ?? 'stop', 'warning')
        const label = fact.label[language]
        const title = unescaped(own?.['promptTitle'])
        const whole = title.replace(/…$/, '')
        t.ok(whole !== '' && title.length <= 32 && label.startsWith(whole), title)
        t.match(label.slice(whole.length), title === label ? /^$/ : /^ /, 'no word is cut')
        const message = unescaped(own?.['prompt'])
        t.ok(message.length <= 255 && message.length > 0, fact.path)
        const known = new Set(
          ruleset.facts.filter((each) => each.label[language].startsWith(whole)),
        )
        t.ok(known.size === 1 || title === label || message.startsWith(`${label}: `), 'which it is')
      })
      const [title, unknown, empty, headings, ...rows] = guide?.rows ?? []
      t.equal(empty?.join(''), '')
      // Years have no thousands separator.
      t.equal(rows[1]?.[3], language === 'da' ? 'fra 1990 til 2100' : '1990 to 2100')
      t.equal(title?.[0], ruleset.title[language])
      t.match(unknown?.[0], /CPR/)
      t.equal(new Set(headings).size, 5)
      for (const cell of ['A1', 'A4', 'E4']) t.ok(guide?.sheet.getCell(cell).font.bold)
      t.match(guide?.sheet.views[0], { state: 'frozen', ySplit: 4 })
      t.same(
        rows.map(([path]) => path),
        paths,
      )
      const types = new Map(rows.map(([path = '', , type = '']) => [path, type]))
      for (const [i, fact] of ruleset.facts.entries()) {
        const [, names = '', , values = '', hint] = rows[i + 2] ?? []
        t.ok(names.startsWith(fact.label[language]))
        t.equal(hint, fact.hint?.[language] ?? '')
        if ('unit' in fact) t.ok(values.endsWith(`, ${fact.unit[language]}`), values)
        if ('minimum' in fact)
          t.ok(
            [fact.minimum, fact.maximum].every((bound) => values.includes(told(bound, language))),
          )
        if (fact.type === 'choice')
          for (const { value, label } of ruleset.choices?.[fact.choices] ?? [])
            t.ok(values.includes(value) && values.includes(label[language]), values)
        const alike = ruleset.facts.filter(({ type }) => type === fact.type)
        t.equal(new Set(alike.map(({ path }) => types.get(path))).size, 1)
      }
      t.equal(
        new Set([...types.values()]).size,
        2 + new Set(ruleset.facts.map(({ type }) => type)).size,
        'each type by another word',
      )
    }
    t.equal(
      rulesetTemplateCsv(ruleset),
      `\uFEFF${['reference', 'aar', ...ruleset.facts.map(({ path }) => path)].join(';')}\r\n`,
    )
  }
})

const unescaped = (text = '') =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

t.test('headings fit their columns, and the guide continues below', async (t) => {
  for (const ruleset of rulesets) {
    const content = await rulesetTemplate(ruleset, 'da')
    for (const font of fontsOf(content))
      t.match(font, /<sz val="11"\/>.*<name val="Calibri"\/>/, font)
    const [rows, guide] = await sheetsOf(content)
    for (const [i, heading] of (rows?.rows[0] ?? []).entries()) {
      t.ok((rows?.sheet.getColumn(i + 1).width ?? 0) >= heading.length + 2, heading)
    }
    for (const [i, row] of (guide?.rows ?? []).entries()) {
      if (i < 4) continue
      const { height } = guide!.sheet.getRow(i + 1)
      for (const [j, text] of row.entries()) {
        const cell = guide!.sheet.getCell(i + 1, j + 1)
        t.ok(cell.text === '' || cell.alignment.wrapText, text)
        // A line of Calibri 11 is 15 points high, and a column holds about as many letters as its width.
        const lines = Math.ceil(text.length / (guide!.sheet.getColumn(j + 1).width ?? 0))
        t.ok(height >= 15 * lines, `${text}: ${String(height)}`)
      }
    }
    t.match(guide?.sheet.pageSetup, { orientation: 'landscape', fitToPage: true, fitToWidth: 1 })
  }
})

t.test('every listed name of a column means it, and is listed once', async (t) => {
  for (const ruleset of rulesets) {
    for (const language of languages) {
      const columns = factColumns(ruleset, language)
      for (const { path, names, type, values, label } of columns) {
        t.ok(label !== '')
        t.equal(new Set([path, ...names].map((name) => name.toLowerCase())).size, names.length + 1)
        const cell = values?.[0]?.[0] ?? (type === 'text' ? 'T-1' : type === 'year' ? '2019' : '1')
        for (const name of [path, ...names]) {
          const content = `"${name.replaceAll('"', '""')}"\n${cell}\n`
          const [row] = brief(await all(readCsv(bytes(content), ruleset))) as [[number, object]]
          const told = JSON.stringify(row[1])
          const [first = '', second] = path.split('.')
          t.ok(told.startsWith(`{"${first}":${second === undefined ? '' : `{"${second}":`}`), name)
        }
      }
      // One of them is a name that no other fact shares.
      for (const fact of ruleset.facts)
        for (const text of [fact.label[language], fact.name[language]]) {
          const shared = ruleset.facts.filter(({ label, name }) =>
            [label.da, label.en, name.da, name.en].some(
              (other) => other.toLowerCase() === text.toLowerCase(),
            ),
          )
          const { names = [] } = columns.find(({ path }) => path === fact.path) ?? {}
          const isSame = text.toLowerCase() === fact.path.toLowerCase()
          if (shared.length === 1 && !isSame && /^[a-z ]+$/i.test(text))
            t.ok(
              names.some((name) => name.toLowerCase() === text.toLowerCase()),
              text,
            )
        }
    }
  }
})

t.test('lists of a report: the columns of the list first, and their words', async (t) => {
  for (const [list, own, values] of [
    ['sager', 'visiteret', ['doegn', 'ambulant', 'ingen']],
    ['tilbud', 'anvendelse', ['benyttet', 'forventet']],
  ] as const) {
    for (const language of languages) {
      const columns = listColumns(list, language)
      t.same(
        columns.slice(0, 4).map(({ path, type }) => [path, type]),
        [
          ['reference', 'text'],
          ['kommune', 'text'],
          ['aar', 'year'],
          [own, 'choice'],
        ],
      )
      for (const { label } of columns) t.not(label, '')
      const content = await listTemplate(list, language)
      const [form, guide] = await sheetsOf(content)
      t.same(
        form?.rows[0],
        columns.map(({ path }) => path),
      )
      t.match(checks(content).get('D'), { type: 'list', formula1: `"${values.join(',')}"` })
      const row = guide?.rows.find(([path]) => path === own)
      for (const value of values) t.match(row?.[3], value)
      t.notMatch(row?.[3], /undefined|\(\)/)
    }
    const labels = languages.map((language) =>
      listColumns(list, language).map(({ label, values: each }) => [
        label,
        ...(each ?? []).map(([, word]) => word),
      ]),
    )
    for (let i = 1; i < 4; i += 1) t.notSame(labels[0]?.[i], labels[1]?.[i], 'in both languages')
  }
})

t.test('values that a spreadsheet can check have limits', async (t) => {
  const long = (length: number): FactColumn => ({
    ...{ path: 'x', names: ['Y', 'Langt navn'], type: 'choice', label: 'L'.repeat(40) },
    values: [
      ['a'.repeat(length - 2), 'a'.repeat(length - 2)],
      ['b', 'B'],
    ],
  })
  const open: FactColumn = { path: 'z', names: [], type: 'integer', label: 'Z', minimum: 1 }
  for (const [length, isChecked] of [
    [255, true],
    [256, false],
  ] as const) {
    const content = await columnsTemplate('Titel', [long(length), open], 'da')
    const found = checks(content)
    t.equal(found.has('A'), isChecked, String(length))
    if (isChecked) t.equal(found.get('A')?.['promptTitle'], `${'L'.repeat(31)}…`)
    t.notOk(found.has('B'), 'one bound alone')
    const [, guide] = await sheetsOf(content)
    t.equal(guide?.rows[4]?.[1], `${'L'.repeat(40)}; Y; Langt navn`)
    t.match(guide?.rows[4]?.[3], /^a+, b \(B\)$/, 'a value that is its own label stands once')
    t.equal(guide?.rows[5]?.[3], '')
  }
})
