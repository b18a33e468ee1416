/** The pages of the report, as a browser without scripts uses them. */
import type { App } from '../../src/app.js'
import { shownOf, type Shown } from './pages.js'

export type Fields = Readonly<Record<string, string>>
type File = string | Uint8Array
export const reportUrl = '/afrapportering/rapport'

/** The field for a single file. */
const fileField = 'fil'

export function reportPages(app: App) {
  async function send(
    fields: Fields,
    file?: File | Readonly<Record<string, File>>,
    to = reportUrl,
  ) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    const files =
      typeof file === 'string' || file instanceof Uint8Array ? { [fileField]: file } : (file ?? {})
    for (const [name, content] of Object.entries(files)) {
      form.append(name, new Blob([Buffer.from(content)]), 'Jens Hansens tal.csv')
    }
    const body = new Response(form)
    const sent = await app.inject({
      method: 'POST',
      url: to,
      headers: { 'content-type': body.headers.get('content-type') ?? '' },
      payload: Buffer.from(await body.arrayBuffer()),
    })
    const { location } = sent.headers
    return location === undefined ? sent : app.inject({ url: location })
  }

  /** Posts the form; if it is valid, the next page shows how the file is read. */
  async function post(fields: Fields, file?: Parameters<typeof send>[1], to = reportUrl) {
    return shownOf(await send(fields, file, to))
  }

  /** Presses a button of a page, with the fields of the page and some of them changed. */
  async function press(page: Shown, handling: string, changed: Fields = {}, to = reportUrl) {
    return post({ ...postable(page), ...changed, handling }, undefined, to)
  }

  /** The form with its file, and then the confirmation of how it is read. */
  const report = async (fields: Fields, file?: Parameters<typeof send>[1], to = reportUrl) => {
    const page = await post(fields, file, to)
    return page.page.querySelector('button[value="vis"]') ? press(page, 'vis', {}, to) : page
  }
  return { send, post, press, report }
}

/** The fields that the form of a page posts, without buttons. */
export function postable({ all }: Shown): Record<string, string> {
  const fields: Record<string, string> = {}
  const add = (name: string | undefined, value: string | undefined) => {
    if (name) fields[name] = value ?? ''
  }
  for (const input of all('#svar input')) {
    const type = input.getAttribute('type') ?? 'text'
    const isLeftOut = ['radio', 'checkbox'].includes(type) && !input.hasAttribute('checked')
    if (type !== 'file' && !isLeftOut) add(input.getAttribute('name'), input.getAttribute('value'))
  }
  for (const select of all('#svar select')) {
    const options = select.querySelectorAll('option')
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
    add(select.getAttribute('name'), chosen?.getAttribute('value'))
  }
  for (const area of all('#svar textarea')) {
    add(area.getAttribute('name'), area.textContent.replace(/^\r?\n/, ''))
  }
  return fields
}

/** The selected option of each column’s field, by the label of the column. */
export function columnsShown({ page, all }: Shown): Record<string, string> {
  return Object.fromEntries(
    all('.aflaesning-columns select').map((select) => [
      page.querySelector(`label[for="${select.id}"]`)?.textContent ?? '',
      select.querySelector('option[selected]')?.textContent ?? '',
    ]),
  )
}
