/** A list that replaces facts, such as the staff list. Made from the ruleset document too. */
import type { ListInput } from '@screeningsmodel/core'
import { rowsName, type YearAnswers } from './answers.js'
import { fieldBase, showable, type NumberField } from '../kit/fields.js'
import type { FieldContext } from './fields.js'
import { errorIdOf, hintIdOf, idOf, nameOf, titleIdOf } from '../kit/ids.js'

export interface ListField {
  readonly path: string
  /** The target of the buttons that change the list. */
  readonly name: string
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly error: string | undefined
  readonly errorId: string
  readonly open: boolean
  readonly rowsName: string
  readonly titleId: string
  readonly hintId: string
  readonly focused: boolean
  readonly columns: readonly { readonly label: string; readonly hint: string | undefined }[]
  readonly rows: readonly { readonly number: number; readonly cells: readonly NumberField[] }[]
  readonly full: boolean
}

/** A list: closed, or open with its rows. */
export function listField(
  context: FieldContext,
  year: number,
  list: ListInput,
  { lists }: YearAnswers,
): ListField {
  const { sprog, errors } = context
  const name = nameOf(year, list.path)
  const rows = lists[list.path]
  return {
    path: list.path,
    name,
    id: idOf(name),
    label: list.label[sprog],
    hint: list.hint?.[sprog],
    error: errors.get(name),
    errorId: errorIdOf(name),
    open: rows !== undefined,
    titleId: titleIdOf(name),
    hintId: hintIdOf(name),
    focused: context.focus === name,
    rowsName: rowsName(year, list.path),
    columns: list.columns.map(({ label, hint }) => ({ label: label[sprog], hint: hint?.[sprog] })),
    rows: (rows ?? []).map((row, i) => ({
      number: i + 1,
      cells: list.columns.map((column) =>
        cellOf(context, nameOf(year, list.path, i, column.path), column, {
          number: i + 1,
          text: row[column.path],
        }),
      ),
    })),
    full: (rows ?? []).length >= list.maxItems,
  }
}

function cellOf(
  context: FieldContext,
  name: string,
  { label, unit }: ListInput['columns'][number],
  { number, text }: { readonly number: number; readonly text: string | undefined },
): NumberField {
  const { sprog, t } = context
  return {
    kind: 'number',
    ...fieldBase(context, name, `${label[sprog]}, ${t.form.rowNumber(number)}`, undefined),
    value: showable(text),
    unit: unit[sprog],
    inputMode: 'decimal',
    width: 5,
  }
}
