import type { Program, Values } from '../program/program.js'
import { splitPath } from '../ruleset/fact-path.js'
import { compare } from '../support/order.js'

/**
 * Writes the known facts as canonical JSON (RFC 8785), nested as in the input. Gives text, not an object, because
 * the fingerprint of an answer only needs the text. Names and choices have no character that JSON escapes.
 */
export function factWriter({ facts }: Program): (values: Values) => string {
  const order = facts
    .map(({ path }, slot) => {
      const [first, second] = splitPath(path)
      const group = second === undefined ? '' : `"${first}":{`
      return { slot, group, key: `"${second ?? first}":` }
    })
    // Keys are compared with their quotes: a quote sorts before every character that a name may contain.
    .sort((a, b) => compare(a.group + a.key, b.group + b.key))
  return (values) => {
    let text = ''
    let open = ''
    for (const { slot, group, key } of order) {
      const value = values[slot]
      if (value === undefined) continue
      text += group === open ? ',' : `${open && '}'},${group}`
      text += typeof value === 'string' ? `${key}"${value}"` : key + String(value)
      open = group
    }
    return `{${text.slice(1)}${open && '}'}}`
  }
}
