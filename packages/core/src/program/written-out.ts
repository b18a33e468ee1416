/**
 * A part of a document with something else wherever a parameter is named: in conditions, in lists and within texts. A
 * text names one as a message names an argument: `{n, number}`, `{n, spellout}`, `{n, plural, =1 {…} other {…}}`. Texts
 * that are no messages do so too, and what shows them carries no parser, so the places are found by their signs.
 */
import type { Parameter } from '../ruleset/parameter.js'
import { frozen, onceFrozen } from '../support/frozen.js'
import { isLanguage, type Language } from '../support/language.js'
import { mapValues } from '../support/objects.js'
import { casesFrom, withNumber } from './braces.js'

/** What stands for a parameter where it is named. */
export interface Written {
  /** Within words; `begins`: a sentence. */
  readonly inWords: (id: string, language: Language, spelled: boolean, begins: boolean) => string
  /** The words of one of the cases of a choice by it. */
  readonly chosen: (id: string, language: Language, choice: Choice) => string
  /** In a condition or a list. */
  readonly alone: (id: string) => unknown
}

/** The words of a choice by its cases: `=1`, `one`, and always `other`. */
export interface Choice {
  readonly kind: string
  readonly cases: ReadonlyMap<string, string>
}

type Named = Pick<Parameter, 'id'>

/** Writes parts out: each part of a document that never changes once, in however many documents it stands. */
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
  /** @param before what the text goes on from */
  return function fillText(text: string, language: Language, before: string): string {
    let filled = ''
    let from = 0
    for (const { 0: named, 1: id = '', 2: form, 3: kind, index } of text.matchAll(place)) {
      // What stands within a choice is written with it.
      if (index < from) continue
      const said = before + text.slice(0, index)
      const choice = kind === undefined ? undefined : casesFrom(text, index + named.length)
      // What is no choice is left to who checks the text.
      if (kind !== undefined && !choice?.cases.has('other')) continue
      filled += text.slice(from, index)
      from = choice?.end ?? index + named.length
      if (kind === undefined || !choice) {
        filled += inWords(id, language, form === 'spellout', /(?:^|[.!?]\s+)$/.test(said))
        continue
      }
      // In a case of a select `#` is a sign like any other.
      const number = kind === 'plural' ? inWords(id, language, false, false) : '#'
      const cases = [...choice.cases].map(
        ([key, words]) => [key, fillText(withNumber(words, number), language, said)] as const,
      )
      filled += chosen(id, language, { kind, cases: new Map(cases) })
    }
    return filled + text.slice(from)
  }
}
