/** The Model Context Protocol over standard input and output, for an agent that starts the command itself. */
import type { Readable, Writable } from 'node:stream'
import type { Language } from '@screeningsmodel/core'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { loadRulesets } from '../load-rulesets.js'
import { compare } from '../work/compare.js'
import { mcpServerOf } from './server.js'

export { RulesetsRefused } from '../load-rulesets.js'

/** The streams, the language and the rulesets of `serveStdio`. */
export interface StdioOptions {
  /** Where the agent's messages arrive, a line each. */
  readonly stdin: Readable
  /** Where the answers are written, a line each; nothing else is. */
  readonly stdout: Writable
  /** The language of the tools’ descriptions and of their answers. */
  readonly sprog: Language
  /** A folder of ruleset documents beside the built-in ones. */
  readonly rulesetsDir?: string | undefined
  /** Ends it before the input does. */
  readonly signal: AbortSignal
}

/**
 * Answers messages until the input ends.
 *
 * @throws {RulesetsRefused} when a ruleset of the folder can't be used
 * @example
 * const [stdin, stdout] = [new PassThrough(), new PassThrough()]
 * stdin.end('{ "jsonrpc": "2.0", "id": 1, "method": "ping" }\n')
 * await serveStdio({ stdin, stdout, sprog: 'da', signal: new AbortController().signal })
 * JSON.parse(stdout.read()) // { result: {}, jsonrpc: '2.0', id: 1 }
 */
export async function serveStdio(options: StdioOptions): Promise<void> {
  const { stdin, stdout, sprog, rulesetsDir, signal } = options
  const registry = await loadRulesets(rulesetsDir)
  // A signal that came meanwhile does not come again.
  if (signal.aborted) return
  const server = mcpServerOf({
    registry,
    sprog,
    compared: (one, other, chosen) =>
      compare({
        before: one.document,
        after: other.document,
        chosen,
        sprog,
        known: registry.rulesets,
      }),
  })
  const ended = new Promise<void>((resolve) => {
    stdin.once('end', resolve).once('close', resolve)
    signal.addEventListener('abort', () => resolve())
  })
  await server.connect(new StdioServerTransport(stdin, stdout))
  await ended
  // The last request is answered before the connection is closed.
  await new Promise((resolve) => setImmediate(resolve))
  await server.close()
}
