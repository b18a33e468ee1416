/**
 * Keeps typed values in the page's own entry in the history of the tab, so that Back, Forward and Reload show them
 * again. The entry ends with the tab; nothing is sent, and other tabs have entries of their own.
 */
const form = document.getElementById('svar')
if (form instanceof HTMLFormElement) {
  const { typed } = (history.state ?? {}) as { typed?: Typed }
  if (typed) restore(form, typed)
  for (const event of ['input', 'swapped']) form.addEventListener(event, () => keep(form))
}

/** By the field's name. */
type Typed = Readonly<Record<string, string>>

function keep(form: HTMLFormElement): void {
  const typed = Object.fromEntries(
    fieldsOf(form).flatMap((field) =>
      isTicked(field) === false ? [] : [[field.name, field.value]],
    ),
  )
  try {
    history.replaceState({ typed }, '')
  } catch {
    // A browser refuses if it is asked too often, or if the text is too long; the next change is kept.
  }
}

function restore(form: HTMLFormElement, typed: Typed): void {
  for (const field of fieldsOf(form)) {
    const value = typed[field.name]
    if (isTicked(field) !== undefined) (field as HTMLInputElement).checked = field.value === value
    else if (value !== undefined) field.value = value
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** For a checkbox or radio button: whether it is checked. */
function isTicked(field: Field): boolean | undefined {
  const isBox = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)
  return isBox ? field.checked : undefined
}

/** The fields that a person fills in: hidden fields belong to the page, and no script may choose a file. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [
    ...form.querySelectorAll<Field>('input:not([type=hidden], [type=file]), select, textarea'),
  ]
}
