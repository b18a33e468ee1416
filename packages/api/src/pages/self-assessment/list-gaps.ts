/**
 * Missing cells of a staff list that a number depends on: a user who has filled in a list is asked for the missing
 * cells.
 */
import { nameOf } from '../kit/ids.js'
import type { ResultContext } from '../result/criteria.js'
import type { YearAnswers } from './answers.js'
import { isBlank } from './request.js'

export interface ListGap {
  /** The field of the first missing cell, or of the list if it is empty. */
  readonly name: string
  /** The missing cells, in a sentence for each column; empty if nothing is written yet. */
  readonly hint: string
}

/** What is missing for a fact that follows from an open list; undefined for others. */
export function listGap(
  { ruleset, sprog, t }: ResultContext,
  year: number,
  { lists }: YearAnswers,
  path: string,
): ListGap | undefined {
  const list = ruleset.lists?.find(
    ({ path: name, derives }) => lists[name] && derives.some(({ fact }) => fact === path),
  )
  const derived = list?.derives.find(({ fact }) => fact === path)
  if (!list || !derived) return undefined
  const rows = lists[list.path] ?? []
  const gaps = list.columns
    .filter((column) => column.path === derived.sum || column.path === derived.where?.column)
    .map((column) => ({
      column,
      rows: rows.flatMap((row, i) =>
        isBlank(row) || (row[column.path] ?? '').trim() !== '' ? [] : [i],
      ),
    }))
    .filter((gap) => gap.rows.length > 0)
  const [first] = gaps
  const format = new Intl.ListFormat(sprog)
  return {
    name: first
      ? nameOf(year, list.path, first.rows[0] ?? 0, first.column.path)
      : nameOf(year, list.path),
    hint: gaps
      .map(({ column, rows: missing }) =>
        t.result.fillIn({
          column: column.label[sprog],
          rows: format.format(missing.map((i) => String(i + 1))),
          isOne: missing.length === 1,
          list: list.label[sprog],
        }),
      )
      .join(' '),
  }
}
