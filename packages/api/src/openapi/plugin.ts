/** The OpenAPI document; its page is in `pages/documentation`. */
import swagger from '@fastify/swagger'
import type { App, RouteContext } from '../http/instance.js'
import { documentOptions } from './document.js'
import packageJson from '../../package.json' with { type: 'json' }

export async function addOpenApi(app: App, context: RouteContext): Promise<void> {
  await app.register(swagger, documentOptions(app, packageJson.version, context))
}
