/** The parts that any field of a form has. */
import type { Fact, Language } from '@screeningsmodel/core'
import { looksLikeCpr, numberLooksLikeCpr } from '@screeningsmodel/core/browser'
import { errorIdOf, hintIdOf, idOf } from './ids.js'
import type { PageTexts } from './texts.js'
import { typedNumber } from './typed-number.js'

/** What is known about the fields of a page. */
export interface FieldErrors {
  /** The errors of a field, by its name. */
  readonly errors: ReadonlyMap<string, readonly string[]>
  /** The field that the page opens at, by its name. */
  readonly focus: string | undefined
}

/** A field's name and ids, its texts, and its errors. */
export interface FieldBase {
  readonly name: string
  readonly id: string
  readonly label: string
  readonly hint: string | undefined
  readonly hintId: string
  /** Its errors, each with an id of its own. */
  readonly errors: readonly { readonly id: string; readonly text: string }[]
  /** For `aria-describedby`: the hint, then the errors; undefined if there is neither. */
  readonly describedBy: string | undefined
  /** Whether the page opens at it. */
  readonly focused: boolean
}

/** A hidden field. */
export interface Hidden {
  readonly name: string
  readonly value: string
}

export interface NumberField extends FieldBase {
  readonly kind: 'number'
  readonly value: string
  readonly unit: string | undefined
  readonly inputMode: 'numeric' | 'decimal'
  /** In characters. */
  readonly width: number
}

/** The explanation of a fact or a group of facts, which a person can open. */
export interface Background {
  readonly background: readonly string[]
}

export interface ChoiceField extends FieldBase, Background {
  readonly kind: 'choice'
  readonly options: readonly {
    readonly id: string
    readonly value: string
    readonly label: string
    readonly checked: boolean
  }[]
}

/** Why something is asked, how its words are understood, and why: a line for each that the document has. */
export function factTexts(
  { hvorfor, definition }: { readonly [K in 'hvorfor' | 'definition']?: Fact[K] | undefined },
  sprog: Language,
  t: PageTexts,
): Background {
  return {
    background: [
      hvorfor?.[sprog],
      definition?.text[sprog],
      definition?.begrundelse && `${t.form.ourChoice} ${definition.begrundelse[sprog]}`,
    ].filter((text) => text !== undefined),
  }
}

/** A value as a page may repeat it: empty for a CPR number, also for one that a spreadsheet turned into a number. */
export function showable(value = ''): string {
  return looksLikeCpr(value) || value.split(/[\s;]+/).some(isPersonalNumber) ? '' : value
}

/** Whether a text is a CPR number written as a number: without its first zero, in groups, or with an exponent. */
function isPersonalNumber(text: string): boolean {
  return [text.replace(/[.,'’]/g, ''), text.replace(',', '.'), typedNumber(text)].some((each) =>
    numberLooksLikeCpr(Number(each)),
  )
}

/** The parts of a field, from its name and texts. */
export function fieldBase(
  { errors: found, focus }: FieldErrors,
  name: string,
  label: string,
  hint: string | undefined,
): FieldBase {
  const errors = (found.get(name) ?? []).map((text, i) => ({ id: errorIdOf(name, i), text }))
  const described = [...(hint ? [hintIdOf(name)] : []), ...errors.map(({ id }) => id)].join(' ')
  return {
    name,
    id: idOf(name),
    label,
    hint,
    hintId: hintIdOf(name),
    errors,
    describedBy: described === '' ? undefined : described,
    focused: focus === name,
  }
}

/** The parts of a field without errors. */
export function plainField(name: string, label: string, hint?: string): FieldBase {
  return fieldBase({ errors: new Map(), focus: undefined }, name, label, hint)
}
