import type { Program, Values } from '../program/program.js'
import { splitPath } from '../ruleset/fact-path.js'
import { choicesOf } from '../ruleset/fact-values.js'
import { compare } from '../support/order.js'

/**
 * Writes the known facts as canonical JSON (RFC 8785), nested as in the input. Gives text, not an object, because
 * the fingerprint of an answer only needs the text.
 */
export function factWriter({ ruleset, facts }: Program): (values: Values) => string {
  const order = facts
    .map((fact, slot) => {
      const [first, second] = splitPath(fact.path)
      const group = second === undefined ? '' : `${JSON.stringify(first)}:{`
      const key = `${JSON.stringify(second ?? first)}:`
      const choices = new Map<unknown, string>(
        choicesOf(ruleset, fact).map((value) => [value, key + JSON.stringify(value)]),
      )
      return { first, slot, group, key, choices }
    })
    // Keys are compared with their quotes: a quote sorts before every character that a name may contain.
    .sort((a, b) => compare(a.first, b.first) || compare(a.key, b.key))
  return (values) => {
    let text = ''
    let open = ''
    for (const { slot, group, key, choices } of order) {
      const value = values[slot]
      if (value === undefined) continue
      if (group !== open && open !== '') text += '}'
      if (text !== '') text += ','
      if (group !== open) text += group
      text += choices.get(value) ?? key + String(value)
      open = group
    }
    return `{${text}${open === '' ? '' : '}'}}`
  }
}
