/**
 * Sends a page. `Chrome` is what every template gets besides its own model, and everything that the common layout
 * needs.
 */
import { languages, type Language } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../http/instance.js'
import { preferredLanguage } from '../../http/language.js'
import { policyOf } from '../../http/plugins/security.js'
import type { Publisher } from '../../publisher.js'
import { assetsPath, type AssetNames, type Icons } from './assets.js'
import { withDanishMarked } from './language-of-parts.js'
import { menu } from './menu.js'
import { texts, type PageTexts } from './texts.js'

/** The id of the form with the answers, on every page that has one. */
export const answersForm = 'svar'

/** What a page says about itself. */
export interface Page {
  /** The template's name below `views`, without its ending. */
  readonly view: string
  /** The page's own title; the site's name is added to it, unless it is that name. */
  readonly title: string
  /** The purpose of the page in a sentence, for search engines. */
  readonly description?: string
  /** The page's path below the base path, for the menu and the language switch. */
  readonly path: string
  /** False if the page is not the one in the menu at `path`. */
  readonly isInMenu?: boolean
  /** The path with its query, for the language switch of a page whose address contains a question. */
  readonly languagePath?: string
  /**
   * The id of the form with the answers. With it the language switch posts that form, so that nothing typed is lost;
   * without it the switch is a link to the same page.
   */
  readonly answersForm?: string
  /** Where the switch posts to, below the base path; `path` by default. */
  readonly answersUrl?: string
  /** The action with which the switch shows the same page again; `vis` by default. */
  readonly answersAction?: string
  /** Whether there is something to fill in. A browser remembers typed values only for a page that it may keep. */
  readonly isForm?: boolean
  /** Whether a part of it is in English whatever the language of the page. */
  readonly hasEnglish?: boolean
  /** Names of scripts in the manifest. */
  readonly scripts?: readonly string[]
  /** 200 by default. */
  readonly status?: number
  /** Whether the page shows complaints: its title then says so, and its status is 422. */
  readonly hasErrors?: boolean
}

/** What every template gets: `it.t`, `it.link('/sag')`, `it.asset('pages.css')`, … */
export interface Chrome extends Page {
  readonly sprog: Language
  readonly otherLanguage: Language
  /** The language if addresses name it, as a field of a form that asks for an address: a browser drops its query. */
  readonly named: Language | undefined
  readonly t: PageTexts
  readonly tOther: PageTexts
  readonly menu: typeof menu
  /** Who publishes the service; undefined for an unofficial installation. */
  readonly publisher: Publisher | undefined
  /** The address of a path of the service, with the base path and the language. */
  readonly link: (path: string, sprog?: Language) => string
  /** The same without a language: of data, whose addresses take none, and of a form that names it in a field. */
  readonly plain: (path: string) => string
  /** The address of a file that a template names. */
  readonly asset: (name: string) => string
  readonly icons: Icons
}

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Sends a page as HTML, with how long it may be kept (`keptAs`). Only within the scope of the pages.
     *
     * @param model what the page's own template uses as `it.model`
     * @example
     * return reply.sendPage({ view: 'problem', title: 'Siden findes ikke', path: '/' }, problem)
     */
    sendPage(page: Page, model: object): Promise<FastifyReply>
  }
}

/** What all pages of an installation depend on. */
export interface Installation {
  /** The prefix of each address; empty unless a proxy serves the service under a path. */
  readonly basePath: string
  readonly assets: AssetNames
  readonly icons: Icons
  /** Who publishes it; undefined if it is unofficial. */
  readonly publisher: Publisher | undefined
}

/** Adds `sendPage` to the replies of a scope. */
export function addSendPage(scope: App, installation: Installation): void {
  scope.decorateReply('sendPage', function (page, model) {
    return sendPage(this, installation, page, model)
  })
}

/** The language asked for with `?sprog=en` or `?sprog=da`, or else the one that the browser prefers. */
export function pageLanguage(request: FastifyRequest): Language {
  const { sprog } = request.query as { readonly sprog?: unknown }
  return languages.find((language) => language === sprog) ?? preferredLanguage(request)
}

async function sendPage(
  reply: FastifyReply,
  { basePath, assets, icons, publisher }: Installation,
  page: Page,
  model: object,
): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const preferred = preferredLanguage(reply.request)
  const otherLanguage = sprog === 'da' ? 'en' : 'da'
  const t = texts[sprog]
  const { title, status = 200, hasErrors = false } = page
  const chrome: Chrome = {
    ...page,
    title: hasErrors ? t.form.titleWithError(title) : title,
    sprog,
    otherLanguage,
    named: isNamed(sprog, preferred) ? sprog : undefined,
    t,
    tOther: texts[otherLanguage],
    menu,
    publisher,
    link: (path, language = sprog) => linkTo(basePath, path, language, preferred),
    plain: (path) => basePath + path,
    icons,
    asset: (name) => `${basePath}${assetsPath}${assets[name] ?? name}`,
  }
  reply
    .allowing(pagePolicy)
    .code(hasErrors ? 422 : status)
    .header('content-language', sprog)
    .header('vary', 'Accept-Language')
    .header('cache-control', keptAs(reply.request, page))
    .type('text/html; charset=utf-8')
  const html = await reply.viewAsync(page.view, { ...chrome, model })
  return reply.send(sprog === 'en' || page.hasEnglish ? withDanishMarked(html) : html)
}

/**
 * What caches may do with a page. A page that is made from answers may be kept only by the browser, and only if coming
 * back needs it: for a form as it was filled in, and for the answer to a post, which could otherwise be shown only by
 * sending the form again.
 */
function keptAs({ method, query }: FastifyRequest, { isForm = false, status = 200 }: Page): string {
  const isPosted = method === 'POST'
  if (!isPosted && !('svar' in (query as object))) return 'no-cache'
  return (isForm || isPosted) && status < 400 ? 'private, no-cache' : 'no-store'
}

/**
 * An address within the service, with the language if the browser prefers another. The default is Danish, and English
 * addresses always name the language, so that they can be shared.
 *
 * @example
 * linkTo('/screening', '/sag#svar', 'en', 'da') // '/screening/sag?sprog=en#svar'
 */
export function linkTo(
  basePath: string,
  path: string,
  sprog: Language,
  preferred: Language,
): string {
  if (!isNamed(sprog, preferred)) return basePath + path
  const [address = '', fragment] = path.split('#')
  const mark = address.includes('?') ? '&' : '?'
  return `${basePath}${address}${mark}sprog=${sprog}${fragment === undefined ? '' : `#${fragment}`}`
}

function isNamed(sprog: Language, preferred: Language): boolean {
  return sprog === 'en' || preferred === 'en'
}

/** Pages load files of this service, and nothing else. */
const pagePolicy = policyOf({
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
})
