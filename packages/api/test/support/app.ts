/** The application as production builds it, with its log lines kept. */
import { buildApp, loadRulesets, type App, type AppOptions } from '../../src/app.js'

export interface Started {
  readonly app: App
  /** Every log line written so far. */
  readonly lines: string[]
}

/** Registers work for the end of a test. */
interface Test {
  teardown(end: () => unknown): void
}

let builtIn: ReturnType<typeof loadRulesets> | undefined

/** The built-in rulesets, checked once for all applications of a process. */
export function builtInRulesets(): ReturnType<typeof loadRulesets> {
  return (builtIn ??= loadRulesets())
}

export async function start(t: Test, options: AppOptions = {}): Promise<Started> {
  const lines: string[] = []
  const app = await build(options, (line) => lines.push(line))
  t.teardown(() => app.close())
  return { app, lines }
}

/** The application that files share, and the destination of its log: the file that asked last. */
let standing: Promise<App> | undefined
let log: string[] = []

/**
 * The application with its defaults, for files that only send requests: one application serves all such files of a
 * process in turn. A file that listens, stops it or adds to it starts its own.
 */
export async function shared(t: Test): Promise<Started> {
  const isInRunner = process.connected
  if (!isInRunner) return start(t)
  const lines: string[] = []
  log = lines
  return { app: await (standing ??= startUntilTheEnd()), lines }
}

/** The runner says `leave` when it has run its last file: see `scripts/lib/runner.mjs`. */
async function startUntilTheEnd(): Promise<App> {
  const app = await build({}, (line) => log.push(line))
  process.once('leave', () => void app.close())
  return app
}

async function build(options: AppOptions, write: (line: string) => unknown): Promise<App> {
  const registry =
    options.registry ?? (options.rulesetsDir === undefined ? await builtInRulesets() : undefined)
  return buildApp({
    ...options,
    registry,
    logLevel: 'trace',
    logStream: { write: (line) => void write(line) },
  })
}
