/** The address of a page that is made from what was posted, which it carries, sealed. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { preferredLanguage } from '../../http/language.js'
import { linkTo, pageLanguage } from './page.js'
import { texts } from './texts.js'

/** The parameter of the address. */
const sealedName = 'svar'

/** The content of a sealed address; undefined if it carries nothing, an empty text if it cannot be opened. */
export function sealedIn({ query }: FastifyRequest): string | undefined {
  const { [sealedName]: sealed } = query as Readonly<Record<string, unknown>>
  return sealed === undefined || typeof sealed === 'string' ? sealed : ''
}

/** Answers a post with the address of its page. */
export function leadTo(
  reply: FastifyReply,
  basePath: string,
  url: string,
  sealed: string,
): FastifyReply {
  const { request } = reply
  const path = `${url}?${sealedName}=${sealed}`
  const address = linkTo(basePath, path, pageLanguage(request), preferredLanguage(request))
  return reply.header('cache-control', 'no-store').redirect(address, 303)
}

/** Says that the content of an address can no longer be read. @param url where to start again */
export function sendExpired(reply: FastifyReply, url: string): Promise<FastifyReply> {
  const { site } = texts[pageLanguage(reply.request)]
  const page = { view: 'expired', title: site.expired, path: url, isInMenu: false, status: 410 }
  return reply.sendPage(page, { url })
}
