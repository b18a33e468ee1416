/** Pages requested and read as by a browser without scripts. */
import { parse, type HTMLElement } from 'node-html-parser'
import type { App } from '../../src/app.js'

export interface Shown {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
  readonly page: HTMLElement
  /** The text of the first element that a selector finds, in one line. */
  readonly text: (selector: string) => string
  readonly all: (selector: string) => HTMLElement[]
}

export async function get(app: App, url: string): Promise<Shown> {
  return shownOf(await app.inject({ url }))
}

/** Posts fields as a form does, and follows the redirect. */
export async function post(
  app: App,
  fields: Readonly<Record<string, string>>,
  url = '/selvvurdering',
): Promise<Shown> {
  const payload = new URLSearchParams(fields).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const posted = await app.inject({ method: 'POST', url, headers, payload })
  if (posted.statusCode !== 303) return shownOf(posted)
  return get(app, String(posted.headers.location))
}

/** The fields that the form of a page would post, without buttons. */
export function fieldsOf({ all }: Shown): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const input of all('#svar input')) {
    const isRadio = input.getAttribute('type') === 'radio'
    if (isRadio && !input.hasAttribute('checked')) continue
    fields[input.getAttribute('name') ?? ''] = input.getAttribute('value') ?? ''
  }
  return fields
}

/** Inconsistencies of a page: ids, labels, descriptions, links within it. */
export function loose({ page, all }: Shown): string[] {
  const ids = all('[id]').map((element) => element.id)
  const known = new Set(ids)
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id twice: ${id}`)
  const named = ['for', 'aria-describedby', 'aria-labelledby', 'form'].flatMap((attribute) =>
    all(`[${attribute}]`).flatMap((element) =>
      (element.getAttribute(attribute) ?? '')
        .split(' ')
        .filter((id) => !known.has(id))
        .map((id) => `${attribute} of nothing: ${id}`),
    ),
  )
  const links = all('a[href^="#"]')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => !known.has(href.slice(1)))
    .map((href) => `link to nothing: ${href}`)
  const summary = all('.error-summary a')
  const untold = [...new Set(summary.map((link) => link.getAttribute('href') ?? ''))]
    .filter((href) => {
      const said = summary
        .filter((link) => link.getAttribute('href') === href)
        .map((link) => oneLine(link.nextSibling?.textContent ?? '').slice(2))
      const told = toldAt(page, href.slice(1))
      return said.length !== told.length || !said.every((one, i) => told[i]?.endsWith(one))
    })
    .map((href) => `not told as in the summary: ${href}`)
  const labels = new Set(all('label').map((label) => label.getAttribute('for')))
  const unlabelled = all('input')
    .filter((input) => input.getAttribute('type') !== 'hidden')
    .filter((input) => !labels.has(input.id) && !input.hasAttribute('aria-label'))
    .map(({ id }) => `no label: ${id}`)
  const headings = page.querySelectorAll('h1').length === 1 ? [] : ['not one h1']
  return [...twice, ...named, ...links, ...untold, ...unlabelled, ...headings]
}

/** The errors of a field by its description, in the order in which they are read aloud. */
export function toldAt(page: HTMLElement, id: string): string[] {
  const field = page.querySelector(`[id="${id}"]`)
  const described =
    field?.closest('[aria-describedby]') ?? field?.querySelector('[aria-describedby]')
  return (described?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((each) => page.querySelector(`[id="${each}"].form-error-message`))
    .flatMap((message) => (message ? [oneLine(message.textContent)] : []))
}

export function shownOf(response: Awaited<ReturnType<App['inject']>>): Shown {
  const { statusCode: status, headers, body } = response
  const page = parse(body)
  return {
    status,
    headers,
    body,
    page,
    text: (selector) => oneLine(page.querySelector(selector)?.textContent ?? ''),
    all: (selector) => page.querySelectorAll(selector),
  }
}

/** A text with its line breaks and indents as a reader sees it. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
