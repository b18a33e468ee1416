/** The time limit of requests with a body. It is set by route, because a batch may take longer. */
import type { App } from '../instance.js'
import { contentLimit } from '../../limits.js'

export function addContentLimit(app: App): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'POST') route.handlerTimeout ??= contentLimit
  })
}
