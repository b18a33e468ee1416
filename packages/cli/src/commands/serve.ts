/** `serve`: the service, in this process. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ExitStatus } from '../context.js'

interface ServeOptions {
  readonly port?: string
  readonly host?: string
}

/** Starts the server, which reads its settings from the environment and stops on a signal by itself. */
export async function serve(options: object): Promise<ExitStatus> {
  const { port, host } = options as ServeOptions
  if (port !== undefined) process.env.PORT = port
  if (host !== undefined) process.env.HOST = host
  const manifest = createRequire(import.meta.url).resolve('@screeningsmodel/api/package.json')
  const { bin } = JSON.parse(await readFile(manifest, 'utf8')) as { bin: Record<string, string> }
  const server = join(dirname(manifest), bin['screeningsmodel-api'] ?? '')
  await import(pathToFileURL(server).href)
  return 0
}
