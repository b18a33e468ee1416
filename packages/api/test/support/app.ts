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

let builtIn: ReturnType<typeof loadRulesets> | undefined

/** The built-in rulesets, checked once for all applications of a process. */
export function builtInRulesets(): ReturnType<typeof loadRulesets> {
  return (builtIn ??= loadRulesets())
}

export async function start(t: Test, options: AppOptions = {}): Promise<Started> {
  const lines: string[] = []
  const registry =
    options.registry ?? (options.rulesetsDir === undefined ? await builtInRulesets() : undefined)
  const app = await buildApp({
    ...options,
    registry,
    logLevel: 'trace',
    logStream: { write: (line) => void lines.push(line) },
  })
  t.teardown(() => app.close())
  return { app, lines }
}
