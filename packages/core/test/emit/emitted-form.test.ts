/** What is true of every emitted DMN model and SQL statement, whatever its rules. */
import t from 'tap'
import { dmnNames, toDmn } from '../../src/dmn.js'
import { rulesets, type Ruleset } from '../../src/index.js'
import { dialects, toSql } from '../../src/sql.js'
import { boolean, choice, documentOf, integer, number } from '../support/documents.js'
import { oneWithin, readXml, within, type Read } from '../support/xml-reader.js'

const small = documentOf({
  facts: [integer('n', 0, 9), choice('c'), boolean('a'), number('x', 0, 1, 0.5)],
  conditions: {
    stor: { fact: 'n', operator: 'greaterThan', value: 5 },
    ord: { all: [{ fact: 'c', operator: 'in', value: ['a', 'b'] }, { condition: 'stor' }] },
    halv: { fact: 'x', operator: 'lessThan', value: { fact: 'n' } },
  },
  outcomes: [{ condition: 'stor' }, { condition: 'ord' }],
  checks: [{ fact: 'a', operator: 'equal', value: true }],
})
const documents: readonly Ruleset[] = [...rulesets, small]

const below = (element: Read): Read[] =>
  element.children.flatMap((child) => [child, ...below(child)])

t.test('a DMN model: the ids of each part, and the type of each element', async (t) => {
  for (const document of documents) {
    const model = readXml(toDmn(document))
    t.equal(model.attributes['xmlns:dc'], 'http://www.omg.org/spec/DMN/20180521/DC/')
    t.equal(model.attributes['xmlns:di'], 'http://www.omg.org/spec/DMN/20180521/DI/')
    t.equal(model.attributes['name'], `${document.id}@${document.version}`)
    for (const decision of within(model, 'decision')) {
      const { id = '' } = decision.attributes
      const isConclusion = id === 'konklusion'
      t.equal(
        oneWithin(decision, 'variable').attributes['typeRef'],
        isConclusion ? 'string' : 'boolean',
      )
      for (const { name, attributes } of below(decision)) {
        if (attributes['id'] === undefined) continue
        // The ids of a decision’s parts begin with the decision’s own id.
        t.ok(
          attributes['id'].startsWith(`${id}_`) && /[A-Za-z0-9]$/.test(attributes['id']),
          attributes['id'],
        )
        if (name === 'output') t.equal(attributes['typeRef'], 'string')
        if (/Expression$/.test(name)) t.equal(attributes['typeRef'], 'boolean')
      }
    }
  }
  const names = dmnNames(small)
  t.same(
    [names.fact('n'), names.criterion('k0'), names.condition('stor'), names.outcome('udfald-0')],
    ['n', 'kriterium_k0', 'betingelse_stor', 'udfald_udfald_0'],
  )
  t.equal(names.conclusion, 'konklusion')
})

/** The SELECTs of a statement from the innermost out, each with what it returns and reads. */
function selectsOf(sql: string) {
  const lines = sql.split('\n').map((line) => ({
    depth: line.length - line.trimStart().length,
    text: line.trim(),
  }))
  const starts = lines.flatMap(({ text }, at) => (text === 'SELECT' ? [at] : []))
  return starts.reverse().map((at) => {
    const { depth } = lines[at]!
    const end = lines.findIndex(
      (line, i) => i > at && line.depth === depth && line.text.startsWith('FROM'),
    )
    return lines.slice(at + 1, end).map(({ text }) => text)
  })
}

t.test('a statement: nothing is empty, and every alias is defined before it is used', async (t) => {
  for (const dialect of dialects) {
    for (const document of documents) {
      for (const options of [{}, { kontrol: true }, { mangler: true, kontrol: true }]) {
        const sql = toSql(document, { dialect, table: 'tilbud', ...options })
        // Without quoted texts.
        const bare = sql.replaceAll(/'(?:[^']|'')*'/g, "'x'")
        const told = `${dialect} ${document.id} ${JSON.stringify(options)}`
        t.notMatch(bare, /\S {2}|\bAS ?[,\n)]|\( ?\)|, ?,|,\s*\)|\(\s*,/, told)
        for (const [, list = ''] of sql.matchAll(/ IN \(((?:'[^']*'|[^()'])*)\)/g)) {
          for (const word of list.split(', ')) t.match(word, /^(?:'[^']+'|-?\d[\d.]*|\w+)$/, told)
        }
        if (dialect === 'postgres' || 'mangler' in options) continue
        const known = new Set<string>()
        for (const columns of selectsOf(bare)) {
          const read = columns.flatMap((text) => text.match(/(?<![\w"`.])[frnwc]\d+(?!\w)/g) ?? [])
          const made = columns.flatMap((text) => /AS ([frnwc]\d+),?$/.exec(text)?.[1] ?? [])
          for (const each of made) known.add(each)
          for (const each of read) t.ok(known.has(each), `${told}: ${each}`)
        }
        // Each outcome is computed once and then used in the conclusion.
        document.outcomes.forEach((_, i) => {
          t.equal(bare.match(new RegExp(` AS w${String(i)}(?!\\d)`, 'g'))?.length, 1, told)
          t.match(bare, new RegExp(`WHEN w${String(i)} THEN`))
        })
      }
    }
  }
})

t.test(
  'a column of numbers is rounded to nine decimals, and the error names its type',
  async (t) => {
    for (const dialect of dialects) {
      const sql = toSql(small, { dialect, table: 't', kontrol: true })
      const lines = sql
        .split('\n')
        .filter((line) => / AS f\d+,?$/.test(line) && line.includes('CASE'))
      const {
        boolean: truth,
        text,
        number: figure,
      } = {
        duckdb: { boolean: 'BOOLEAN', text: 'VARCHAR', number: 'DOUBLE' },
        postgres: { boolean: 'BOOLEAN', text: 'TEXT', number: 'DOUBLE PRECISION' },
        spark: { boolean: 'BOOLEAN', text: 'STRING', number: 'DOUBLE' },
      }[dialect]
      const types = { n: figure, c: text, x: figure, a: truth }
      for (const [name, type] of Object.entries(types)) {
        const column = lines.find((line) => new RegExp(`["\`]${name}["\`]`).test(line)) ?? ''
        // PostgreSQL rounds in the next layer, by the alias.
        const [alias] = /f\d+(?=,?$)/.exec(column) ?? []
        const above = lines.find((line) => line.includes(`floor(${alias} * 1e9`)) ?? ''
        const reads = dialect === 'postgres' ? above : column
        t.equal(reads.includes('* 1e9 + 0.5) / 1e9'), type === figure, `${dialect} ${name}`)
        t.match(column, new RegExp(`AS ${type}\\) END AS f`), `${dialect} ${name}`)
      }
    }
  },
)
