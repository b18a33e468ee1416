/** What a document inherits from the document it is based on. */
import type { Ruleset } from '../ruleset/ruleset.js'
import { languages } from '../support/language.js'
import { nearest } from '../support/nearest.js'
import { isObject } from '../support/objects.js'
import type { ReportProblem } from './reporter.js'

type Json = Readonly<Record<string, unknown>>

/** Parts that are never inherited, because they only apply to the other document. */
const notInherited = ['$schema', 'gaelderFra', 'gaelderTil', 'erstatter', 'cases']

/** The other document without those parts, and without what `uden` removes. */
export function without(base: Ruleset, uden: unknown, report: ReportProblem): Json {
  const left: Record<string, unknown> = Object.fromEntries(
    Object.entries(base).filter(([key]) => !notInherited.includes(key)),
  )
  if (uden === undefined) return left
  if (!isObject(uden)) report('/uden', 'forkert-type', { type: 'object' })
  for (const [part, names] of Object.entries(isObject(uden) ? uden : {})) {
    const at = `/uden/${part}`
    const list = left[part]
    if (!Array.isArray(list) && part !== 'conditions') {
      report(at, 'ukendt-felt', { forslag: nearest(part, [...listed(base), 'conditions']) })
    } else if (!Array.isArray(names)) report(at, 'forkert-type', { type: 'array' })
    else left[part] = taken(list as readonly Json[] | Json, names, at, report)
  }
  return left
}

/** The parts of a document that are lists. */
function listed(base: Ruleset): readonly string[] {
  return Object.entries(base).flatMap(([key, value]) => (Array.isArray(value) ? [key] : []))
}

function taken(
  part: readonly Json[] | Json,
  names: readonly unknown[],
  at: string,
  report: ReportProblem,
): unknown {
  const entries = Array.isArray(part)
    ? (part as readonly Json[]).map((item) => [String(item['id'] ?? item['path']), item] as const)
    : Object.entries(part)
  const known = entries.map(([name]) => name)
  names.forEach((name, i) => {
    if (known.includes(String(name))) return
    const forslag = nearest(String(name), known)
    const muligheder = forslag === 'ingen' ? known.join(', ') : forslag
    report(`${at}/${String(i)}`, 'ukendt-henvisning', { muligheder })
  })
  const kept = entries.filter(([name]) => !names.includes(name))
  return Array.isArray(part) ? kept.map(([, item]) => item) : Object.fromEntries(kept)
}

/** Replaces words in every inherited text: `ordlyd: [{ fra: { da, en }, til: { da, en } }]`. */
export function reworded(inherited: Json, ordlyd: unknown, report: ReportProblem): Json {
  if (ordlyd === undefined) return inherited
  if (!Array.isArray(ordlyd)) report('/ordlyd', 'forkert-type', { type: 'array' })
  return (Array.isArray(ordlyd) ? ordlyd : []).reduce((texts: Json, each: unknown, i) => {
    const at = `/ordlyd/${String(i)}`
    const [fra, til] = isObject(each) ? [each['fra'], each['til']] : []
    if (!isText(fra) || !isText(til)) {
      report(at, 'mangler-felt', { felt: isText(fra) ? 'til' : 'fra' })
      return texts
    }
    const found = new Set<string>()
    const replaced = inTexts(texts, (text) => {
      for (const language of languages) {
        if (text[language]?.includes(fra[language])) found.add(language)
      }
      return Object.fromEntries(
        languages.map((language) => [
          language,
          text[language]?.replaceAll(fra[language], () => til[language]),
        ]),
      )
    })
    if (found.size < languages.length) report(`${at}/fra`, 'ukendt-ordlyd')
    return replaced as Json
  }, inherited)
}

function inTexts(part: unknown, change: (text: Partial<Text>) => unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => inTexts(each, change))
  if (isText(part)) return change(part)
  if (!isObject(part)) return part
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, inTexts(value, change)]),
  )
}

type Text = Ruleset['title']

function isText(part: unknown): part is Text {
  return isObject(part) && languages.every((language) => typeof part[language] === 'string')
}
