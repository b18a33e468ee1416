/**
 * Keeps what is typed with the page's own entry in the history of the tab, so that Back, Forward and Reload
 * show it again. The entry ends with the tab; nothing is sent, and other tabs have entries of their own.
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
    // A browser refuses where it is asked too often, or the text is too long; the next change is kept.
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

/** Of what is ticked or not, whether it is. */
function isTicked(field: Field): boolean | undefined {
  const isBox = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type)
  return isBox ? field.checked : undefined
}

/** What a person writes and chooses: hidden fields are the page's own, and no script may choose a file. */
function fieldsOf(form: HTMLFormElement): Field[] {
  return [
    ...form.querySelectorAll<Field>('input:not([type=hidden], [type=file]), select, textarea'),
  ]
}
