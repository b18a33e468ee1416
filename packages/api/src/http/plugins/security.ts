/** Security headers; each page that shows anything says itself what else it needs. */
import helmet from '@fastify/helmet'
import type { App } from '../instance.js'

export async function addSecurity(app: App): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    // The service speaks plain HTTP; whether a host is to be reached by HTTPS alone, its proxy knows.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}
