/** The capacity page: a slider beside each number, and an answer that follows. The form works without it too. */

/** Milliseconds without a change before the answer is updated. */
const pause = 400

const form = document.querySelector<HTMLFormElement>('.capacity-form')
if (form) {
  for (const slider of form.querySelectorAll<HTMLInputElement>('[data-field]')) tie(slider)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: AbortController | undefined
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      asked?.abort()
      asked = new AbortController()
      void follow(form, asked.signal)
    }, pause)
  })
}

/** Keeps a slider and its number field in step. */
function tie(slider: HTMLInputElement): void {
  const field = document.getElementById(slider.dataset.field ?? '') as HTMLInputElement | null
  if (!field) return
  slider.hidden = false
  slider.addEventListener('input', () => (field.value = slider.value))
  field.addEventListener('input', () => (slider.value = field.value))
}

/** Requests the page as the form would, and takes the answer from it. Errors wait for the form's own button. */
async function follow(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const address = new URL(form.action)
  for (const [name, value] of new FormData(form)) address.searchParams.set(name, value as string)
  try {
    const response = await fetch(address, { signal })
    if (!response.ok) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    exchange(page, '#svaret')
    const language = '.site-language a'
    const there = page.querySelector<HTMLAnchorElement>(language)?.getAttribute('href')
    document.querySelector(language)?.setAttribute('href', there ?? '')
    history.replaceState(null, '', address)
  } catch {
    // Aborted by a newer question, or the service cannot be reached; the button still works.
  }
}

/** Replaces the answer, but keeps an open table open, and the conclusion's live region, so that it is read out. */
function exchange(page: Document, selector: string): void {
  const here = document.querySelector(selector)
  const fresh = page.querySelector(selector)
  const conclusion = here?.querySelector('#konklusion')
  const freshConclusion = fresh?.querySelector('#konklusion')
  if (!here || !fresh) return
  const details = fresh.querySelector('details')
  if (details) details.open = here.querySelector('details')?.open ?? false
  if (!conclusion || !freshConclusion) {
    here.replaceChildren(...fresh.children)
    return
  }
  if (conclusion.textContent !== freshConclusion.textContent) {
    conclusion.textContent = freshConclusion.textContent
  }
  const first = conclusion.closest('.conclusion')
  const freshFirst = freshConclusion.closest('.conclusion')
  while (first?.nextElementSibling) first.nextElementSibling.remove()
  while (freshFirst?.nextElementSibling) here.append(freshFirst.nextElementSibling)
}
