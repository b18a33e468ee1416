/** Problems of the core -> complaints about the fields of the form. */
import type { Problem } from '@screeningsmodel/core'
import { noYear, referenceName, type Answers } from './answers.js'
import { complaintAbout, type Complaint } from '../kit/complaints.js'
import { isAmbiguous } from '../kit/typed-number.js'
import { referenceLabel } from './fields.js'
import { nameOf, partsOf } from '../kit/ids.js'
import type { ResultContext } from '../result/criteria.js'

/** The name of the field that a JSON Pointer into the request points to. */
function nameOfPointer(pointer: string): string | undefined {
  const segments = pointer.split('/').slice(1)
  if (segments[0] === referenceName) return referenceName
  const [first, period, ...rest] = segments
  const [year, path] =
    first === 'perioder' ? [Number(period), rest] : ([0, segments] as [number, string[]])
  return path.length === 0 || path[0] === 'laesninger' ? undefined : nameOf(year, ...path)
}

/** A complaint for the first problem of each field, in the order of the problems. */
export function complaintsOf(
  problems: readonly Problem[],
  context: ResultContext,
  answers: Answers,
): Complaint[] {
  const { years } = answers
  const seen = new Set<string>()
  return problems.flatMap(({ pointer, code, detail }): Complaint[] => {
    const name = nameOfPointer(pointer)
    if (name !== undefined && seen.has(name)) return []
    if (name !== undefined) seen.add(name)
    const label = name === undefined ? undefined : labelOf(name, context)
    if (name === undefined || label === undefined) {
      return [{ name: undefined, href: undefined, about: undefined, detail }]
    }
    const year = context.t.form.yearNumber(partsOf(name).year + 1)
    return [
      complaintAbout(
        name,
        years.length > 1 && name !== referenceName ? `${year}, ${label}` : label,
        (code === 'forkert-type' && wrongType(name, context, answers)) || detail,
      ),
    ]
  })
}

/** What was typed in the field of a fact or in a cell of a list; empty for any other. */
function typedIn({ years }: Answers, name: string): string {
  const { year, segments } = partsOf(name)
  const [list = '', row = '', column = ''] = segments
  const { facts, lists } = years[year] ?? noYear
  return facts[segments.join('.')] ?? lists[list]?.[Number(row)]?.[column] ?? ''
}

/** What is wrong with a text of another type than the field's, if the core's words for JSON do not fit. */
function wrongType(name: string, { ruleset, t }: ResultContext, answers: Answers) {
  const { segments } = partsOf(name)
  const isCell = ruleset.lists?.some(({ path }) => path === segments[0]) === true
  const fact = ruleset.facts.find(({ path }) => path === segments.join('.'))
  // A cell of a list takes decimals.
  const type = isCell ? 'number' : fact?.type
  if (isAmbiguous(typedIn(answers, name))) {
    return type === 'integer' ? t.form.ambiguous : t.form.ambiguousDecimal
  }
  return type === 'number' || type === 'boolean' ? t.form.wrongType[type] : undefined
}

function labelOf(name: string, context: ResultContext): string | undefined {
  const { ruleset, sprog, t } = context
  if (name === referenceName) return referenceLabel(context)
  const { segments } = partsOf(name)
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
