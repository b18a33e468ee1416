/** The pages for people: their templates, assets, form bodies and headers, and all their routes. */
import { fileURLToPath } from 'node:url'
import formbody from '@fastify/formbody'
import serveStatic from '@fastify/static'
import view from '@fastify/view'
import { Eta } from 'eta'
import type { FastifyRequest } from 'fastify'
import { problemGuideRoute } from './documentation/problem-guide.js'
import { referenceRoute } from './documentation/reference.js'
import { reportPageRoutes } from './afrapportering/routes.js'
import { acceptedOf, isPacked } from '../http/accept.js'
import type { App, RouteContext } from '../http/instance.js'
import { interviewRoutes } from './interview/routes.js'
import { capacityPageRoutes } from './kapacitet/routes.js'
import { assetsFolder, viewsFolder } from '../paths.js'
import { ProblemError } from '../http/problems.js'
import { sendProblem, unknownRoute } from '../http/plugins/problem-answers.js'
import { assetsPath, readAssetNames, readIcons } from './kit/assets.js'
import { informationRoutes } from './information/routes.js'
import type { PageContext } from './kit/context.js'
import { addSendPage } from './kit/page.js'
import { sealer } from './kit/sealed.js'
import { sendProblemPage } from './kit/problem-page.js'
import { differencePageRoutes } from './regler/difference-routes.js'
import { rulesPageRoutes } from './regler/routes.js'
import { selfAssessmentRoutes } from './self-assessment/routes.js'
import { startRoutes } from './start/routes.js'

/** In bytes; enough for three staff lists of maximum length. */
const formBodyLimit = 512 * 1024

const routes: readonly ((app: App, context: PageContext) => void)[] = [
  startRoutes,
  selfAssessmentRoutes,
  interviewRoutes,
  reportPageRoutes,
  capacityPageRoutes,
  rulesPageRoutes,
  differencePageRoutes,
  informationRoutes,
  problemGuideRoute,
  referenceRoute,
]

/** Compiled once for all applications of the process. */
const templates = new Eta({ views: fileURLToPath(viewsFolder) })
const { escapeFunction } = templates.config
templates.configure({
  // A text that is made from numbers would be shown as its code.
  escapeFunction(text) {
    if (typeof text === 'function') throw new TypeError('a page shows a function')
    return escapeFunction(text)
  },
})

/** @param addOtherMethods adds what refuses the methods that an address does not have: a person is told by a page */
export async function addPages(
  app: App,
  context: RouteContext,
  addOtherMethods: (scope: App) => void,
): Promise<void> {
  let ofPages = app
  await app.register(async (scope: App) => {
    await scope.register(formbody, { bodyLimit: formBodyLimit })
    // Nothing here decompresses content, and the reader of forms would read the compressed bytes.
    scope.addHook('preParsing', (request, _reply, content, done) => {
      const { otherMethods } = request.routeOptions.config
      if (isPacked(request.headers) && request.method === 'POST' && !otherMethods)
        done(new ProblemError('forkert-indholdstype'))
      else done(null, content)
    })
    await scope.register(serveStatic, {
      root: fileURLToPath(assetsFolder),
      prefix: assetsPath,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
      // The other files in the folder are the service's own.
      allowedPath: (path) => !path.endsWith('.json'),
    })
    await scope.register(view, {
      engine: { eta: templates },
      root: fileURLToPath(viewsFolder),
      viewExt: 'eta',
      // Otherwise each page would compile its templates again unless NODE_ENV is `production`.
      production: true,
    })
    const { basePath, publisher } = context
    addSendPage(scope, { basePath, assets: readAssetNames(), icons: readIcons(), publisher })
    scope.setErrorHandler(async (error, request, reply) => {
      const address = request.is404 ? withoutEndingSlash(request) : undefined
      if (address !== undefined && prefersPage(request)) return reply.redirect(address, 301)
      const isPage = !request.is404 && !request.routeOptions.config.otherMethods
      if (isPage || prefersPage(request)) return sendProblemPage(error, reply)
      sendProblem(error, request, reply)
      return reply
    })
    scope.setNotFoundHandler((request) => {
      throw unknownRoute(request)
    })
    const pages = { ...context, sealer: sealer(context.answerKey) }
    for (const add of routes) add(scope, pages)
    ofPages = scope
  })
  // Last, since the report's routes are in a scope of their own, which is loaded after this one.
  addOtherMethods(ofPages)
}

/** Whether HTML is preferred to JSON, as by a browser. A program that accepts anything gets JSON. */
function prefersPage(request: FastifyRequest): boolean {
  return acceptedOf(request, ['json', 'html']) === 'html'
}

/**
 * An unknown address without the slash at its end: each page has one address, without a slash. Only for plain segments,
 * so that it never leads to another site.
 */
function withoutEndingSlash({ method, originalUrl }: FastifyRequest): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined
  const [, path, query = ''] = /^((?:\/[\w@.~%-]+)+)\/+(\?.*)?$/.exec(originalUrl) ?? []
  return path === undefined ? undefined : path + query
}
