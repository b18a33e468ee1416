/** A format of answers: the head of the text, and the lines of a batch. */
import type { RowAnswer } from '../screening/screen.js'

/** How answers are written as lines of text: the beginning of the text, and the complete lines of a batch. */
export interface RowForm {
  /**
   * The text before the first row.
   *
   * @param egne the names of the rows' own columns that are copied to the answers
   */
  readonly head: (egne: readonly string[]) => string
  /**
   * The lines of some answers, each with its line end.
   *
   * @param egne the same names
   */
  readonly lines: (batch: readonly RowAnswer[], egne: readonly string[]) => string
}
