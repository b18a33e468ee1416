/** What people and programs write in cells for true, for false, and for what is not known. */

/**
 * Words for true and false, in lower case; `SAND` and `FALSK` are Danish Excel's own. A cross is a yes, but a cell
 * without one is no no: it may not have been filled in.
 */
export const truthWords: ReadonlyMap<string, boolean> = new Map([
  ...['ja', 'true', '1', 'sand', 'yes', 'j', 'y', 'x', '✓', '✔'].map(
    (word) => [word, true] as const,
  ),
  ...['nej', 'false', '0', 'falsk', 'no', 'n'].map((word) => [word, false] as const),
])

/** What people and programs write in any column where nothing is known, in lower case. */
export const unknownWords: ReadonlySet<string> = new Set(['na', 'n/a', 'null', '-', '–', '—'])
/** What people answer where a fact is not known, and may be a text in a column of texts; in lower case. */
export const unknownAnswers: ReadonlySet<string> = new Set([
  ...['ved ikke', 'vides ikke', 'ikke oplyst', 'uoplyst', 'ej oplyst', 'ukendt', '?'],
  ...['not known', 'unknown', "don't know", 'don’t know', 'do not know'],
])
