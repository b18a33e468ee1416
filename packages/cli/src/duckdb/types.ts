/** DuckDB's types of columns, as the kinds of cells that a reader of tables knows. */
import type { Cell } from '@screeningsmodel/rows'

/** `whole`: a whole number that may be too large for a double to be exact. */
export type Kind = 'truth' | 'whole' | 'number' | 'text'

export interface Column {
  /** The form in SQL. */
  readonly sql: string
  readonly kind: Kind
}

/** A type that is neither boolean nor a number is read as text. */
export function kindOf(type: string): Kind {
  if (type === 'BOOLEAN') return 'truth'
  if (/^U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?$/.test(type)) return 'whole'
  return /^(?:FLOAT|DOUBLE|DECIMAL.*)$/.test(type) ? 'number' : 'text'
}

/** A cell as text, from which `cellOf` restores exactly the same cell. */
export function asText({ sql, kind }: Column): string {
  return `CAST(${kind === 'number' ? `CAST(${sql} AS DOUBLE)` : sql} AS VARCHAR)`
}

export function cellOf(kind: Kind, text: string | null): Cell {
  if (text === null || kind === 'text') return text
  if (kind === 'truth') return text === 'true'
  return kind === 'whole' ? BigInt(text) : Number(text.replace(/inf$/, 'Infinity'))
}
