/** What a form of answers is: their head, and the lines of a batch. */
import type { RowAnswer } from './screen.js'

/** How answers are written as lines of text: what stands first, and the whole lines of a batch. */
export interface RowForm {
  /** @param egne the names of the rows' own columns that are carried through */
  readonly head: (egne: readonly string[]) => string
  readonly lines: (batch: readonly RowAnswer[], egne: readonly string[]) => string
}
