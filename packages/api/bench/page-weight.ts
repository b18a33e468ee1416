/** The size of a page on the wire: its HTML and all files that it or its styles refer to, compressed. */
import type { InjectOptions } from 'fastify'
import type { App } from '../src/app.js'

export type Asked = InjectOptions & { readonly url: string }

export interface Weight {
  /** By address, the page itself first. `kind` is its media type. */
  readonly files: ReadonlyMap<string, { readonly bytes: number; readonly kind: string }>
  readonly bytes: number
}

/**
 * Requests a page and its files as a browser with an empty cache does. Only content is counted.
 *
 * @throws {Error} when a file is not there
 * @example
 * (await weightOf(app, { url: '/' })).bytes // 68181
 */
export async function weightOf(app: App, page: Asked): Promise<Weight> {
  const headers = { ...page.headers, 'accept-encoding': 'gzip, deflate, br' }
  const files = new Map<string, { bytes: number; kind: string }>()
  const ask = async (request: Asked): Promise<void> => {
    const { url } = request
    const sent = await app.inject({ ...request, headers })
    if (sent.statusCode >= 400) throw new Error(`${url}: ${String(sent.statusCode)}`)
    const kind = String(sent.headers['content-type'])
    files.set(url, { bytes: sent.rawPayload.length, kind })
    const { body } = await app.inject(request)
    for (const named of namedIn(body, kind)) if (!files.has(named)) await ask({ url: named })
  }
  await ask(page)
  const bytes = [...files.values()].reduce((sum, file) => sum + file.bytes, 0)
  return { files, bytes }
}

function namedIn(body: string, kind: string): readonly string[] {
  if (kind.startsWith('text/css')) {
    return [...body.matchAll(/url\(([^)]+)\)/g)].map(([, name = '']) => `/assets/${name}`)
  }
  if (!kind.startsWith('text/html')) return []
  return [...body.matchAll(/(?:src|href)="(\/assets\/[^"#]+)/g)].map(([, url = '']) => url)
}
