/** The columns of rows, for the help: names, types and values, from the rulesets themselves. */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { factColumns, type FactColumn } from '@screeningsmodel/rows'

/** A line for each column of a ruleset. */
export function columnLines(ruleset: Ruleset, sprog: Language): string {
  const columns = factColumns(ruleset, sprog)
  const width = Math.max(...columns.map(({ path }) => path.length)) + 2
  return [
    `${ruleset.id}:`,
    ...columns.map((column) => `  ${column.path.padEnd(width)}${holds(column, sprog)}`),
  ].join('\n')
}

const types = {
  text: { da: 'tekst', en: 'text' },
  year: { da: 'år', en: 'year' },
  integer: { da: 'helt tal', en: 'whole number' },
  number: { da: 'tal', en: 'number' },
} as const

function holds({ type, values, minimum, maximum }: FactColumn, sprog: Language): string {
  if (values) return values.map(([value]) => value).join(' | ')
  const word = type in types ? types[type as keyof typeof types][sprog] : type
  return minimum === undefined || maximum === undefined
    ? word
    : `${word} ${String(minimum)}–${String(maximum)}`
}
