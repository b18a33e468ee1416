/** The sections of a year in the form: its facts in the order of the document, grouped. */
import { splitPath, type Fact, type Ruleset } from '@screeningsmodel/core'
import type { YearAnswers } from './answers.js'
import { factTexts } from '../kit/fields.js'
import { fieldOf, type Field, type FieldContext } from './fields.js'
import { nameOf, titleIdOf } from '../kit/ids.js'
import { listField, type ListField } from './list-field.js'

/** What the form is made with; `asked` as in `asked.ts`. */
export type FormContext = FieldContext & { readonly asked: ReadonlySet<string> }

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

/**
 * In the order of the document: facts of a group together, a list after the last fact that it determines. Facts that
 * are needed only by a reading that is not chosen come last, folded away.
 */
export function sectionsOf(context: FormContext, year: number, answers: YearAnswers): Section[] {
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

/** Open from the start if one of its fields is filled in or has an error. */
function moreSection(fields: readonly Field[]): Section {
  const open = fields.some(
    (field) => field.errors.length > 0 || field.focused || ('value' in field && field.value !== ''),
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

/** The facts that a list can replace. */
function listed({ lists = [] }: Ruleset): ReadonlySet<string> {
  return new Set(lists.flatMap(({ derives }) => derives.map(({ fact }) => fact)))
}

/** The text of a group, and the reasons why its facts are asked for, each reason once. */
function groupTexts(
  { ruleset, sprog, t }: FormContext,
  { id, definition }: NonNullable<Ruleset['groups']>[number],
): readonly string[] {
  const facts = ruleset.facts.filter(({ path }) => path.startsWith(`${id}.`))
  const ofFacts = facts.flatMap((fact) => factTexts(fact, sprog, t).background)
  return [...new Set([...ofFacts, ...factTexts({ definition }, sprog, t).background])]
}

/** The lists to show after each fact: a list comes after the last fact that it determines. */
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
