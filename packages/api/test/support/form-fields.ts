/** Requests as a person would fill in the forms; undefined if a form has no such field. */
import type { Ruleset } from '@screeningsmodel/core'
import { nameOf, readingName } from '../../src/pages/kit/ids.js'
import { rowsName } from '../../src/pages/self-assessment/answers.js'
import { fieldOf, questionsOf } from '../../src/pages/interview/answers.js'
import type { Step } from '../../src/pages/interview/steps.js'

export type Fields = Readonly<Record<string, string>>
type Loose = Readonly<Record<string, unknown>>

/** One year of the self-assessment, or the years of `perioder`. */
export function assessmentFields(ruleset: Ruleset, request: unknown): Fields | undefined {
  if (!isObject(request)) return undefined
  const { perioder, laesninger, ...rest } = withoutName(ruleset, request)
  const years = perioder === undefined ? [rest] : perioder
  const readings = readingFields(laesninger)
  const single = perioder === undefined
  if (!readings || !Array.isArray(years) || years.length < (single ? 1 : 2) || years.length > 3) {
    return undefined
  }
  if (!single && Object.keys(rest).length > 0) return undefined
  return (years as unknown[]).reduce<Fields | undefined>((fields, year, i) => {
    const written = isObject(year) ? yearFields(ruleset, year, i) : undefined
    return fields && written && { ...fields, ...written }
  }, readings)
}

/** The answers of an interview, with “don’t know” for unknown facts. */
export function interviewFields(step: Step, request: unknown): Fields | undefined {
  const { ruleset } = step.screener
  if (!isObject(request)) return undefined
  const { laesninger, ...rest } = withoutName(ruleset, request)
  const given = new Map(flat(rest))
  const fields: Record<string, string> = {}
  for (const { path } of questionsOf(step)) {
    const value = given.get(path) ?? undefined
    given.delete(path)
    if (value !== undefined && typeof value !== 'boolean') return undefined
    fields[fieldOf(step, path)] = value === undefined ? 'ved-ikke' : value ? 'ja' : 'nej'
  }
  const readings = readingFields(laesninger)
  return given.size > 0 || !readings ? undefined : { ...fields, ...readings }
}

/** The reference is not asked for, and does not change the answer. Nor can a CPR number be written in it. */
function withoutName(ruleset: Ruleset, request: Loose): Loose {
  const { reference, ruleset: named, ...rest } = request
  const isOurs =
    named == null || named === ruleset.id || named === `${ruleset.id}@${ruleset.version}`
  const isName =
    reference == null || (typeof reference === 'string' && /^[A-Z]-\d+$/.test(reference))
  return isOurs && isName ? rest : request
}

function yearFields(ruleset: Ruleset, year: Loose, number: number): Fields | undefined {
  const lists = ruleset.lists ?? []
  const fields: Record<string, string> = { [nameOf(number, 'aar')]: '' }
  const derived = lists
    .filter(({ path }) => path in year)
    .flatMap(({ derives }) => derives.map(({ fact }) => fact))
  for (const [path, value] of flat(year)) {
    const list = lists.find((each) => each.path === path)
    const fact = ruleset.facts.find((each) => each.path === path)
    // The same as not known, which is an empty field.
    if (value === null) continue
    if (list && Array.isArray(value)) {
      fields[rowsName(number, path)] = String(value.length)
      value.forEach((row: Loose, i) => {
        for (const [column, cell] of Object.entries(row)) {
          fields[nameOf(number, path, i, column)] = writtenNumber(cell)
        }
      })
    } else if (path === 'aar' || (fact && fact.type !== 'choice' && !derived.includes(path))) {
      if (typeof value !== 'number') return undefined
      fields[nameOf(number, path)] = writtenNumber(value)
    } else if (fact?.type === 'choice') {
      const choices = ruleset.choices?.[fact.choices] ?? []
      const choice = choices.find((each) => each.value === value)
      if (!choice) return undefined
      fields[nameOf(number, path)] = choice.value
    } else return undefined
  }
  return fields
}

/** With a decimal comma, as in Danish. */
function writtenNumber(value: unknown): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : ''
}

function readingFields(laesninger: unknown): Fields | undefined {
  if (laesninger == null) return {}
  if (!isObject(laesninger)) return undefined
  return Object.fromEntries(
    Object.entries(laesninger).map(([id, option]) => [readingName(id), String(option)]),
  )
}

/** Dotted paths with their values; a list stays whole. */
function flat(facts: Loose): [string, unknown][] {
  return Object.entries(facts).flatMap(([key, value]): [string, unknown][] =>
    isObject(value)
      ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one])
      : [[key, value]],
  )
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
