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

/** Keeps a slider and its number field in step; of several numbers the slider shows the sum. */
function tie(slider: HTMLInputElement): void {
  const field = document.getElementById(slider.dataset.field ?? '') as HTMLInputElement | null
  if (!field) return
  slider.hidden = false
  slider.addEventListener('input', () => (field.value = slider.value))
  field.addEventListener('input', () => {
    const sum = field.value.split(/[\s;+]+/).reduce((total, each) => total + Number(each), 0)
    if (!Number.isNaN(sum)) slider.value = String(sum)
  })
}

/** Requests the page as the form would, and takes the answer from it. */
async function follow(form: HTMLFormElement, signal: AbortSignal): Promise<void> {
  const address = new URL(form.action)
  for (const [name, value] of new FormData(form)) address.searchParams.set(name, value as string)
  try {
    const response = await fetch(address, { signal })
    const isAnswer = response.ok || response.status === 422
    if (!isAnswer) return
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    // If a number cannot be used, the answer to the previous question is removed.
    for (const part of ['#konklusion h1', '#konklusion .conclusion-text']) retell(page, part)
    for (const part of ['#forvalg', '#svaret']) exchange(page, part)
    followErrors(form, page)
    if (!response.ok) return
    document.title = page.title
    const language = '.site-language a'
    const there = page.querySelector<HTMLAnchorElement>(language)?.getAttribute('href')
    document.querySelector(language)?.setAttribute('href', there ?? '')
    history.replaceState(null, '', address)
  } catch {
    // Aborted by a newer question, or the service cannot be reached; the button still works.
  }
}

/** Errors wait for the form's own button. If the page shows errors already, they are kept true to the fields. */
function followErrors(form: HTMLFormElement, page: Document): void {
  const summary = document.querySelector('.error-summary')
  if (!summary) return
  if (page.querySelector('.error-summary')) retell(page, '.error-summary')
  else summary.remove()
  for (const field of form.querySelectorAll('.form-input')) {
    const fresh = page.getElementById(field.id)
    const [group, freshGroup] = [field.closest('.form-group'), fresh?.closest('.form-group')]
    if (!fresh || !group || !freshGroup) continue
    group.className = freshGroup.className
    for (const old of group.querySelectorAll('.form-error-message')) old.remove()
    // The field itself stays, since somebody is writing in it.
    field.parentElement?.before(...freshGroup.querySelectorAll('.form-error-message'))
    for (const name of ['aria-describedby', 'aria-invalid']) {
      const value = fresh.getAttribute(name)
      if (value === null) field.removeAttribute(name)
      else field.setAttribute(name, value)
    }
  }
}

/** Changes a text within the live region, which is then read out. */
function retell(page: Document, selector: string): void {
  const here = document.querySelector(selector)
  const fresh = page.querySelector(selector)
  if (here && fresh && here.textContent !== fresh.textContent) {
    here.replaceChildren(...fresh.childNodes)
  }
}

/** Replaces a part of the page, but keeps an open table open. */
function exchange(page: Document, selector: string): void {
  const here = document.querySelector(selector)
  const fresh = page.querySelector(selector)
  if (!here || !fresh) return
  const isOpen = here.querySelector('details')?.open ?? false
  here.replaceChildren(...fresh.childNodes)
  const details = here.querySelector('details')
  if (details) details.open = isOpen
}
