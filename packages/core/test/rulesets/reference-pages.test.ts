/** The reference pages of rulesets match the documents, and nothing of a document is missing. */
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { rulesets } from '../../src/rulesets/index.js'

const folder = new URL('../../../../docs/reference/rulesets/', import.meta.url)

/** The tables of a page by heading, each row as its cells. */
function tablesOf(page: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const sections = page.split(/^## /m).slice(1)
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n')
      const rows = lines.filter((line) => line.startsWith('|')).slice(2)
      return [
        heading,
        rows.map((row) =>
          row
            .split(/(?<!\\)\|/)
            .slice(1, -1)
            .map((cell) => cell.trim()),
        ),
      ]
    }),
  )
}

for (const ruleset of rulesets) {
  const name = `${ruleset.id}-${ruleset.version}.md`
  t.test(`${name} (made by pnpm --filter @screeningsmodel/core pages)`, async (t) => {
    const page = await readFile(new URL(name, folder), 'utf8')
    const tables = tablesOf(page)
    const rows = (heading: string) => tables.get(heading) ?? []
    t.same(
      rows('Facts').map(([path, , type, unit]) => [path, type, unit]),
      ruleset.facts.map((fact) => [
        `\`${fact.path}\``,
        fact.type,
        'unit' in fact ? fact.unit.en : '',
      ]),
    )
    ruleset.facts.forEach((fact, i) => {
      const values = rows('Facts')[i]?.[4] ?? ''
      if (fact.type === 'integer' || fact.type === 'number') {
        t.equal(values, `${String(fact.minimum)} to ${String(fact.maximum)}`, fact.path)
      } else if (fact.type === 'choice') {
        t.equal(values, `those of \`${fact.choices}\``, fact.path)
        t.same(
          rows(`Values of \`${fact.choices}\``).map(([value]) => value),
          ruleset.choices?.[fact.choices]?.map(({ value }) => `\`${value}\``),
        )
      }
    })
    for (const { path, columns } of ruleset.lists ?? []) {
      t.same(
        rows(`Rows of \`${path}\``).map(([column]) => column),
        columns.map((column) => `\`${column.path}\``),
      )
    }
    t.same(
      rows('Criteria').map(([id, number]) => [id, number]),
      ruleset.criteria.map(({ id, number }) => [`\`${id}\``, String(number)]),
    )
    t.same(
      rows('Parameters').map(([id, , unit, value, range]) => [id, unit, value, range]),
      (ruleset.parametre ?? []).map(({ id, unit, value, minimum, maximum }) => [
        `\`${id}\``,
        unit.en,
        String(value),
        `${String(minimum)} to ${String(maximum)}`,
      ]),
    )
    for (const [i, { source, otherSources = [] }] of ruleset.criteria.entries()) {
      const cell = rows('Criteria')[i]?.[4] ?? ''
      for (const { source: id, section = '', item = '' } of [source, ...otherSources]) {
        for (const part of [id, section, item]) t.ok(cell.includes(part), `${cell}: ${part}`)
      }
    }
    t.same(
      rows('Refused').map(([id, at]) => [id, at]),
      (ruleset.checks ?? []).map(({ id, at }) => [`\`${id}\``, `\`${at}\``]),
    )
    t.same(
      rows('Remarks').map(([id]) => id),
      (ruleset.bemaerkninger ?? []).map(({ id }) => `\`${id}\``),
    )
    const ids = [...ruleset.outcomes.map(({ id }) => id), ruleset.otherwise.id, 'uafklaret']
    t.same(
      rows('Conclusions').map(([id]) => id),
      ids.map((id) => `\`${id}\``),
    )
    const readings = [
      ...(ruleset.readings ?? []),
      ...(ruleset.periods ? [ruleset.periods.reading] : []),
    ]
    t.same(
      rows('Readings').map(([, , option]) => option),
      readings.flatMap(({ options }) =>
        options.map(({ id }, i) => (i === 0 ? `\`${id}\` (default)` : `\`${id}\``)),
      ),
    )
    t.equal(rows('Sources').length, ruleset.sources.length)
  })
}
