/** What the buttons of the form do, such as `handling=tilfoej-raekke:0.medarbejderliste`. */
import type { Ruleset } from '@screeningsmodel/core'
import { maximumYears, noYear, type Answers, type Row, type YearAnswers } from './answers.js'
import { nameOf, partsOf } from '../kit/ids.js'
import { isBlank } from './request.js'

/** How many empty rows a newly opened list has. */
const rowsAtFirst = 3

/** The answers after an action, and what to do with them. */
export interface AfterAction {
  readonly answers: Answers
  readonly then: 'show' | 'edit' | 'download' | 'document'
  /** The name of the field that the form opens at. */
  readonly focus?: string
}

/**
 * Does what a button asks for. Anything unknown shows the result.
 *
 * @param action the button's value: `vis`, `hent`, `hent:docx`, `ret:0.borgere`, `laes:erfaring-opgjort-i=aarsvaerk`,
 *   `tilfoej-aar`, `fjern-aar:1`, `aabn:0.medarbejderliste`, `luk:…`, `tilfoej-raekke:…`,
 *   `fjern-raekke:0.medarbejderliste.3`
 */
export function act(ruleset: Ruleset, answers: Answers, action = 'vis'): AfterAction {
  const [what = '', target = ''] = action.split(/:(.*)/s)
  switch (what) {
    case 'ret':
      return { answers, then: 'edit', focus: target }
    case 'hent':
      return { answers: tidy(answers), then: target === 'docx' ? 'document' : 'download' }
    case 'laes':
      return { answers: tidy(withReading(answers, target)), then: 'show' }
    case 'tilfoej-aar':
      return addYear(ruleset, answers)
    case 'fjern-aar':
      return removeYear(answers, Number(target))
    case 'aabn':
    case 'luk':
    case 'tilfoej-raekke':
    case 'fjern-raekke':
      return changeList(ruleset, answers, what, target)
    default:
      return { answers: tidy(answers), then: 'show' }
  }
}

/** Removes empty rows, so that rows have the same numbers in the form and in the request. */
function tidy(answers: Answers): Answers {
  return {
    ...answers,
    years: answers.years.map((year) => ({
      ...year,
      lists: Object.fromEntries(
        Object.entries(year.lists).map(([path, rows]) => {
          const written = rows.filter((row) => !isBlank(row))
          return [path, written.length > 0 ? written : rows.slice(0, 1)]
        }),
      ),
    })),
  }
}

function withReading(answers: Answers, target: string): Answers {
  const [id = '', option = ''] = target.split('=')
  return { ...answers, laesninger: { ...answers.laesninger, [id]: option } }
}

function addYear(ruleset: Ruleset, answers: Answers): AfterAction {
  const { years } = answers
  if (!ruleset.periods || years.length >= maximumYears) return { answers, then: 'edit' }
  const last = years.at(-1)?.aar ?? ''
  const aar = /^\d{4}$/.test(last) ? String(Number(last) + 1) : ''
  return {
    answers: { ...answers, years: [...years, { ...noYear, aar }] },
    then: 'edit',
    focus: `${String(years.length)}.aar`,
  }
}

function removeYear(answers: Answers, year: number): AfterAction {
  const left = answers.years.filter((_, i) => i !== year)
  return {
    answers: { ...answers, years: left.length > 0 ? left : answers.years },
    then: 'edit',
    focus: '0.aar',
  }
}

function changeList(ruleset: Ruleset, answers: Answers, what: string, target: string): AfterAction {
  const { year, segments } = partsOf(target)
  const [path = '', row = ''] = segments
  const list = ruleset.lists?.find((each) => each.path === path)
  const before = answers.years[year]
  if (!list || !before) return { answers, then: 'edit' }
  const empty: Row = Object.fromEntries(list.columns.map((column) => [column.path, '']))
  const rows = before.lists[path] ?? []
  const changed = changeRows(what, rows, empty, Number(row)).slice(0, list.maxItems)
  const first = list.columns[0]?.path ?? ''
  const at =
    what === 'tilfoej-raekke' ? changed.length - 1 : Math.min(Number(row), changed.length - 1)
  return {
    answers: {
      ...answers,
      years: answers.years.map((each, i) =>
        i === year ? withRows(each, path, what === 'luk' ? undefined : changed) : each,
      ),
    },
    then: 'edit',
    focus: what === 'luk' ? nameOf(year, path) : nameOf(year, path, at, first),
  }
}

function changeRows(what: string, rows: readonly Row[], empty: Row, row: number): readonly Row[] {
  if (what === 'aabn') return Array.from({ length: rowsAtFirst }, () => empty)
  if (what === 'tilfoej-raekke') return [...rows, empty]
  if (what !== 'fjern-raekke') return rows
  const left = rows.filter((_, i) => i !== row)
  return left.length > 0 ? left : [empty]
}

function withRows(year: YearAnswers, path: string, rows: readonly Row[] | undefined): YearAnswers {
  const others = Object.entries(year.lists).filter(([each]) => each !== path)
  return { ...year, lists: Object.fromEntries(rows ? [...others, [path, rows]] : others) }
}
