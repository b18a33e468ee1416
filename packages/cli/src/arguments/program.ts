/** The program: everything that all commands share. Each command is declared in `commands.ts`. */
import { languages } from '@screeningsmodel/core'
import { Command, Option } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import type { Context, ExitStatus } from '../terminal/context.js'
import { commands } from './commands.js'
import { throwing } from './command-errors.js'
import { declareIn } from './declare.js'
import { generalHelp } from './help/general.js'
import { danishHelp, englishHelp } from './help-words.js'

/** Makes the program; `done` is called with the exit status of the command that ran. */
export function programOf(context: Context, done: (status: ExitStatus) => void): Command {
  const { program: description, sprog, version, help, examples } = generalHelp
  const program = throwing(new Command('screeningsmodel'))
    .description(context.say(description))
    .addOption(
      new Option('--sprog <sprog>', context.say(sprog)).choices(languages).default(languages[0]),
    )
    .version(manifest.version, '-V, --version', context.say(version))
    .helpOption('-h, --help', context.say(help))
    .helpCommand(false)
    .addHelpText('after', `\n${context.say(examples)}`)
    .configureHelp({
      showGlobalOptions: true,
      ...(context.sprog === 'da' ? danishHelp : englishHelp),
    })
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
      // `run` reports errors, in the user's language; Commander would report them in English.
      outputError: () => undefined,
    })
  const declare = declareIn(program, context, done)
  for (const command of commands) command(declare)
  return program
}
