/** `serve`: the service, in this process. */
import type { ExitStatus } from '../terminal/context.js'

interface ServeOptions {
  readonly port?: string
  readonly host?: string
}

/** Starts the server, which reads its settings from the environment and stops on a signal by itself. */
export async function serve(options: object): Promise<ExitStatus> {
  const { port, host } = options as ServeOptions
  if (port !== undefined) process.env.PORT = port
  if (host !== undefined) process.env.HOST = host
  await import('@screeningsmodel/api/server')
  return 0
}
