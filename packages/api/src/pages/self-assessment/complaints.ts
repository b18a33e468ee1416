/** What the core says is wrong -> the fields it is about. */
import type { Language, Problem, Ruleset } from '@screeningsmodel/core'
import type { Answers } from './answers.js'
import type { Complaint } from '../kit/complaints.js'
import { idOf, nameOf } from '../kit/ids.js'
import type { PageTexts } from '../kit/texts.js'

/** The name of the field that a JSON Pointer into the request points to. */
export function nameOfPointer(pointer: string): string | undefined {
  const segments = pointer.split('/').slice(1)
  const [first, period, ...rest] = segments
  const [year, path] =
    first === 'perioder' ? [Number(period), rest] : ([0, segments] as [number, string[]])
  return path.length === 0 || path[0] === 'laesninger' ? undefined : nameOf(year, ...path)
}

/** The core's problems, one for each field and in the order that the core tells them. */
export function complaintsOf(
  problems: readonly Problem[],
  ruleset: Ruleset,
  answers: Answers,
  sprog: Language,
  t: PageTexts,
): Complaint[] {
  const told = new Set<string>()
  return problems.flatMap(({ pointer, detail }) => {
    const name = nameOfPointer(pointer)
    if (name !== undefined && told.has(name)) return []
    if (name !== undefined) told.add(name)
    const label = name === undefined ? undefined : labelOf(name, ruleset, sprog, t)
    const year = name === undefined ? 0 : Number(name.split('.')[0])
    const several = answers.years.length > 1
    return [
      {
        name: label === undefined ? undefined : name,
        href: label === undefined || name === undefined ? undefined : `#${idOf(name)}`,
        about: label !== undefined && several ? `${t.form.yearNumber(year + 1)}, ${label}` : label,
        detail,
      },
    ]
  })
}

function labelOf(
  name: string,
  ruleset: Ruleset,
  sprog: Language,
  t: PageTexts,
): string | undefined {
  const [, ...segments] = name.split('.')
  const path = segments.join('.')
  if (path === 'aar') return t.form.year
  const fact = ruleset.facts.find((each) => each.path === path)
  if (fact) return fact.label[sprog]
  const [listPath, row, columnPath] = segments
  const list = ruleset.lists?.find((each) => each.path === listPath)
  const column = list?.columns.find((each) => each.path === columnPath)
  if (!list || !column) return list?.label[sprog]
  return `${column.label[sprog]}, ${t.form.rowNumber(Number(row) + 1)}`
}
