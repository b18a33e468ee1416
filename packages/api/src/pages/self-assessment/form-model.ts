/** The model of the template of the form: the years, their sections, and their errors. */
import {
  languageName,
  maximumYears,
  referenceName,
  type Answers,
  type YearAnswers,
} from './answers.js'
import type { Complaint } from '../kit/complaints.js'
import { factTexts, showable, type Hidden, type NumberField } from '../kit/fields.js'
import { referenceField, yearField, type FieldContext, type TextField } from './fields.js'
import { nameOf, readingName } from '../kit/ids.js'
import { sectionsOf, type FormContext, type Section } from './sections.js'
import type { ResultContext } from '../result/criteria.js'
import { lowerFirst } from '../kit/texts/both.js'

export interface YearModel {
  readonly number: number
  /** The year, or its number in the form as long as the year is not known. */
  readonly title: string
  readonly year: NumberField
  readonly sections: readonly Section[]
}

export interface FormModel {
  readonly title: string
  /** What is assessed, in the form for the middle of a sentence. */
  readonly heading: string
  readonly lead: string
  /** The criteria, and the definition of what is assessed. */
  readonly background: readonly string[]
  readonly audience: string | undefined
  readonly reference: TextField
  readonly years: readonly YearModel[]
  readonly canAddYear: boolean
  readonly hidden: readonly Hidden[]
  readonly complaints: readonly Complaint[]
}

/** @param complaints the errors of the answers, for the summary above the form */
export function formModel(
  context: FormContext,
  answers: Answers,
  complaints: readonly Complaint[] = [],
): FormModel {
  const { ruleset, sprog } = context
  return {
    title: formTitle(context),
    heading: lowerFirst(ruleset.title[sprog]),
    lead: leadOf(context),
    background: [
      ruleset.description[sprog],
      ...factTexts({ definition: ruleset.definition }, sprog, context.t).background,
    ],
    audience: ruleset.maalgruppe?.title[sprog],
    reference: referenceField(context, answers),
    years: answers.years.map((year, i) => ({
      number: i,
      title: yearTitle(context, i, year),
      year: yearField(context, i, year),
      sections: sectionsOf(context, i, year),
    })),
    canAddYear: ruleset.periods !== undefined && answers.years.length < maximumYears,
    hidden: hiddenAlways(context, answers),
    complaints,
  }
}

/** A place may assess itself by a ruleset; of anything else, the rule is tried. */
export function formTitle({ ruleset, sprog, t }: ResultContext): string {
  const what = ruleset.subject === 'tilbud' ? t.form.title : t.form.tryRule
  return `${what}: ${lowerFirst(ruleset.title[sprog])}`
}

/** The purpose of the form, in a sentence. */
export function leadOf({ ruleset, sprog, t }: ResultContext): string {
  if (ruleset.subject !== 'tilbud') return ruleset.description[sprog]
  return t.form.lead(ruleset.criteria.length, lowerFirst(ruleset.title[sprog]))
}

/** The name of a year: its number in the form until the year is known. */
export function yearTitle(
  { t }: Pick<FieldContext, 't'>,
  year: number,
  { aar }: YearAnswers,
): string {
  return /^\d{4}$/.test(aar) ? t.form.yearNamed(aar) : t.form.yearNumber(year + 1)
}

/** What no page with answers has a field for: the language and the readings. */
function hiddenAlways({ sprog }: ResultContext, { laesninger }: Answers): Hidden[] {
  const readings = Object.entries(laesninger).map(([id, option]) => ({
    name: readingName(id),
    value: showable(option),
  }))
  return [{ name: languageName, value: sprog }, ...readings]
}

/** The answers as hidden fields, for a page that does not show the form. */
export function hiddenAnswers(context: ResultContext, answers: Answers): Hidden[] {
  const ofYears = answers.years.flatMap(({ aar, facts, lists }, year) => [
    { name: nameOf(year, 'aar'), value: aar },
    ...Object.entries(facts).map(([path, value]) => ({ name: nameOf(year, path), value })),
    ...(context.ruleset.lists ?? []).flatMap(({ path: list }) => {
      const rows = lists[list]
      if (!rows) return []
      return [
        { name: nameOf(year, list, 'raekker'), value: String(rows.length) },
        ...rows.flatMap((row, i) =>
          Object.entries(row).map(([path, value]) => ({
            name: nameOf(year, list, i, path),
            value,
          })),
        ),
      ]
    }),
  ])
  const reference = { name: referenceName, value: answers.reference }
  return [reference, ...ofYears, ...hiddenAlways(context, answers)].map(({ name, value }) => ({
    name,
    value: showable(value),
  }))
}
