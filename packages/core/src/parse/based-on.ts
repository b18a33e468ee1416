/** Documents that are based on another: completed from it, then checked like any other document. */
import { checkLanguage } from '../errors/language.js'
import { problemBy, RulesetError, type Problem } from '../errors/problems.js'
import { rulesetErrorTexts, type RulesetErrorCode } from '../errors/ruleset-error-texts.js'
import { tellerOf } from '../errors/teller.js'
import { rulesetHash } from '../program/fingerprint.js'
import { versionName } from '../ruleset/ruleset-names.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Language } from '../support/language.js'
import { isObject } from '../support/objects.js'
import { merge, placeIn } from './merge.js'
import { parseRuleset } from './index.js'
import type { ReportProblem } from './reporter.js'
import { reworded, without } from './inherited.js'
import { checkFields, checkItems, itemAt } from './misspelt.js'

type Json = Readonly<Record<string, unknown>>

const tell = /* @__PURE__ */ tellerOf(rulesetErrorTexts)

/** Fields that a document must have itself, whatever it is based on. */
const ownWords = ['id', 'version', 'title', 'cases']

/**
 * The reference to the ruleset that a document is based on; undefined if it is based on none.
 *
 * @param document any parsed JSON; it need not be a ruleset
 * @example
 * baseOf({ id: 'egen', basedOn: 'indsatsniveau@2022-09' }) // 'indsatsniveau@2022-09'
 */
export function baseOf(document: unknown): string | undefined {
  const base = isObject(document) ? document['basedOn'] : undefined
  return typeof base === 'string' ? base : undefined
}

/**
 * The complete ruleset of a document that is based on another (`basedOn: "id@version"`), checked. Parts that the
 * document names replace or extend those of the other; `uden` removes parts, and `ordlyd` replaces words in
 * inherited texts. A document that is based on none is only checked.
 *
 * @param documents complete documents, including the one that it is based on
 * @param document parsed JSON: the document to complete
 * @throws {RulesetError} with every problem; one that comes from the other document points to `/basedOn`
 * @example
 * const [hoejt] = rulesets
 * const own = {
 *   id: 'mindre-krav',
 *   version: '2026-01',
 *   basedOn: `${hoejt.id}@${hoejt.version}`,
 *   title: { da: 'Med lavere krav', en: 'With lower requirements' },
 *   parametre: [{ id: 'mindsteBorgere', value: 2 }],
 *   cases: [{ sentence: 'To er nok.', facts: { borgere: 2, nyeBorgere: 2 }, expected: { konklusion: 'hoejt-specialiseret' } }],
 * }
 * completeRuleset(own, rulesets).parametre[0].value // 2
 */
export function completeRuleset(
  document: unknown,
  documents: readonly Ruleset[],
  language: Language = 'da',
): Ruleset {
  checkLanguage(language)
  const reference = baseOf(document)
  if (reference === undefined) return parseRuleset(document, language)
  const over = document as Json
  const problems: Problem<RulesetErrorCode>[] = []
  const report: ReportProblem = (pointer, code, values) => {
    problems.push(problemBy(tell, language, pointer, code, values))
  }

  const names = documents.map(versionName)
  const base = documents[names.indexOf(reference)]
  if (!base) report('/basedOn', 'ukendt-grundlag', { muligheder: names.join(', ') })
  for (const felt of ownWords) if (!Object.hasOwn(over, felt)) report('', 'mangler-felt', { felt })
  checkFields(over, report)
  if (!base || problems.length > 0) throw new RulesetError(problems)

  const { uden, ordlyd, ...parts } = over
  const below = reworded(without(base, uden, report), ordlyd, report)
  const whole = {
    ...(merge(below, parts) as Json),
    basedOn: { ruleset: reference, sha256: rulesetHash(base) },
  }
  if (problems.length > 0) throw new RulesetError(problems)
  try {
    return parseRuleset(whole, language)
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error
    const found = error.errors.map((each) => {
      const item = placeIn(parts, whole, itemAt(each.pointer))
      const pointer = placeIn(parts, whole, each.pointer)
      if (pointer !== undefined) return { ...each, pointer, item }
      const values = { sted: each.pointer, fejl: each.detail }
      return { ...problemBy(tell, language, '/basedOn', 'grundlag-passer-ikke', values), item }
    })
    // An item that lacks fields is reported at its place in this document, or else where the two documents share it.
    const isLacking = ({ code }: Problem) =>
      code === 'mangler-felt' || code === 'grundlag-passer-ikke'
    const lacking = found.flatMap((each) => (isLacking(each) ? (each.item ?? []) : []))
    const told = checkItems(over, below, lacking, report)
    const others = found.flatMap(({ item = '', ...each }) =>
      isLacking(each) && told.has(item) ? [] : [each],
    )
    throw new RulesetError([...problems, ...others])
  }
}
