/** How much a workbook may hold. */

export interface SheetLimits {
  /** Bytes of all XML, unfolded. */
  readonly unfolded: number
  readonly rows: number
  readonly columns: number
  /** Cells of all sheets together, those before a cell far out included: a reader fills them in. */
  readonly cells: number
  /** Files within the file; a workbook of a thousand sheets has some three thousand. */
  readonly entries: number
  /** Texts that cells share. */
  readonly strings: number
}

/** What Excel itself can hold, in as much XML as one string can. */
export const ownLimits: SheetLimits = {
  unfolded: 448 * 1024 * 1024,
  rows: 1_048_576,
  columns: 16_384,
  cells: 50_000_000,
  entries: 10_000,
  strings: 16_777_216,
}
