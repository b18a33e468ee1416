/** Reading posted fields. The browser's script uses it too, so it must not depend on Node. */

/** The text of a field; the last text if it was sent twice. Undefined if it is not a text. */
export function lastText(value: unknown): string | undefined {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value
  return typeof last === 'string' ? last : undefined
}
