/** The page of the API: opens the part that an address names, sends the examples and shows the answers. */

addEventListener('hashchange', openNamed)
openNamed()

/** A closed part shows no more than its heading. */
function openNamed(): void {
  const named = document.getElementById(location.hash.slice(1))
  const part = named?.closest('details')
  if (part) part.open = true
}

for (const part of document.querySelectorAll<HTMLElement>('.api-try')) {
  const form = part.querySelector('form')
  if (!form) continue
  part.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form)
  })
}

async function send(form: HTMLFormElement): Promise<void> {
  const { method = 'GET', type } = form.dataset
  const fields = new FormData(form)
  const status = form.querySelector('[role=status]')
  const answer = form.querySelector('pre')
  if (!status || !answer) return
  try {
    // Requests go only to this service: the page allows no other.
    const response = await fetch(new URL(fields.get('adresse') as string, location.origin), {
      method,
      ...(type !== undefined && {
        headers: { 'content-type': type },
        body: fields.get('indhold') as string,
      }),
    })
    const text = await response.text()
    status.textContent = `${String(response.status)} ${response.statusText}`
    answer.textContent = readable(text)
    answer.hidden = false
  } catch {
    status.textContent = 'No answer'
    answer.hidden = true
  }
}

/** JSON on several lines; anything else unchanged. */
function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}
