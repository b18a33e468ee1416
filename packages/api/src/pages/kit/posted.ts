/** Posted fields. No I/O and nothing of Node here: the browser's script reads the form with it too. */

/** The text of a field; of one that stands twice, the last. Undefined for what is no text. */
export function lastText(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : undefined
}
