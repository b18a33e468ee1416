/** The service, agents and shells. */
import { Argument } from 'commander'
import { shells } from '../../commands/completion-shells.js'
import { port } from '../values.js'
import type { Declare } from '../declare.js'
import { help } from '../help/service.js'

export function serve({ command, option, done }: Declare): void {
  command('serve', help.serve)
    .addOption(option('--port <port>', help.port).argParser(port))
    .addOption(option('--host <host>', help.host))
    .action(async (options: object) => {
      const { serve } = await import('../../commands/serve.js')
      done(await serve(options))
    })
}

export function mcp({ context, command, done }: Declare): void {
  command('mcp', help.mcp).action(async () => {
    const { mcp } = await import('../../commands/mcp.js')
    done(await mcp(context))
  })
}

export function completion({ context, program, say, command, done }: Declare): void {
  command('completion', help.completion)
    .addArgument(new Argument('<shell>', say(help.shell)).choices(shells))
    .addHelpText('after', `\n${say(help.completionExamples)}`)
    .action(async (shell: (typeof shells)[number]) => {
      const { completion } = await import('../../commands/completion.js')
      done(completion(context, program, shell))
    })
}
