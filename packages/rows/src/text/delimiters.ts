/** The characters that separate the columns of a line of text. */

/** The delimiters, the likeliest first. */
export const delimiters = [';', ',', '\t', '|'] as const

/**
 * Excel's own way to name the delimiter, as people and programs write it: in capitals, in quotation marks,
 * with spaces or the delimiters of empty cells after it.
 */
export const separatorHint = /^[ \t]*"?sep=([^\n"])"?[\s;,|]*?\n/i

/**
 * Another character that may separate the columns, if no delimiter does: every line has it. A single line may be prose.
 */
export function otherDelimiter(lines: readonly string[]): string | undefined {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '')
  const likely = ['  ', ':', '~', '^', '#', '*', ...(filled.length > 1 ? ['/', ' '] : [])]
  return likely.find((each) => filled.length > 0 && filled.every((line) => line.includes(each)))
}
