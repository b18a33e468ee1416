/**
 * Answers -> the request that the core screens. A text that is neither a number nor a yes or no is passed on unchanged:
 * the core refuses it and says what is expected.
 */
import type { Fact, Language, ListInput, Ruleset } from '@screeningsmodel/core'
import { derive, readRows } from '@screeningsmodel/core/browser'
import { chosenReadings, nested } from '../kit/facts.js'
import { typedDecimal, typedWhole } from '../kit/typed-number.js'
import { unknownAnswer, type Answers, type Row, type YearAnswers } from './answers.js'

/** A request to `screen`, or to `screenPerioder` if there are several years. */
export type FormRequest = Readonly<Record<string, unknown>>

/**
 * The request that some answers make.
 *
 * @param sprog the language of the page on which they were typed
 * @example
 * const years = [{ aar: '2019', facts: { borgere: '4', aarsvaerk: '2,5' }, lists: {} }]
 * requestOf(rulesets[0], { reference: '', years, laesninger: {} }, 'da') // { aar: 2019, borgere: 4, aarsvaerk: 2.5 }
 */
export function requestOf(ruleset: Ruleset, answers: Answers, sprog: Language): FormRequest {
  const { reference } = answers
  return { ...(reference !== '' && { reference }), ...factsOf(ruleset, answers, sprog) }
}

function factsOf(ruleset: Ruleset, { years, laesninger }: Answers, sprog: Language): FormRequest {
  const [only] = years
  const chosen = Object.keys(laesninger).length > 0
  if (years.length > 1) {
    return {
      ...(chosen && { laesninger }),
      perioder: years.map((year) => periodOf(ruleset, year, sprog)),
    }
  }
  return { ...(only && periodOf(ruleset, only, sprog)), ...chosenReadings(ruleset, laesninger) }
}

/** The facts of one year, nested in the form for the core. */
function periodOf(
  ruleset: Ruleset,
  { aar, facts, lists }: YearAnswers,
  sprog: Language,
): FormRequest {
  const derived = derivedPaths(ruleset, lists)
  const known = ruleset.facts.flatMap((fact): [string, unknown][] => {
    const value = valueOf(fact, facts[fact.path], sprog)
    return value === undefined || derived.has(fact.path) ? [] : [[fact.path, value]]
  })
  const written = (ruleset.lists ?? []).flatMap((list): [string, unknown][] => {
    const rows = writtenRows(list, lists, sprog)
    return rows.length > 0 ? [[list.path, rows]] : []
  })
  return {
    ...(aar !== '' && { aar: typedWhole(aar) }),
    ...nested(known),
    ...Object.fromEntries(written),
  }
}

/** The facts that are computed from open lists; their own fields are ignored. */
export function derivedPaths(ruleset: Ruleset, lists: YearAnswers['lists']): ReadonlySet<string> {
  const open = (ruleset.lists ?? []).filter(({ path }) => lists[path] !== undefined)
  return new Set(open.flatMap(({ derives }) => derives.map(({ fact }) => fact)))
}

/** The values that follow from the open lists, by fact; undefined if a value does not follow yet. */
export function derivedFacts(
  ruleset: Ruleset,
  { lists }: Pick<YearAnswers, 'lists'>,
  sprog: Language,
): ReadonlyMap<string, number | undefined> {
  const facts = (ruleset.lists ?? []).flatMap((list) => {
    const rows = writtenRows(list, lists, sprog)
    return rows.length > 0 ? [...derive(list, readRows(list, { [list.path]: rows }) ?? [])] : []
  })
  return new Map(facts)
}

/** The rows of a list in which something was written. */
function writtenRows(
  list: ListInput,
  lists: YearAnswers['lists'],
  sprog: Language,
): readonly FormRequest[] {
  const written = (lists[list.path] ?? []).filter((row) => !isBlank(row))
  return written.map((row) => rowOf(list, row, sprog))
}

/** Whether nothing was written in any cell of a row. */
export function isBlank(row: Row): boolean {
  return Object.values(row).every((cell) => cell.trim() === '')
}

function valueOf(fact: Fact, text = '', sprog: Language): unknown {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed === unknownAnswer) return undefined
  if (fact.type === 'choice') return trimmed
  if (fact.type === 'integer') return typedWhole(trimmed)
  if (fact.type === 'number') return typedDecimal(trimmed, sprog, fact.maximum)
  return trimmed === 'ja' || (trimmed === 'nej' ? false : trimmed)
}

function rowOf({ columns }: ListInput, row: Row, sprog: Language): FormRequest {
  return Object.fromEntries(
    columns.flatMap(({ path, maximum }) => {
      const cell = row[path]?.trim() ?? ''
      return cell === '' ? [] : [[path, typedDecimal(cell, sprog, maximum)]]
    }),
  )
}
