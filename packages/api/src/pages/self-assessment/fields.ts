/** The fields of the form, all made from the ruleset document. */
import type { Fact, Language, ListInput, Ruleset } from '@screeningsmodel/core'
import { referenceName, unknownAnswer, type Answers, type YearAnswers } from './answers.js'
import {
  factTexts,
  fieldBase,
  showable,
  type Background,
  type ChoiceField,
  type FieldBase,
  type FieldErrors,
  type NumberField,
} from '../kit/fields.js'
import { nameOf, optionIdOf } from '../kit/ids.js'
import { derivedFacts, derivedPaths } from './request.js'
import type { ResultContext } from '../result/criteria.js'

/** What fields are made with. */
export type FieldContext = ResultContext & FieldErrors

/** A fact that is computed from an open list. It is not asked for, but a value that was typed before is kept. */
export interface DerivedField extends FieldBase {
  readonly kind: 'derived'
  readonly value: string
  /** Its current value: "3,2", or that it is not known. */
  readonly derived: string
}

export type Field = (NumberField & Background) | ChoiceField | DerivedField

/** A field for a text. */
export type TextField = Omit<NumberField, 'inputMode' | 'width'> & {
  readonly inputMode: 'text'
  readonly width: 'wide'
}

/** What the name of what is assessed is called. */
export function referenceLabel({ ruleset, t }: Pick<FieldContext, 'ruleset' | 't'>): string {
  return ruleset.subject === 'tilbud' ? t.form.reference : t.form.anyReference
}

/** The field for the name of what is assessed. */
export function referenceField(context: FieldContext, { reference }: Answers): TextField {
  const { form } = context.t
  const label = form.optional(referenceLabel(context))
  const hint = context.ruleset.subject === 'tilbud' ? form.referenceHint : form.anyReferenceHint
  return {
    kind: 'number',
    ...fieldBase(context, referenceName, label, hint),
    value: showable(reference),
    unit: undefined,
    inputMode: 'text',
    width: 'wide',
  }
}

/** The field for the calendar year. */
export function yearField(context: FieldContext, year: number, { aar }: YearAnswers): NumberField {
  const { t } = context
  const name = nameOf(year, 'aar')
  return {
    kind: 'number',
    ...fieldBase(context, name, t.form.year, t.form.yearHint),
    value: showable(aar),
    unit: undefined,
    inputMode: 'numeric',
    width: 4,
  }
}

/** The field of one fact. */
export function fieldOf(
  context: FieldContext,
  year: number,
  fact: Fact,
  answers: YearAnswers,
): Field {
  const { sprog } = context
  const name = nameOf(year, fact.path)
  const value = answers.facts[fact.path]
  const derivedFrom = listOf(context.ruleset, fact, answers)
  if (derivedFrom) {
    const hint = context.t.form.fromList(derivedFrom.label[sprog])
    return {
      kind: 'derived',
      ...fieldBase(context, name, fact.label[sprog], hint),
      value: showable(value),
      derived: derivedText(
        derivedFacts(context.ruleset, answers, sprog).get(fact.path),
        sprog,
        context.t,
      ),
    }
  }
  const shared = {
    ...fieldBase(context, name, labelOf(fact, sprog), fact.hint?.[sprog]),
    // The text of a group is shown once, at the group.
    ...(fact.path.includes('.') ? { background: [] } : factTexts(fact, sprog, context.t)),
  }
  if (fact.type === 'boolean' || fact.type === 'choice') {
    return { kind: 'choice', ...shared, options: optionsOf(context, fact, name, value) }
  }
  return {
    kind: 'number',
    ...shared,
    value: showable(value),
    unit: fact.unit[sprog],
    inputMode: fact.type === 'integer' ? 'numeric' : 'decimal',
    width: 7,
  }
}

function derivedText(value: number | undefined, sprog: Language, t: ResultContext['t']): string {
  if (value === undefined) return t.result.unknown
  return new Intl.NumberFormat(sprog, { maximumFractionDigits: 9 }).format(value)
}

/** The question is the label. A fact in a group needs no question of its own, since the group's heading asks for it. */
function labelOf(fact: Fact, sprog: Language): string {
  return (fact.path.includes('.') ? fact.label : fact.question)[sprog]
}

function optionsOf(
  { ruleset, sprog, t }: FieldContext,
  fact: Fact,
  name: string,
  value: string | undefined,
): ChoiceField['options'] {
  const choices =
    fact.type === 'choice'
      ? (ruleset.choices?.[fact.choices] ?? []).map((choice) => ({
          value: choice.value,
          label: choice.label[sprog],
        }))
      : [
          { value: 'ja', label: t.form.yes },
          { value: 'nej', label: t.form.no },
        ]
  return [...choices, { value: unknownAnswer, label: t.form.unknown }].map((option, i) => ({
    id: optionIdOf(name, i),
    ...option,
    checked: option.value === value,
  }))
}

/** The open list that a fact is computed from. */
function listOf(ruleset: Ruleset, fact: Fact, { lists }: YearAnswers): ListInput | undefined {
  return (ruleset.lists ?? []).find(
    (list) =>
      lists[list.path] !== undefined &&
      derivedPaths({ ...ruleset, lists: [list] }, lists).has(fact.path),
  )
}
