/**
 * Answers that were typed on a page in the other language: `1.000` is in doubt in Danish, and one in English. The page
 * of an address may be shown in either language, so answers say in which they were typed.
 */
import type { Language, Ruleset } from '@screeningsmodel/core'
import { inOtherLanguage } from '../kit/typed-number.js'
import { languageName, type Answers, type Posted, type YearAnswers } from './answers.js'

/** The answers as the language of the page reads them. */
export function inLanguageOf(
  sprog: Language,
  ruleset: Ruleset,
  posted: Posted,
  answers: Answers,
): Answers {
  const isOther = posted[languageName] === (sprog === 'da' ? 'en' : 'da')
  return isOther
    ? { ...answers, years: answers.years.map((year) => translated(ruleset, year)) }
    : answers
}

/** Whole numbers are read alike in both languages. */
function translated(
  { facts: known }: Ruleset,
  { facts, lists, ...year }: YearAnswers,
): YearAnswers {
  const decimals = new Set(known.filter(({ type }) => type === 'number').map(({ path }) => path))
  return {
    ...year,
    facts: mapped(facts, (text, path) => (decimals.has(path) ? inOtherLanguage(text) : text)),
    lists: mapped(lists, (rows) => rows.map((row) => mapped(row, inOtherLanguage))),
  }
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T, name: string) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, change(value, name)]),
  )
}
