/** What the template of the form shows: the years, their sections, and what is wrong with them. */
import type { Fact, Ruleset } from '@screeningsmodel/core'
import { maximumYears, type Answers, type YearAnswers } from './answers.js'
import type { Complaint } from '../kit/complaints.js'
import { factTexts, showable, type Hidden, type NumberField } from '../kit/fields.js'
import { fieldOf, yearField, type Field, type FieldContext } from './fields.js'
import { nameOf, readingName, titleIdOf } from '../kit/ids.js'
import { listField, type ListField } from './list-field.js'
import { lowerFirst } from '../kit/texts/both.js'

export type Section =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'group'
      readonly titleId: string
      readonly title: string
      readonly hint: string | undefined
      readonly background: readonly string[]
      readonly fields: readonly Field[]
    }
  | { readonly kind: 'list'; readonly list: ListField }

export interface YearModel {
  readonly number: number
  /** The year, or its number in the form while the year is not known. */
  readonly title: string
  readonly year: NumberField
  readonly sections: readonly Section[]
}

export interface FormModel {
  /** What is assessed, as it is written within a sentence. */
  readonly heading: string
  readonly lead: string
  /** What the criteria are, and what counts as one of what is assessed. */
  readonly background: readonly string[]
  readonly audience: string | undefined
  readonly years: readonly YearModel[]
  readonly canAddYear: boolean
  readonly hidden: readonly Hidden[]
  readonly complaints: readonly Complaint[]
}

/** @param complaints what is wrong with the answers, for the summary above the form */
export function formModel(
  context: FieldContext,
  answers: Answers,
  complaints: readonly Complaint[] = [],
): FormModel {
  const { ruleset, sprog } = context
  return {
    heading: lowerFirst(ruleset.title[sprog]),
    lead: context.t.form.lead(ruleset.criteria.length, lowerFirst(ruleset.title[sprog])),
    background: [
      ruleset.description[sprog],
      ...factTexts({ definition: ruleset.definition }, sprog, context.t).background,
    ],
    audience: ruleset.maalgruppe?.title[sprog],
    years: answers.years.map((year, i) => ({
      number: i,
      title: yearTitle(context, i, year),
      year: yearField(context, i, year),
      sections: sectionsOf(context, i, year),
    })),
    canAddYear: ruleset.periods !== undefined && answers.years.length < maximumYears,
    hidden: hiddenReadings(answers),
    complaints,
  }
}

/** What a year is called: by its number in the form until it is known. */
export function yearTitle(
  { t }: Pick<FieldContext, 't'>,
  year: number,
  { aar }: YearAnswers,
): string {
  return /^\d{4}$/.test(aar) ? t.form.yearNamed(aar) : t.form.yearNumber(year + 1)
}

function hiddenReadings({ laesninger }: Answers): Hidden[] {
  return Object.entries(laesninger).map(([id, option]) => ({
    name: readingName(id),
    value: showable(option),
  }))
}

/** In the order of the document: facts of a group together, a list after the last fact that it determines. */
function sectionsOf(context: FieldContext, year: number, answers: YearAnswers): Section[] {
  const { ruleset, sprog } = context
  const sections: Section[] = []
  let group: string | undefined
  let fields: Field[] = []
  const lastOf = lastFacts(ruleset)

  for (const fact of ruleset.facts) {
    const [first = '', second] = fact.path.split('.')
    const own = second === undefined ? undefined : first
    if (fields.length === 0 || own !== group) {
      group = own
      fields = []
      const described = ruleset.groups?.find(({ id }) => id === own)
      sections.push(
        described
          ? {
              kind: 'group',
              titleId: titleIdOf(nameOf(year, first)),
              title: described.title[sprog],
              hint: described.hint?.[sprog],
              background: groupTexts(context, described),
              fields,
            }
          : { kind: 'fields', fields },
      )
    }
    fields.push(fieldOf(context, year, fact, answers))
    for (const list of lastOf.get(fact) ?? []) {
      sections.push({ kind: 'list', list: listField(context, year, list, answers) })
      fields = []
    }
  }
  return sections
}

/** What a group says of itself, and why its facts are asked for, each reason once. */
function groupTexts(
  { ruleset, sprog, t }: FieldContext,
  { id, definition }: NonNullable<Ruleset['groups']>[number],
): readonly string[] {
  const facts = ruleset.facts.filter(({ path }) => path.startsWith(`${id}.`))
  const ofFacts = facts.flatMap((fact) => factTexts(fact, sprog, t).background)
  return [...new Set([...ofFacts, ...factTexts({ definition }, sprog, t).background])]
}

/** The lists to be shown after each fact: those of which it is the last fact that they determine. */
function lastFacts(
  ruleset: Ruleset,
): ReadonlyMap<Fact, readonly NonNullable<Ruleset['lists']>[number][]> {
  const after = new Map<Fact, NonNullable<Ruleset['lists']>[number][]>()
  for (const list of ruleset.lists ?? []) {
    const derived = new Set(list.derives.map(({ fact }) => fact))
    const last = ruleset.facts.filter(({ path }) => derived.has(path)).at(-1)
    if (last) after.set(last, [...(after.get(last) ?? []), list])
  }
  return after
}

/** The answers as hidden fields, for a page that does not show the form. */
export function hiddenAnswers(ruleset: Ruleset, answers: Answers): Hidden[] {
  const ofYears = answers.years.flatMap(({ aar, facts, lists }, year) => [
    { name: nameOf(year, 'aar'), value: aar },
    ...Object.entries(facts).map(([path, value]) => ({ name: nameOf(year, path), value })),
    ...(ruleset.lists ?? []).flatMap(({ path: list }) => {
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
  return [...ofYears, ...hiddenReadings(answers)].map(({ name, value }) => ({
    name,
    value: showable(value),
  }))
}
