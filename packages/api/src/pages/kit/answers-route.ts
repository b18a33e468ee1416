/**
 * The two routes of a page that is made from answers: they are posted, and the answer is a redirect to an
 * address that carries them, sealed. So Back, Forward and Reload never ask whether to send a form again.
 */
import { looksLikeCpr } from '@screeningsmodel/core'
import type { FastifyReply } from 'fastify'
import type { App } from '../../http/instance.js'
import { preferredLanguage } from '../../http/language.js'
import { actionName } from './ids.js'
import { linkTo, pageLanguage } from './page.js'
import type { Sealer } from './sealed.js'
import { texts } from './texts.js'

/** The parameter of the address that carries answers. */
const sealedName = 'svar'

/** A posted form: its fields in order, those that were sent twice with all their values. */
export type Form = Readonly<Record<string, string | string[]>>

interface Answers {
  readonly sealer: Sealer
  readonly basePath: string
}

/**
 * @param url the page's path below the base path
 * @param show sends the page of a form, or of none where the address carries none
 */
export function answersRoute(
  app: App,
  { sealer, basePath }: Answers,
  url: string,
  show: (reply: FastifyReply, form: Form | undefined) => FastifyReply | Promise<FastifyReply>,
): void {
  app.get(url, { schema: { hide: true } }, (request, reply) => {
    const { [sealedName]: sealed } = request.query as Readonly<Record<string, unknown>>
    if (sealed === undefined) return show(reply, undefined)
    const text = typeof sealed === 'string' ? sealer.open(sealed) : undefined
    return text === undefined ? sendExpired(reply, url) : show(reply, formOf(entriesOf(text)))
  })
  app.post(url, { schema: { hide: true } }, (request, reply) => {
    const entries = withoutPersonalData(postedEntries(request.body))
    const form = formOf(entries)
    // A file is no page, and leaves the one that it was asked for from where it is.
    const isFile = [form[actionName]].flat().at(-1)?.startsWith('hent') ?? false
    const sealed = isFile ? undefined : sealer.seal(new URLSearchParams(entries).toString())
    if (sealed === undefined) return show(reply, form)
    const path = `${url}?${sealedName}=${sealed}`
    const address = linkTo(basePath, path, pageLanguage(request), preferredLanguage(request))
    return reply.header('cache-control', 'no-store').redirect(address, 303)
  })
}

type Entries = [name: string, value: string][]

function entriesOf(text: string): Entries {
  return [...new URLSearchParams(text)]
}

function postedEntries(body: unknown): Entries {
  return Object.entries(body ?? {}).flatMap(([name, value]) =>
    [value]
      .flat()
      .flatMap((each: unknown): Entries => (typeof each === 'string' ? [[name, each]] : [])),
  )
}

/** What looks like a CPR number is refused like one, but is carried nowhere, not even sealed. */
function withoutPersonalData(entries: Entries): Entries {
  return entries.map(([name, value]) => {
    if (looksLikeCpr(name)) return ['personoplysning', standIn]
    return looksLikeCpr(value) ? [name, standIn] : [name, value]
  })
}

/** In the form of a CPR number, but nobody has this one: none ends in four zeros. */
const standIn = '010101-0000'

function formOf(entries: Entries): Form {
  const form: Record<string, string | string[]> = Object.create(null) as Record<string, string>
  for (const [name, value] of entries) {
    const before = form[name]
    form[name] = before === undefined ? value : [before, value].flat()
  }
  return form
}

function sendExpired(reply: FastifyReply, url: string): Promise<FastifyReply> {
  const { site } = texts[pageLanguage(reply.request)]
  const page = { view: 'expired', title: site.expired, path: url, isInMenu: false, status: 410 }
  return reply.sendPage(page, { url })
}
