/** What the template of the form shows: the years, their sections, and what is wrong with them. */
import { splitPath, type Fact, type Ruleset } from '@screeningsmodel/core'
import { maximumYears, referenceName, type Answers, type YearAnswers } from './answers.js'
import type { Complaint } from '../kit/complaints.js'
import { factTexts, showable, type Hidden, type NumberField } from '../kit/fields.js'
import {
  fieldOf,
  referenceField,
  yearField,
  type Field,
  type FieldContext,
  type TextField,
} from './fields.js'
import { nameOf, readingName, titleIdOf } from '../kit/ids.js'
import { listField, type ListField } from './list-field.js'
import type { ResultContext } from '../result/criteria.js'
import { lowerFirst } from '../kit/texts/both.js'

export type Section =
  | {
      readonly kind: 'fields'
      readonly title: string | undefined
      readonly fields: readonly Field[]
    }
  | { readonly kind: 'more'; readonly open: boolean; readonly fields: readonly Field[] }
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
  readonly title: string
  /** What is assessed, as it is written within a sentence. */
  readonly heading: string
  readonly lead: string
  /** What the criteria are, and what counts as one of what is assessed. */
  readonly background: readonly string[]
  readonly audience: string | undefined
  readonly reference: TextField
  readonly years: readonly YearModel[]
  readonly canAddYear: boolean
  readonly hidden: readonly Hidden[]
  readonly complaints: readonly Complaint[]
}

/** What the form is made with; `asked` as in `asked.ts`. */
export type FormContext = FieldContext & { readonly asked: ReadonlySet<string> }

/** @param complaints what is wrong with the answers, for the summary above the form */
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
    hidden: hiddenReadings(answers),
    complaints,
  }
}

/** A place may assess itself; of anything else, the rule is tried. */
export function formTitle({ ruleset, t }: Pick<ResultContext, 'ruleset' | 't'>): string {
  return ruleset.subject === 'tilbud' ? t.form.title : t.form.tryRule
}

/** What the form answers, in a sentence. */
export function leadOf({ ruleset, sprog, t }: ResultContext): string {
  if (ruleset.subject !== 'tilbud') return ruleset.description[sprog]
  return t.form.lead(ruleset.criteria.length, lowerFirst(ruleset.title[sprog]))
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

/**
 * In the order of the document: facts of a group together, a list after the last fact that it determines.
 * What only a reading needs that is not chosen comes last, for those who ask for it.
 */
function sectionsOf(context: FormContext, year: number, answers: YearAnswers): Section[] {
  const { ruleset } = context
  const sections: Section[] = []
  const asked = ruleset.facts.filter(({ path }) => context.asked.has(path))
  const staff = listed(ruleset)
  const lastOf = lastFacts(ruleset, asked)
  let before: string | undefined
  let fields: Field[] = []
  for (const fact of asked) {
    const [first, second] = splitPath(fact.path)
    const own = second === undefined ? (staff.has(fact.path) ? 'staff' : 'own') : `group ${first}`
    if (fields.length === 0 || own !== before) {
      before = own
      fields = []
      const group =
        second === undefined ? undefined : ruleset.groups?.find(({ id }) => id === first)
      sections.push(sectionOf(context, year, { group, fields, isStaff: own === 'staff' }))
    }
    fields.push(fieldOf(context, year, fact, answers))
    for (const list of lastOf.get(fact) ?? []) {
      sections.push({ kind: 'list', list: listField(context, year, list, answers) })
      fields = []
    }
  }
  const others = ruleset.facts.filter((fact) => !asked.includes(fact))
  const more = others.map((fact) => fieldOf(context, year, fact, answers))
  return more.length === 0 ? sections : [...sections, moreSection(more)]
}

/** Opens by itself where something stands in it. */
function moreSection(fields: readonly Field[]): Section {
  const open = fields.some(
    (field) =>
      field.error !== undefined || field.focused || ('value' in field && field.value !== ''),
  )
  return { kind: 'more', open, fields }
}

interface SectionParts {
  readonly group: NonNullable<Ruleset['groups']>[number] | undefined
  readonly fields: readonly Field[]
  readonly isStaff: boolean
}

function sectionOf(context: FormContext, year: number, parts: SectionParts): Section {
  const { sprog, t } = context
  const { group, fields, isStaff } = parts
  if (!group) return { kind: 'fields', title: isStaff ? t.form.staff : undefined, fields }
  return {
    kind: 'group',
    titleId: titleIdOf(nameOf(year, group.id)),
    title: group.title[sprog],
    hint: group.hint?.[sprog],
    background: groupTexts(context, group),
    fields,
  }
}

/** The facts that a list can be given in place of. */
function listed({ lists = [] }: Ruleset): ReadonlySet<string> {
  return new Set(lists.flatMap(({ derives }) => derives.map(({ fact }) => fact)))
}

/** What a group says of itself, and why its facts are asked for, each reason once. */
function groupTexts(
  { ruleset, sprog, t }: FormContext,
  { id, definition }: NonNullable<Ruleset['groups']>[number],
): readonly string[] {
  const facts = ruleset.facts.filter(({ path }) => path.startsWith(`${id}.`))
  const ofFacts = facts.flatMap((fact) => factTexts(fact, sprog, t).background)
  return [...new Set([...ofFacts, ...factTexts({ definition }, sprog, t).background])]
}

/** The lists to be shown after each fact: those of which it is the last fact that they determine. */
function lastFacts(
  ruleset: Ruleset,
  asked: readonly Fact[],
): ReadonlyMap<Fact, readonly NonNullable<Ruleset['lists']>[number][]> {
  const after = new Map<Fact, NonNullable<Ruleset['lists']>[number][]>()
  for (const list of ruleset.lists ?? []) {
    const derived = new Set(list.derives.map(({ fact }) => fact))
    const last = asked.filter(({ path }) => derived.has(path)).at(-1)
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
  const reference = { name: referenceName, value: answers.reference }
  return [reference, ...ofYears, ...hiddenReadings(answers)].map(({ name, value }) => ({
    name,
    value: showable(value),
  }))
}
