/** What the template of the report's form shows. */
import type { Language } from '@screeningsmodel/core'
import { skema } from '@screeningsmodel/core/afrapportering'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { fieldBase, type FieldBase } from '../kit/fields.js'
import { optionIdOf } from '../kit/ids.js'
import { fileName } from './make-report.js'
import { pageTexts, type ReportPageTexts } from './texts.js'
import { carried, rowsName, textName, type Posted } from './posted.js'

/** The choices of the threshold; 0 shows all. */
const thresholds = [0, 3, 5, 10]

/** One field with its value, as `views/kit/number.eta` takes it. */
export interface FormField extends FieldBase {
  readonly value: string
  readonly width: string
  readonly inputMode: string
}

export function formModel(
  { fields, rows, fileErrors, isTooLarge }: Posted,
  complaints: readonly Complaint[],
  sprog: Language,
) {
  const texts = pageTexts[sprog]
  const errors = errorsByField(complaints)
  const field = (name: string, label: string, hint?: string): FormField => ({
    ...fieldBase({ errors, focus: undefined }, name, label, hint),
    value: fields[name] ?? '',
    width: 'wide',
    inputMode: 'text',
  })
  const year = { width: '4', inputMode: 'numeric' }
  const questions = skema.temaer.flatMap(({ spoergsmaal }) => spoergsmaal)
  return {
    complaints,
    complaintsTitle: fileErrors.length > 0 || isTooLarge ? texts.fileUnusable : undefined,
    file: field(fileName, texts.file, texts.fileHint),
    kept: rows && rows.length > 0 ? texts.kept(texts.rows(rows.length)) : undefined,
    rows: rows && { name: rowsName, value: carried(rows) },
    region: field('region', texts.region, texts.regionHint),
    years: [
      { ...field('foersteAar', texts.firstYear, texts.yearHint), ...year },
      { ...field('sidsteAar', texts.lastYear, texts.yearHint), ...year },
    ],
    threshold: {
      ...field('taerskel', texts.threshold, texts.thresholdHint),
      options: thresholdOptions(fields['taerskel'], texts),
    },
    kommuner: field('kommuner', texts.kommuner, texts.kommunerHint),
    questions: questions.map(({ nummer, tekst }) =>
      field(textName(nummer), `${nummer} ${tekst[sprog]}`),
    ),
    hasTexts: questions.some(({ nummer }) => {
      const name = textName(nummer)
      return fields[name] || errors.has(name)
    }),
  }
}

function thresholdOptions(chosen: string | undefined, texts: ReportPageTexts) {
  const known = thresholds.some((value) => String(value) === chosen)
  return thresholds.map((value, i) => ({
    id: optionIdOf('taerskel', i),
    value: String(value),
    label: value === 0 ? texts.showAll : texts.mask(value),
    checked: known ? String(value) === chosen : i === 0,
  }))
}
