/** The application as production builds it, with its log lines kept. */
import { buildApp, loadRulesets, type App, type AppOptions } from '../../src/app.js'

export interface Started {
  readonly app: App
  /** Every log line written so far. */
  readonly lines: string[]
}

/** What a test can be told to do at its end. */
interface Test {
  teardown(end: () => unknown): void
}

/** The built-in rulesets, checked once for all applications of a file. */
let builtIn: ReturnType<typeof loadRulesets> | undefined

export async function start(t: Test, options: AppOptions = {}): Promise<Started> {
  const lines: string[] = []
  const registry =
    options.registry ??
    (options.rulesetsDir === undefined ? await (builtIn ??= loadRulesets()) : undefined)
  const app = await buildApp({
    ...options,
    registry,
    logLevel: 'trace',
    logStream: { write: (line) => void lines.push(line) },
  })
  t.teardown(() => app.close())
  return { app, lines }
}
