/** A list that replaces facts, such as the staff list. It is made from the ruleset document too. */
import type { ListInput } from '@screeningsmodel/core'
import { rowsName, type YearAnswers } from './answers.js'
import { fieldBase, showable, type FieldBase, type NumberField } from '../kit/fields.js'
import type { FieldContext } from './fields.js'
import { nameOf, titleIdOf } from '../kit/ids.js'

/** Its name is the target of the buttons that change it. */
export interface ListField extends FieldBase {
  readonly path: string
  readonly open: boolean
  readonly rowsName: string
  readonly titleId: string
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
  const { sprog } = context
  const name = nameOf(year, list.path)
  const rows = lists[list.path]
  return {
    path: list.path,
    ...fieldBase(context, name, list.label[sprog], list.hint?.[sprog]),
    open: rows !== undefined,
    titleId: titleIdOf(name),
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
