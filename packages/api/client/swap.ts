/**
 * Buttons that change the form, such as adding a row. They post the form as without a script, but only the form is
 * replaced, so that the page does not jump and the history gets no new entry.
 */
export function swapOnButtons(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || !('swap' in button.dataset)) return
    event.preventDefault()
    void swap(form, button)
  })
}

async function swap(form: HTMLFormElement, button: HTMLButtonElement): Promise<void> {
  const answers = new URLSearchParams()
  for (const [name, value] of new FormData(form)) answers.append(name, value as string)
  answers.append(button.name, button.value)
  try {
    const response = await fetch(form.action, { method: 'POST', body: answers })
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const fresh = page.getElementById(form.id)
    if (!response.ok || !fresh) throw new Error('no form')
    form.replaceChildren(...fresh.children)
    const layout = page.querySelector('.assessment')
    if (layout && form.parentElement) form.parentElement.className = layout.className
    // So that a reload shows the current form.
    if (response.redirected) history.replaceState(history.state, '', response.url)
    form.querySelector<HTMLElement>('[autofocus]')?.focus()
    form.dispatchEvent(new Event('swapped'))
  } catch {
    // Falls back to what the button does without a script.
    delete button.dataset.swap
    form.requestSubmit(button)
  }
}
