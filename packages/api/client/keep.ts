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
      field.type === 'radio' && !field.checked ? [] : [[field.name, field.value]],
    ),
  )
  try {
    history.replaceState({ typed }, '')
  } catch {
    // A browser refuses where it is asked too often; the next change is kept.
  }
}

function restore(form: HTMLFormElement, typed: Typed): void {
  for (const field of fieldsOf(form)) {
    const value = typed[field.name]
    if (field.type === 'radio') field.checked = field.value === value
    else if (value !== undefined) field.value = value
  }
}

/** What a person writes and chooses; hidden fields are the page's own. */
function fieldsOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('input:not([type=hidden])')]
}
