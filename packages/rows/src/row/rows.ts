/** The form of rows between a reader and a writer. They are passed on in batches. */
import type { RowIdentity, RowProblemItem } from '../problems/problem.js'

/** A row as it was read: its input, or the reason why it has none. */
export type ReadRow = GivenRow | RefusedRow

interface Numbered {
  /** Line of the file, from 1; in a JSON array and a sheet the row's number. */
  readonly linje: number
}
/** The cells of columns that are not facts, by the column's name. */
interface WithOwn {
  readonly egen?: Readonly<Record<string, string>> | undefined
}
export interface GivenRow extends Numbered, WithOwn {
  readonly input: unknown
  /** The column (from 1) that a JSON Pointer into the input came from. */
  readonly columnOf?: (pointer: string) => number | undefined
}
export interface RefusedRow extends Numbered, RowIdentity, WithOwn {
  readonly errors: readonly RowProblemItem[]
  /** What could be read of it. */
  readonly laest?: Readonly<Record<string, unknown>>
}

/** Rows in order, in batches of as many as one chunk of the source contains. */
export type RowBatches = AsyncIterable<readonly ReadRow[]>

/** Bytes from a file, a request or standard input. */
export type ByteSource = AsyncIterable<Uint8Array>

/** How much may be read, so that memory stays bounded. */
export interface ReadLimits {
  /** The most characters of a line; a longer line is refused, so that memory stays bounded. */
  readonly line?: number | undefined
  /** The most bytes in all; the rest is not read. */
  readonly bytes?: number | undefined
}

/** The most characters of a line unless a reading is told otherwise: a mebi (1,048,576). */
export const defaultLineLimit = 1024 * 1024
