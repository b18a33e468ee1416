/** How long content may take to arrive and be answered: a batch takes longer than the server's limit allows. */
import type { App } from '../instance.js'
import { contentLimit } from '../../limits.js'

export function addContentLimit(app: App): void {
  app.addHook('onRoute', (route) => {
    if (route.method === 'POST') route.handlerTimeout ??= contentLimit
  })
}
