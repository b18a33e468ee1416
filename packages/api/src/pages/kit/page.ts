/**
 * Sends a page. What every template is given besides its own model stands in `Chrome`; the layout that
 * a page names with `layout('/layout')` needs nothing else.
 */
import type { Language } from '@screeningsmodel/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../http/instance.js'
import { assetsPath, type AssetNames } from './assets.js'
import { texts, type PageTexts } from './texts.js'

/** The id of the form that holds the answers, on every page that has one. */
export const answersForm = 'svar'

/** What a page says about itself. */
export interface Page {
  /** The template's name below `views`, without its ending. */
  readonly view: string
  /** The page's own name; the browser's title is this and the site's name. */
  readonly title: string
  /** The page's path below the base path, for the menu and the language switch. */
  readonly path: string
  /** False where the page is none of those that the menu leads to, though it stands in for one. */
  readonly isInMenu?: boolean
  /** The path with what was asked, where the address holds that; the language switch leads there. */
  readonly languagePath?: string
  /**
   * The id of the form that holds the answers. With it the language switch posts that form, so that
   * nothing typed is lost; without it the switch is a link to the same page.
   */
  readonly answersForm?: string
  /** Where the switch posts to, below the base path; the page's own path unless said. */
  readonly answersUrl?: string
  /** The action with which the switch shows the same page again; `vis` unless said. */
  readonly answersAction?: string
  /** Names of scripts in the manifest. */
  readonly scripts?: readonly string[]
  /** 200 unless said. */
  readonly status?: number
  /** Whether the page says what is wrong with a form: its title says so too, and its status is 422. */
  readonly hasErrors?: boolean
}

/** What every template is given: `it.t`, `it.link('/sag')`, `it.asset('pages.css')`, … */
export interface Chrome extends Page {
  readonly sprog: Language
  readonly otherLanguage: Language
  readonly t: PageTexts
  readonly tOther: PageTexts
  /** A path of the service as an address that keeps the base path and the language. */
  readonly link: (path: string, sprog?: Language) => string
  /** The address of a file that a template names. */
  readonly asset: (name: string) => string
}

declare module 'fastify' {
  interface FastifyReply {
    /**
     * Sends a page as HTML, never kept by a cache. Only the routes of pages have it.
     *
     * @param model what the page's own template uses as `it.model`
     * @example
     * return reply.sendPage({ view: 'problem', title: 'Siden findes ikke', path: '/' }, problem)
     */
    sendPage(page: Page, model: object): Promise<FastifyReply>
  }
}

/** What the addresses in a page are made of. */
export interface Addresses {
  /** What each begins with; empty unless a proxy serves the service under a path. */
  readonly basePath: string
  readonly assets: AssetNames
}

/** Gives the replies of these routes `sendPage`. */
export function addSendPage(scope: App, addresses: Addresses): void {
  scope.decorateReply('sendPage', function (page, model) {
    return sendPage(this, addresses, page, model)
  })
}

/** The language asked for with `?sprog=en`; Danish unless said. */
export function pageLanguage(request: FastifyRequest): Language {
  const { sprog } = request.query as { readonly sprog?: unknown }
  return sprog === 'en' ? 'en' : 'da'
}

async function sendPage(
  reply: FastifyReply,
  { basePath, assets }: Addresses,
  page: Page,
  model: object,
): Promise<FastifyReply> {
  const sprog = pageLanguage(reply.request)
  const otherLanguage = sprog === 'da' ? 'en' : 'da'
  const t = texts[sprog]
  const { title, status = 200, hasErrors = false } = page
  const chrome: Chrome = {
    ...page,
    title: hasErrors ? t.form.titleWithError(title) : title,
    sprog,
    otherLanguage,
    t,
    tOther: texts[otherLanguage],
    link: (path, language = sprog) => linkTo(basePath, path, language),
    asset: (name) => `${basePath}${assetsPath}${assets[name] ?? name}`,
  }
  reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives } })
  reply
    .code(hasErrors ? 422 : status)
    .header('content-language', sprog)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
  return reply.send(await reply.viewAsync(page.view, { ...chrome, model }))
}

/**
 * An address within the service.
 *
 * @example
 * linkTo('/screening', '/sag#svar', 'en') // '/screening/sag?sprog=en#svar'
 */
function linkTo(basePath: string, path: string, sprog: Language): string {
  if (sprog === 'da') return basePath + path
  const [address = '', fragment] = path.split('#')
  const mark = address.includes('?') ? '&' : '?'
  return `${basePath}${address}${mark}sprog=${sprog}${fragment === undefined ? '' : `#${fragment}`}`
}

/** All that a page uses comes from here, as files. */
const directives = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
}
