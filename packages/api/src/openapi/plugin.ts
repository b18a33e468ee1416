/** The OpenAPI document and the pages that show it. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { App, RouteContext } from '../http/instance.js'
import { documentOptions } from './document.js'
import packageJson from '../../package.json' with { type: 'json' }

export async function addOpenApi(app: App, context: RouteContext): Promise<void> {
  await app.register(swagger, documentOptions(app, packageJson.version, context))
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: app.basePath,
    // All its files come from this service. Styles that a script sets are not subject to `style-src`.
    staticCSP: {
      'default-src': ["'none'"],
      'base-uri': ["'none'"],
      'connect-src': ["'self'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'img-src': ["'self'", 'data:'],
      'script-src': ["'self'"],
      'style-src': ["'self'"],
    },
    theme: { title: 'Screeningsmodellen' },
    // `BaseLayout` leaves out the bar that loads other documents.
    uiConfig: { deepLinking: true, layout: 'BaseLayout', tryItOutEnabled: true },
  })
}
