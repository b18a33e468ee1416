/** `mcp`: the tools for agents over standard input and output. */
import type { Context, ExitStatus } from '../terminal/context.js'
import { WrongUse } from '../terminal/context.js'

export async function mcp({ stdin, stdout, sprog, signal }: Context): Promise<ExitStatus> {
  const { serveStdio, RulesetsRefused } = await import('@screeningsmodel/api/mcp')
  const { RULESETS_DIR: rulesetsDir } = process.env
  try {
    await serveStdio({ stdin, stdout, sprog, rulesetsDir, signal })
  } catch (error) {
    if (!(error instanceof RulesetsRefused)) throw error
    throw new WrongUse({ da: error.message, en: error.message })
  }
  return 0
}
