/** The fields of the form, from the ruleset document: nothing about any one fact stands here. */
import type { Fact, Language, ListInput, Ruleset } from '@screeningsmodel/core'
import { looksLikeCpr } from '@screeningsmodel/core/browser'
import { unknownAnswer, type YearAnswers } from './answers.js'
import { errorIdOf, hintIdOf, idOf, nameOf, optionIdOf } from './ids.js'
import { derivedPaths } from './request.js'
import type { PageTexts } from './texts.js'

/** What fields are made with. */
export interface FieldContext {
  readonly ruleset: Ruleset
  readonly sprog: Language
  readonly t: PageTexts
  /** What is wrong with a field, by its name. */
  readonly errors: ReadonlyMap<string, string>
  /** The field that the page opens at, by its name. */
  readonly focus: string | undefined
}

/** A field's names, texts and what is wrong with it. */
export interface FieldTexts {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly hintId: string
  readonly error: string | undefined
  readonly errorId: string
  /** For `aria-describedby`: the hint, then the error; undefined where there is neither. */
  readonly describedBy: string | undefined
}

interface Common extends FieldTexts {
  readonly focused: boolean
}

export interface NumberField extends Common {
  readonly kind: 'number'
  readonly value: string
  readonly unit: string | undefined
  readonly inputMode: 'numeric' | 'decimal'
  /** A short field for a short number. */
  readonly width: number
}

export interface ChoiceField extends Common {
  readonly kind: 'choice'
  readonly options: readonly {
    readonly id: string
    readonly value: string
    readonly label: string
    readonly checked: boolean
  }[]
}

/** A fact that follows from an open list: told, not asked for; what was typed before is kept. */
export interface DerivedField extends Common {
  readonly kind: 'derived'
  readonly value: string
}

export type Field = NumberField | ChoiceField | DerivedField

/** A value as it may be shown again: a CPR number never is. */
export function shown(value = ''): string {
  return looksLikeCpr(value) ? '' : value
}

/** The field for the calendar year. */
export function yearField(context: FieldContext, year: number, { aar }: YearAnswers): NumberField {
  const { t } = context
  const name = nameOf(year, 'aar')
  return {
    kind: 'number',
    ...common(context, name, t.form.year, t.form.yearHint),
    value: shown(aar),
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
    const told = context.t.form.fromList(derivedFrom.label[sprog])
    return {
      kind: 'derived',
      ...common(context, name, fact.label[sprog], told),
      value: shown(value),
    }
  }
  const shared = common(context, name, fact.label[sprog], hintOf(fact, sprog))
  if (fact.type === 'boolean' || fact.type === 'choice') {
    return { kind: 'choice', ...shared, options: optionsOf(context, fact, name, value) }
  }
  return {
    kind: 'number',
    ...shared,
    value: shown(value),
    unit: fact.unit[sprog],
    inputMode: fact.type === 'integer' ? 'numeric' : 'decimal',
    width: 7,
  }
}

/** What every field has, by its name. */
export function common(
  { errors, focus }: Pick<FieldContext, 'errors' | 'focus'>,
  name: string,
  label: string,
  hint: string | undefined,
): Common {
  const error = errors.get(name)
  const described = [hint && hintIdOf(name), error && errorIdOf(name)].filter(Boolean).join(' ')
  return {
    name,
    id: idOf(name),
    label,
    hint,
    hintId: hintIdOf(name),
    error,
    errorId: errorIdOf(name),
    describedBy: described === '' ? undefined : described,
    focused: focus === name,
  }
}

/** A fact in a group is asked for by the group's heading; one by itself by its own question. */
function hintOf(fact: Fact, sprog: Language): string | undefined {
  const question = fact.path.includes('.') ? undefined : fact.question[sprog]
  const hint = [question, fact.hint?.[sprog]].filter(Boolean).join(' ')
  return hint === '' ? undefined : hint
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

/** The open list that a fact follows from. */
function listOf(ruleset: Ruleset, fact: Fact, { lists }: YearAnswers): ListInput | undefined {
  return (ruleset.lists ?? []).find(
    (list) =>
      lists[list.path] !== undefined &&
      derivedPaths({ ...ruleset, lists: [list] }, lists).has(fact.path),
  )
}
