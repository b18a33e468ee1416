/** Reading posted fields. The browser's script uses it too, so there is nothing of Node here. */

/** The text of a field, and of one that was sent twice the last. Undefined if it is not a text. */
export function lastText(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : undefined
}
