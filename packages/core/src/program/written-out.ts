/**
 * Replaces every parameter that a part of a document names, in conditions, lists and texts. A text names a
 * parameter like an argument of a message: `{n, number}`, `{n, spellout}`, `{n, plural, =1 {…} other {…}}`. Texts
 * that are not messages may do so too, and the code that shows them has no parser, so the places are found by
 * their special characters.
 */
import type { Parameter } from '../ruleset/parameter.js'
import { frozen, onceFrozen } from '../support/frozen.js'
import { isLanguage, type Language } from '../support/language.js'
import { mapValues } from '../support/objects.js'
import { casesFrom, withNumber } from './braces.js'

/** What to write instead of a parameter's name. */
export interface Written {
  /** Within words; `begins`: at the beginning of a sentence. */
  readonly inWords: (id: string, language: Language, spelled: boolean, begins: boolean) => string
  /** For a choice by the parameter: the words of one of its cases. */
  readonly chosen: (id: string, language: Language, choice: Choice) => string
  /** In a condition or a list. */
  readonly alone: (id: string) => unknown
}

/** The words of a choice by case: `=1`, `one`, and always `other`. */
export interface Choice {
  readonly kind: string
  readonly cases: ReadonlyMap<string, string>
}

type Named = Pick<Parameter, 'id'>

/** A function that replaces parameters. It handles each frozen part once, however many documents contain it. */
export function writer(parametre: readonly Named[], written: Written): (part: unknown) => unknown {
  const fillText = textWriter(parametre, written)
  const fillOnce = onceFrozen((part: object): unknown => {
    if (Array.isArray(part)) return frozen(part.map(fill))
    const { parameter } = part as { readonly parameter?: unknown }
    if (typeof parameter === 'string') return written.alone(parameter)
    return frozen(
      mapValues(part as Readonly<Record<string, unknown>>, (value, key) =>
        isLanguage(key) && typeof value === 'string' ? fillText(value, key, '') : fill(value),
      ),
    )
  })
  const fill = (part: unknown): unknown =>
    typeof part === 'object' && part !== null ? fillOnce(part) : part
  return fill
}

function textWriter(parametre: readonly Named[], { inWords, chosen }: Written) {
  const ids = parametre.map(({ id }) => id).join('|')
  const place = new RegExp(
    `\\{\\s*(${ids})\\s*(?:(?:,\\s*(number|spellout)\\s*)?\\}|,\\s*(plural|select)\\s*,)`,
    'g',
  )
  /** @param before the text that this one continues */
  return function fillText(text: string, language: Language, before: string): string {
    let filled = ''
    let from = 0
    for (const { 0: named, 1: id = '', 2: form, 3: kind, index } of text.matchAll(place)) {
      // A place inside a choice was already written with the choice.
      if (index < from) continue
      const said = before + text.slice(0, index)
      const choice = kind === undefined ? undefined : casesFrom(text, index + named.length)
      // An incomplete choice is left as it is: whoever checks the text will report it.
      if (kind !== undefined && !choice?.cases.has('other')) continue
      filled += text.slice(from, index)
      from = choice?.end ?? index + named.length
      if (kind === undefined || !choice) {
        filled += inWords(id, language, form === 'spellout', /(?:^|[.!?]\s+)$/.test(said))
        continue
      }
      // In a select, `#` is an ordinary character.
      const number = kind === 'plural' ? inWords(id, language, false, false) : '#'
      const cases = [...choice.cases].map(
        ([key, words]) => [key, fillText(withNumber(words, number), language, said)] as const,
      )
      filled += chosen(id, language, { kind, cases: new Map(cases) })
    }
    return filled + text.slice(from)
  }
}
