/** The limits of a workbook. */

/** The most that a workbook may hold; a larger one is refused before it is unpacked or read. */
export interface SheetLimits {
  /** Bytes of all XML, unpacked. */
  readonly unfolded: number
  /** Rows of one sheet. */
  readonly rows: number
  /** Columns of one sheet. */
  readonly columns: number
  /** Cells of all sheets together, including the empty cells before a cell far out: a reader fills them in. */
  readonly cells: number
  /** Files within the ZIP file; a workbook of a thousand sheets has some three thousand. */
  readonly entries: number
  /** Texts that cells share. */
  readonly strings: number
}

/** The limits of Excel itself, with as much XML as one string can have. */
export const ownLimits: SheetLimits = {
  unfolded: 448 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  cells: 50_000_000,
  entries: 10_000,
  strings: 16_777_216,
}
