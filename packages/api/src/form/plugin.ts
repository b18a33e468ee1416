/** The pages for people: their templates, assets, form bodies and headers, and all their routes. */
import { fileURLToPath } from 'node:url'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import formbody from '@fastify/formbody'
import serveStatic from '@fastify/static'
import view from '@fastify/view'
import { Eta } from 'eta'
import { reportPageRoutes } from '../afrapportering/page-routes.js'
import type { App, RouteContext } from '../instance.js'
import { interviewRoutes } from '../interview/routes.js'
import { assetsFolder, viewsFolder } from '../paths.js'
import { assetsPath, readAssetNames } from './assets.js'
import { informationRoutes } from './information-routes.js'
import type { PageContext } from './page.js'
import { sendProblemPage } from './problem-page.js'
import { selfAssessmentRoutes } from './routes.js'

/** Enough for three staff lists of the greatest length; in bytes. */
const formBodyLimit = 512 * 1024

/** Adds one group of pages. */
export type PageRoutes = (app: App, context: RouteContext & PageContext) => void

const routes: readonly PageRoutes[] = [
  selfAssessmentRoutes,
  interviewRoutes,
  reportPageRoutes,
  informationRoutes,
]

export async function addPages(app: App, context: RouteContext): Promise<void> {
  const pages: RouteContext & PageContext = { ...context, assets: readAssetNames() }
  await app.register(async (scope: App) => {
    await scope.register(compress, {
      encodings: ['br', 'gzip'],
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
    })
    await scope.register(formbody, { bodyLimit: formBodyLimit })
    await scope.register(serveStatic, {
      root: fileURLToPath(assetsFolder),
      prefix: assetsPath,
      immutable: true,
      maxAge: '365d',
      preCompressed: true,
      index: false,
      // Beside the assets there is only their manifest.
      allowedPath: (path) => !path.endsWith('.json'),
    })
    await scope.register(view, {
      engine: { eta: new Eta({ views: fileURLToPath(viewsFolder), cache: true }) },
      root: fileURLToPath(viewsFolder),
      viewExt: 'eta',
    })
    scope.addHook('onRequest', async (_request, reply) => {
      reply.helmet({ contentSecurityPolicy: { useDefaults: false, directives } })
    })
    scope.setErrorHandler(async (error, request, reply) =>
      sendProblemPage(error, request, reply, pages),
    )
    for (const add of routes) add(scope, pages)
  })
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
