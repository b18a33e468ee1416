/** The model of the template of the report's form. */
import type { Language } from '@screeningsmodel/core'
import { skema } from '@screeningsmodel/core/afrapportering'
import { regioner } from '@screeningsmodel/kommuner'
import { listNames, type ListName, type ReportList } from '@screeningsmodel/rows/opgoerelser'
import { errorsByField, type Complaint } from '../kit/complaints.js'
import { fieldBase, plainField, type FieldBase } from '../kit/fields.js'
import { texts as kitTexts } from '../kit/texts.js'
import { optionIdOf } from '../kit/ids.js'
import { unusableFiles } from './form-complaints.js'
import { pageTexts } from './texts.js'
import { useFields, type UseField } from './used-tilbud.js'
import { fileName, hiddenFiles, listFields, textName, yes, type Posted } from './posted.js'
import { isUnusual, kreds, otherReadings, readingLabels, type AskedReading } from './readings.js'

/** The choices of the threshold; 0 shows everything, and no choice means that the purpose of the report decides. */
const thresholds = ['', '0', '3', '5', '10']

/** One field with its value, for `views/kit/number.eta`. */
export interface FormField extends FieldBase {
  readonly value: string
  readonly width: string
  readonly inputMode: string
}

/** @param unusable the lists of whose files no row can be used */
export function formModel(
  posted: Posted,
  complaints: readonly Complaint[],
  sprog: Language,
  unusable: ReadonlySet<ReportList> = new Set(),
) {
  const { fields, file } = posted
  const texts = pageTexts[sprog]
  const refusedFiles = unusableFiles(complaints, texts)
  const errors = errorsByField(complaints)
  const field = (name: string, label: string, hint?: string): FormField => ({
    ...fieldBase({ errors, focus: undefined }, name, label, hint),
    value: fields[name] ?? '',
    width: 'wide',
    inputMode: 'text',
  })
  const year = { width: '4', inputMode: 'numeric' }
  const reading = (asked: AskedReading) => {
    const labels = readingLabels(asked, sprog)
    const labelOf = (value: string) => labels.get(value) ?? value
    return {
      ...field(asked.field, texts.readingOf(asked.phrase[sprog])),
      options: options(asked.field, [...labels.keys()], fields, labelOf),
    }
  }
  /** A file beside the counts. */
  const listModel = (list: ListName) => ({
    file: {
      ...field(listFields.file(list), texts.listFile[list], texts.listHint[list]),
      kept: posted.lists[list] && (unusable.has(list) ? texts.keptUnusable : texts.listKept),
      without: {
        ...fieldBase(
          { errors, focus: undefined },
          listFields.without(list),
          texts.listWithout,
          undefined,
        ),
        isOffered: posted.lists[list] !== undefined,
      },
    },
  })
  const hasFile = (list: ListName) =>
    posted.lists[list] !== undefined || errors.has(listFields.file(list))
  const isChanged = (asked: AskedReading) => isUnusual(asked, fields) || errors.has(asked.field)
  const questions = skema.temaer.flatMap(({ spoergsmaal }) => spoergsmaal)
  return {
    complaints,
    complaintsTitle: refusedFiles === 0 ? undefined : texts.unusable(refusedFiles),
    file: {
      ...field(fileName, texts.file, texts.fileHint),
      kept: file && (unusable.has('opgoerelser') ? texts.keptUnusable : texts.kept),
    },
    lists: Object.fromEntries(listNames.map((list) => [list, listModel(list)])),
    hidden: hiddenFiles(posted),
    template: templateModel(sprog),
    region: field('region', texts.region, texts.regionHint),
    years: [
      { ...field('foersteAar', texts.firstYear, texts.yearHint), ...year },
      { ...field('sidsteAar', texts.lastYear, texts.yearHint), ...year },
    ],
    published: {
      ...field('offentliggoeres', texts.published, texts.publishedHint),
      options: options('offentliggoeres', ['nej', yes], fields, texts.use),
    },
    threshold: {
      ...field('taerskel', texts.threshold, texts.thresholdHint),
      options: options('taerskel', thresholds, fields, (value) =>
        value === '' ? texts.byUse : value === '0' ? texts.showAll : texts.mask(Number(value)),
      ),
    },
    names: {
      ...field('navngivKommuner', texts.namesTitle, texts.namesHint),
      options: options('navngivKommuner', ['', yes, 'nej'], fields, texts.nameKommuner),
    },
    kommuner: field('kommuner', kitTexts[sprog].form.optional(texts.kommuner), texts.kommunerHint),
    used: (Object.keys(useFields) as UseField[]).map((name) =>
      field(name, texts.used[name], texts.usedHint),
    ),
    hasUsed:
      hasFile('tilbud') || Object.keys(useFields).some((name) => fields[name] || errors.has(name)),
    kreds: reading(kreds),
    readings: otherReadings.map(reading),
    hasReadings: otherReadings.some(isChanged),
    hasCases: hasFile('sager') || isChanged(kreds),
    questions: questions.map(({ nummer, tekst }) =>
      field(textName(nummer), `${nummer} ${tekst[sprog]}`),
    ),
    hasTexts: questions.some(({ nummer }) => {
      const name = textName(nummer)
      return fields[name] || errors.has(name)
    }),
  }
}

/** The first is chosen if none was. */
function options(
  name: string,
  values: readonly string[],
  fields: Posted['fields'],
  labelOf: (value: string) => string,
) {
  const chosen = fields[name] ?? ''
  const at = Math.max(0, values.indexOf(chosen))
  return values.map((value, i) => ({
    id: optionIdOf(name, i),
    value,
    label: labelOf(value),
    checked: i === at,
  }))
}

/** The last three whole years, which most reports are about. */
function templateModel(sprog: Language) {
  const texts = pageTexts[sprog]
  const last = new Date().getFullYear() - 1
  const year = (name: string, label: string, value: number) => ({
    ...plainField(name, label),
    value: String(value),
    width: '4',
    inputMode: 'numeric',
  })
  return {
    region: {
      ...plainField('skabelon', texts.region),
      name: 'region',
      options: [
        { value: '', label: texts.noTemplateRegion, checked: true },
        ...regioner.map(({ id, navn, fra, til }) => ({
          value: id,
          label: texts.regionName(navn, yearAfter(fra), til),
          checked: false,
        })),
      ],
    },
    years: [year('fra', texts.firstYear, last - 2), year('til', texts.lastYear, last)],
  }
}

/** The year from which a region exists, where it is not one of the first. */
function yearAfter(fra: string): string | undefined {
  return fra.startsWith('2007') ? undefined : fra.slice(0, 4)
}
