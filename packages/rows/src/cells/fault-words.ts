/** The errors of a spreadsheet, as it writes them in a file of text. */

/** Each as a workbook keeps it, and as Danish Excel shows it. */
export const danishFaults: ReadonlyMap<string, string> = new Map([
  ['#DIV/0!', '#DIVISION/0!'],
  ['#N/A', '#I/T'],
  ['#NAME?', '#NAVN?'],
  ['#NULL!', '#NUL!'],
  ['#NUM!', '#NUM!'],
  ['#REF!', '#REFERENCE!'],
  ['#VALUE!', '#VÆRDI!'],
])
const keptFaults = new Map([...danishFaults].map(([kept, danish]) => [danish, kept]))

/** In any language. */
const form = /^\s*#(?:N\/A|I\/T|[A-ZÆØÅ/]+0?[!?])\s*$/

export function isWrittenFault(text: string): boolean {
  return form.test(text)
}

/** The error as a workbook keeps it; others are kept as they are. */
export function keptFault(text: string): string {
  const written = text.trim()
  return keptFaults.get(written) ?? written
}
