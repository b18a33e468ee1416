/** Helpers to declare commands: the help is in the user's language, and the exit status is passed on. */
import type { Text } from '@screeningsmodel/core'
import { Option, type Command } from 'commander'
import type { Context, ExitStatus } from '../terminal/context.js'
import { throwing } from './command-errors.js'
import { generalHelp } from './help/general.js'

export interface Declare {
  readonly context: Context
  readonly program: Command
  readonly say: (text: Text) => string
  /** A command of the program, or below another command. */
  readonly command: (name: string, text: Text, parent?: Command) => Command
  readonly option: (flags: string, text: Text) => Option
  /** Takes the exit status of the command that ran. */
  readonly done: (status: ExitStatus) => void
}

export function declareIn(
  program: Command,
  context: Context,
  done: (status: ExitStatus) => void,
): Declare {
  const say = (text: Text) => context.say(text)
  return {
    context,
    program,
    say,
    command: (name, text, parent = program) =>
      throwing(
        parent
          .command(name)
          .description(say(text))
          .helpOption('-h, --help', say(generalHelp.help))
          .helpCommand(false)
          .copyInheritedSettings(program),
      ),
    option: (flags, text) => new Option(flags, say(text)),
    done,
  }
}
