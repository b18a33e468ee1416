/**
 * Parameters: numbers that a document names. A variant is the same document with other numbers; what is
 * made of a document (closures, SQL, words, forms) is made of it with the numbers in place of their names.
 */
import { formatNumber, spellOut } from '../errors/messages.js'
import { canonical } from './fingerprint.js'
import type { Parameter, ParameterValues } from '../ruleset/parameter.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { frozen } from '../support/frozen.js'
import { isLanguage, type Language } from '../support/language.js'
import { isObject, mapValues } from '../support/objects.js'
import { hasher } from '../support/sha256.js'

/** Resolved documents by the document that they were made from; a resolved one maps to itself. */
const known = new WeakMap<Ruleset, Ruleset>()

/**
 * The document with each parameter's number in the place of its name: in conditions, lists and texts. What
 * shows a document's texts shows those of this.
 *
 * @example
 * resolved(rulesets[0]).facts[0].hvorfor.da // 'Kriterium 1 kræver indsatser til mindst tre borgere om året.'
 */
export function resolved(ruleset: Ruleset): Ruleset {
  const { parametre = [] } = ruleset
  if (parametre.length === 0) return ruleset
  const done = known.get(ruleset) ?? frozen(withNumbers(ruleset, parametre))
  // Only a frozen document is cached: another could be changed afterwards.
  if (Object.isFrozen(ruleset)) known.set(ruleset, done)
  known.set(done, done)
  return done
}

/** Those of the values that are not the document's own, read as every number is. */
export function changedParameters(
  { parametre = [] }: Ruleset,
  values: ParameterValues,
): ParameterValues {
  return Object.fromEntries(
    parametre.flatMap(({ id, value }) => {
      const given = Object.hasOwn(values, id) ? values[id] : undefined
      const read = given === undefined ? value : decimal(given)
      return read === value ? [] : [[id, read]]
    }),
  )
}

/** The hash of a variant: of the hash of the document, and of what is changed in it. */
export function variantHash(sha256: string, changed: ParameterValues): string {
  if (Object.keys(changed).length === 0) return sha256
  return hasher()(canonical({ parametre: changed, ruleset: sha256 }))
}

/** The document with other values of its parameters. */
export function varied(ruleset: Ruleset, changed: ParameterValues): Ruleset {
  if (Object.keys(changed).length === 0) return ruleset
  const parametre = (ruleset.parametre ?? []).map((parameter) => ({
    ...parameter,
    value: changed[parameter.id] ?? parameter.value,
  }))
  return { ...ruleset, parametre }
}

function withNumbers(ruleset: Ruleset, parametre: readonly Parameter[]): Ruleset {
  const values = new Map(parametre.map(({ id, value }) => [id, value]))
  const written: Written = {
    inWords: (id, language, spelled, begins) => {
      const value = values.get(id) as number
      return spelled ? spellOut(language, value, begins) : formatNumber(language, value)
    },
    alone: (id) => values.get(id),
  }
  // What examples say of facts is no part of the rules, and a fact may go by any name.
  const { cases, typicalCase, ...rules } = ruleset
  const filled = writtenOut(rules, parametre, written) as Ruleset
  return { ...filled, cases, ...(typicalCase && { typicalCase }) }
}

/** What stands for a parameter where it is named: within words (`begins`: a sentence), and alone. */
interface Written {
  readonly inWords: (id: string, language: Language, spelled: boolean, begins: boolean) => string
  readonly alone: (id: string) => unknown
}

/** A part of a document with something else wherever a parameter is named. */
export function writtenOut(
  part: unknown,
  parametre: readonly Parameter[],
  { inWords, alone }: Written,
): unknown {
  const ids = parametre.map(({ id }) => id).join('|')
  const place = new RegExp(`\\{(${ids})(, (?:number|spellout))?\\}`, 'g')
  const fillText = (text: string, language: Language): string =>
    text.replace(place, (_, id: string, form: string | undefined, at: number) =>
      inWords(id, language, form === ', spellout', /(?:^|[.!?]\s+)$/.test(text.slice(0, at))),
    )
  const fill = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(fill)
    if (!isObject(part)) return part
    if (typeof part.parameter === 'string') return alone(part.parameter)
    return mapValues(part, (value, key) =>
      isLanguage(key) && typeof value === 'string' ? fillText(value, key) : fill(value),
    )
  }
  return fill(part)
}
