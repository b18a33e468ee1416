/** What the routes of pages are made with. */
import type { RouteContext } from '../../http/instance.js'
import type { Sealer } from './sealed.js'

export interface PageContext extends RouteContext {
  /** Seals answers for addresses. */
  readonly sealer: Sealer
}
