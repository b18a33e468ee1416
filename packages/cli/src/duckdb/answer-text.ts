/** The answer to a certain row, written in SQL exactly as the other engine writes it. */
import type { Ruleset } from '@screeningsmodel/core'
import { identifier, textLiteral } from '@screeningsmodel/core/sql'
import { answerColumns, outcomeCells } from '@screeningsmodel/rows'
import { cellField, fields, ownField, rowColumn } from './sources.js'
import { asText, type Column } from './types.js'

/** The mark before the cells of a row that is left to the other engine. No plain text contains it. */
export const mark = '\u0002'

export interface AnswerTextOptions {
  readonly ruleset: Ruleset
  /** The changed parameters, which each answer names. */
  readonly parametre?: Readonly<Record<string, number>> | undefined
  /** The columns of the file. */
  readonly columns: readonly Column[]
  /** The names of the rows' own columns that are copied to the answers. */
  readonly egne: readonly string[]
  /** The delimiter of a table; without it, a line of JSON. */
  readonly delimiter: string | undefined
}

const literal = (text: string) => textLiteral('duckdb', text)
const column = (name: string) => identifier('duckdb', name)
const field = (name: string) => `${rowColumn}.${name}`

/** One text for each row of a SELECT of `toSql`: its answer, or `mark` and its cells as JSON. */
export function answerText(select: string, options: AnswerTextOptions): string {
  const row = field(fields.sikker)
  const certain = `COALESCE(${row} AND NOT ${column('umulig')}, FALSE)`
  const answer = options.delimiter === undefined ? jsonLine(options) : tableLine(options)
  const texts = options.columns.map(({ kind }, i) => asText({ sql: field(cellField(i)), kind }))
  const cells = `${literal(mark)} || CAST(to_json([${texts.join(', ')}]) AS VARCHAR)`
  // DuckDB would take the name of the struct for the table of a column with the same name.
  const given = `SELECT * RENAME (reference AS ${rowColumn}) FROM (${select})`
  return `SELECT CASE WHEN ${certain} THEN ${answer} ELSE ${cells} END FROM (${given})`
}

/** @param cells the words for the outcomes. Default: their codes */
function udfald(id: string, cells = outcomeCells('krav')): string {
  const [met, not, open] = [cells.opfyldt, cells['ikke-opfyldt'], cells.uafklaret].map(literal)
  return `CASE ${column(id)} WHEN TRUE THEN ${met} WHEN FALSE THEN ${not} ELSE ${open} END`
}

function jsonLine({ ruleset, parametre, egne }: AnswerTextOptions): string {
  const { id, version, criteria } = ruleset
  const varied = parametre === undefined ? '' : `,"parametre":${JSON.stringify(parametre)}`
  const named = (name: string, value: string, quote: string) =>
    `CASE WHEN ${value} IS NOT NULL THEN ${literal(`${JSON.stringify(name)}:${quote}`)} || ${value} || ${literal(`${quote},`)} ELSE '' END`
  const outcomes = criteria.map((criterion) =>
    concat([
      literal(`{"id":${JSON.stringify(criterion.id)},"udfald":"`),
      udfald(criterion.id),
      `'"}'`,
    ]),
  )
  // Paths, which need no escapes, with a space between.
  const mangler = column('mangler')
  // In the other engine, JavaScript decides the order of an object's keys.
  const fieldOf = Object.fromEntries(egne.map((name, i) => [name, field(ownField(i))]))
  const own = Object.entries(fieldOf).map(
    ([name, value]) =>
      `CASE WHEN ${value} IS NOT NULL THEN ${literal(`${JSON.stringify(name)}:"`)} || ${value} || '"' END`,
  )
  return concat([
    `'{'`,
    named('reference', field(fields.reference), '"'),
    named('aar', `CAST(${field(fields.aar)} AS VARCHAR)`, ''),
    literal(`"ruleset":${JSON.stringify({ id, version })},"konklusion":"`),
    column('konklusion'),
    literal('","kriterier":['),
    outcomes.join(`, ',', `),
    literal(`],"mangler":[`),
    `CASE WHEN ${mangler} = '' THEN '' ELSE '"' || replace(${mangler}, ' ', '","') || '"' END`,
    literal(`]${varied}`),
    ...(own.length > 0 ? [literal(',"egen":{'), `concat_ws(',', ${own.join(', ')})`, `'}'`] : []),
    `'}'`,
  ])
}

function tableLine({ ruleset, egne, delimiter = ',' }: AnswerTextOptions): string {
  const values: Readonly<Record<string, string>> = {
    reference: field(fields.reference),
    aar: `CAST(${field(fields.aar)} AS VARCHAR)`,
    konklusion: column('konklusion'),
    mangler: column('mangler'),
    ...Object.fromEntries(
      ruleset.criteria.map(({ id, role }) => [id, udfald(id, outcomeCells(role))]),
    ),
  }
  const cells = [
    ...answerColumns(ruleset).map((name) => values[name] ?? `''`),
    ...egne.map((_, i) => field(ownField(i))),
  ]
  return cells.map((cell) => `COALESCE(${cell}, '')`).join(` || ${literal(delimiter)} || `)
}

function concat(parts: readonly string[]): string {
  return `concat(${parts.join(', ')})`
}
