/** How people write numbers. */
import { decimal } from '@screeningsmodel/core'

/** A space as people type it, or as programs write it so that no line breaks within the number. */
const space = '[ \u00A0\u202F]'

/**
 * The whole form, and the characters that only group digits. Without these, the number has a decimal comma or a decimal
 * point. Thousands separators are understood only if they cannot be anything else.
 */
export const numberForms: readonly { readonly form: string; readonly grouping?: string }[] = [
  { form: '[+-]?\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d{1,3})?' },
  { form: '[+-]?\\d{1,3}(?:\\.\\d{3})+,\\d+', grouping: '\\.' },
  { form: '[+-]?\\d{1,3}(?:,\\d{3})+\\.\\d+', grouping: ',' },
  { form: '[+-]?\\d{1,3}(?:\\.\\d{3}){2,}', grouping: '\\.' },
  { form: '[+-]?\\d{1,3}(?:,\\d{3}){2,}', grouping: ',' },
  { form: `[+-]?\\d{1,3}(?:${space}\\d{3})+(?:[.,]\\d+)?`, grouping: space },
]
/** In a column of whole numbers, `1.250` could mean 1250 or 1.25. */
export const ambiguousForm = '[+-]?[1-9]\\d{0,2}[.,]\\d{3}'

export const ambiguous = whole(ambiguousForm)
const forms = numberForms.map(({ form, grouping }) => ({
  form: whole(form),
  grouping: grouping === undefined ? undefined : new RegExp(grouping, 'g'),
}))

function whole(form: string): RegExp {
  return new RegExp(`^(?:${form})$`)
}

/** The number that a text is; undefined if it is none. */
export function numberIn(text: string): number | undefined {
  const found = forms.find(({ form }) => form.test(text))
  if (!found) return undefined
  const digits = found.grouping === undefined ? text : text.replace(found.grouping, '')
  return decimal(Number(digits.replace(',', '.')))
}
