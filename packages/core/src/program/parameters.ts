/**
 * Parameters: numbers that a document names. A variant is the same document with other numbers. Everything made of
 * a document (closures, SQL, words, forms) is made after its parameter names have been replaced by numbers.
 */
import { formatNumber, pluralCase, spellOut } from '../errors/messages.js'
import type { Parameter, ParameterValues } from '../ruleset/parameter.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { decimal } from '../support/decimal.js'
import { frozen, onceFrozen } from '../support/frozen.js'
import { own } from '../support/objects.js'
import { hasher } from '../support/sha256.js'
import { canonical } from './fingerprint.js'
import { writer } from './written-out.js'

/** Resolved documents by their original; a resolved document maps to itself. */
const known = new WeakMap<Ruleset, Ruleset>()

/**
 * The document with each parameter's name replaced by its number, in conditions, lists and texts. Texts must be
 * shown from the resolved document.
 *
 * @example
 * resolved(rulesets[0]).facts[0].hvorfor.da // 'Kriterium 1 kræver indsatser til mindst tre borgere om året.'
 */
export function resolved(ruleset: Ruleset): Ruleset {
  const { parametre = [] } = ruleset
  if (parametre.length === 0) return ruleset
  const done = known.get(ruleset) ?? frozen(withNumbers(ruleset, parametre))
  // Only frozen documents are cached, since others could change afterwards.
  if (Object.isFrozen(ruleset)) known.set(ruleset, done)
  known.set(done, done)
  return done
}

/** The values that differ from the document's own, after rounding to nine decimals as for all numbers. */
export function changedParameters(
  { parametre = [] }: Ruleset,
  values: ParameterValues,
): ParameterValues {
  return Object.fromEntries(
    parametre.flatMap(({ id, value }) => {
      const given = own(values, id) as number | undefined
      const read = given === undefined ? value : decimal(given)
      return read === value ? [] : [[id, read]]
    }),
  )
}

/** The hash of a variant: made from the hash of the document and the values that are changed. */
export function variantHash(sha256: string, changed: ParameterValues): string {
  if (Object.keys(changed).length === 0) return sha256
  return hasher()(canonical({ parametre: changed, ruleset: sha256 }))
}

type Numbered = Pick<Parameter, 'id' | 'value'>

/** The document with other values of its parameters. */
export function varied(ruleset: Ruleset, changed: ParameterValues): Ruleset {
  if (Object.keys(changed).length === 0) return ruleset
  const parametre = (ruleset.parametre ?? []).map((parameter) => ({
    ...parameter,
    value: changed[parameter.id] ?? parameter.value,
  }))
  return { ...ruleset, parametre }
}

/** A function that replaces parameter names by numbers in any part of a document. */
export const withNumbersOf = /* @__PURE__ */ onceFrozen((parametre: readonly Numbered[]) => {
  const values = new Map(parametre.map(({ id, value }) => [id, value]))
  return writer(parametre, {
    inWords: (id, language, spelled, begins) => {
      const value = values.get(id) as number
      return spelled ? spellOut(language, value, begins) : formatNumber(language, value)
    },
    chosen: (id, language, { kind, cases }) => {
      const value = values.get(id) as number
      const exact = cases.get(kind === 'plural' ? `=${value}` : String(value))
      return (exact ??
        (kind === 'plural' ? cases.get(pluralCase(language, value)) : undefined) ??
        cases.get('other')) as string
    },
    alone: (id) => values.get(id),
  })
})

function withNumbers(ruleset: Ruleset, parametre: readonly Parameter[]): Ruleset {
  // Examples are not part of the rules, and their facts may be named as they like.
  const { cases, typicalCase, ...rules } = ruleset
  const filled = withNumbersOf(parametre)(rules) as Ruleset
  return { ...filled, cases, ...(typicalCase && { typicalCase }) }
}
