/**
 * The two routes of a page that is made from answers: the answers are posted, and the reply is a redirect to an address
 * that carries them, sealed. So Back, Forward and Reload never ask whether to send a form again.
 */
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { withoutCpr, type Entries } from './entries.js'
import { actionName } from './ids.js'
import { leadTo, sealedIn, sendExpired } from './sealed-address.js'
import type { Sealer } from './sealed.js'

/** A posted form: its fields in order; a field that was sent twice has all its values. */
export type Form = Readonly<Record<string, string | string[]>>

interface Answers {
  readonly sealer: Sealer
  readonly basePath: string
}

/**
 * @param url the page's path below the base path
 * @param show sends the page of a form, or of no form if the address carries none
 */
export function answersRoute(
  app: App,
  { sealer, basePath }: Answers,
  url: string,
  show: (reply: FastifyReply, form: Form | undefined) => FastifyReply | Promise<FastifyReply>,
): void {
  app.get(url, { schema: { hide: true } }, (request, reply) => {
    const sealed = sealedIn(request)
    if (sealed === undefined) return show(reply, undefined)
    const text = sealer.open(sealed)
    return text === undefined ? sendExpired(reply, url) : show(reply, formOf(entriesOf(text)))
  })
  app.post(url, { schema: { hide: true } }, (request, reply) => {
    const entries = withoutCpr(postedEntries(request.body))
    const form = formOf(entries)
    // A download is answered at once: the browser stays on the page, whose address must not change.
    const isFile = [form[actionName]].flat().at(-1)?.startsWith('hent') ?? false
    const sealed = isFile ? undefined : sealer.seal(textOf(entries))
    return sealed === undefined ? show(reply, form) : leadTo(reply, basePath, url, sealed)
  })
}

function entriesOf(text: string): Entries {
  return [...new URLSearchParams(text)]
}

function textOf(entries: Entries): string {
  return new URLSearchParams(
    entries.map(([name, value]): [string, string] => [name, value]),
  ).toString()
}

function postedEntries(body: unknown): Entries {
  return Object.entries(body ?? {}).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((each: unknown): Entries => (typeof each === 'string' ? [[name, each]] : [])),
  )
}

function formOf(entries: Entries): Form {
  const form: Record<string, string | string[]> = Object.create(null) as Record<string, string>
  for (const [name, value] of entries) {
    const before = form[name]
    form[name] = before === undefined ? value : [before, value].flat()
  }
  return form
}
