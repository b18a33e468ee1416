/** The reference page of columns, made from the documents. */
import { rulesets, type Ruleset } from '@screeningsmodel/core'
import { factColumns, type FactColumn } from '@screeningsmodel/rows'

export const columnsPlace = new URL('../../../docs/reference/columns.md', import.meta.url)

const head = `# Columns of rows

Made from the ruleset documents by \`pnpm --filter @screeningsmodel/cli columns\`; a test holds it to them.

A table (CSV, XLSX, Parquet) has one row for each tilbud and year, or for each case. The first row that names columns is
the heading; upper and lower case, spaces around a name and \`å\` for \`aa\` do not matter. A key of NDJSON or JSON is the path
(\`"kompetencer.social-stoette"\`, or nested). The Danish and English names fit in either language, save those that two facts
share. \`screeningsmodel template tilbud --ud tilbud.xlsx\` writes the table to fill in. What each fact means stands in the pages
about [the rulesets](rulesets/).

An empty cell, \`NA\`, \`N/A\`, \`NULL\` and \`-\` are not known, and of a fact \`ved ikke\`, \`ikke oplyst\`, \`uoplyst\`, \`ukendt\`
and \`?\`. A truth is \`ja\` or \`nej\`, \`true\` or \`false\`, \`1\` or \`0\`, \`SAND\` or \`FALSK\`, \`yes\` or \`no\`, \`j\` or \`n\`; a cross (\`x\`)
is a yes, and a cell without one is not known. A choice is its value, also as a Dane writes
it (\`indgår\`, \`til stede\`), or its label or short word in either language. A number has a decimal comma or point and may have
spaces between its thousands, and is read to nine decimals. Other columns are an error until \`--kolonner med|uden\`
(\`?kolonner=\` over HTTP) says what becomes of them. In CSV, a column without a name is copied if the first row has a value in
it; otherwise it must be empty.

What comes out as a table: \`reference\`, \`aar\`, \`konklusion\`, a column for each criterion (\`opfyldt\`, \`ikke-opfyldt\`,
\`uafklaret\`; of an exclusion \`gælder\`, \`gælder ikke\`, \`uafklaret\`), \`mangler\` (paths with a space between), \`linje\` and
\`fejl\` of a row that was refused, and your own columns as \`egen.\` and their name.
`

/** The whole page. */
export function columnsPage(): string {
  return `${[head.trim(), ...rulesets.map(section)].join('\n\n')}\n`
}

function section(ruleset: Ruleset): string {
  const danish = factColumns(ruleset, 'da')
  const english = factColumns(ruleset, 'en')
  const rows = danish.map((column, i) => {
    const names = [...namesOf(column), ...namesOf(english[i])]
    return [code(column.path), [...new Set(names)].join('; '), typeOf(column), valuesOf(english[i])]
  })
  const criteria = ruleset.criteria.map(({ id }) => code(id)).join(', ')
  return [
    `## \`${ruleset.id}@${ruleset.version}\``,
    `${ruleset.title.en}. Criteria: ${criteria}. Conclusions: ${[...ruleset.outcomes, ruleset.otherwise].map(({ id }) => code(id)).join(', ')}, \`uafklaret\`.`,
    table(['column', 'also called', 'type', 'values'], rows),
  ].join('\n\n')
}

function namesOf(column: FactColumn | undefined): readonly string[] {
  return column?.names ?? []
}

function typeOf({ type }: FactColumn): string {
  return {
    text: 'text',
    year: 'year',
    integer: 'whole number',
    number: 'number',
    boolean: 'truth',
    choice: 'choice',
  }[type]
}

function valuesOf(column: FactColumn | undefined): string {
  const { values, minimum, maximum, unit, type } = column ?? {}
  if (type === 'boolean') return '`ja`, `nej`'
  if (values) return values.map(([value, label]) => `${code(value)} (${label})`).join('<br>')
  if (minimum === undefined || maximum === undefined) return ''
  return [`${String(minimum)} to ${String(maximum)}`, unit]
    .filter((part) => part !== undefined)
    .join(', ')
}

function code(text: string): string {
  return `\`${text}\``
}

/** As the formatter lays tables out, so that the page is not changed by it. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = header.map((_, i) => Math.max(3, ...all.map((row) => (row[i] ?? '').length)))
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, i) => (row[i] ?? '').padEnd(width)).join(' | ')} |`
  const [first = [], ...others] = all
  return [line(first), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join(
    '\n',
  )
}
