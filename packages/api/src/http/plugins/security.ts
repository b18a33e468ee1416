/** Security headers for every answer; pages that load something widen the content security policy themselves. */
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
    // The service speaks plain HTTP; only a proxy in front of it knows whether the host is HTTPS only.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
}
