/** The messages about wrong arguments, in both languages; commander itself has only English. */
import type { Text } from '@screeningsmodel/core'
import { CommanderError, type Command } from 'commander'
import { messageInEnglish } from './help-words.js'

const danish: Readonly<Record<string, (name: string) => string>> = {
  'commander.unknownCommand': (name) => `Der er ingen kommando, der hedder »${name}«.`,
  'commander.unknownOption': (name) => `Der er intet tilvalg, der hedder »${name}«.`,
  'commander.missingArgument': (name) => `Argumentet »${name}« mangler.`,
  'commander.optionMissingArgument': (name) => `Tilvalget »${name}« mangler sin værdi.`,
  'commander.missingMandatoryOptionValue': (name) => `Tilvalget »${name}« skal angives.`,
  'commander.invalidArgument': (name) => `Værdien af »${name}« er ikke en af de mulige.`,
  'commander.excessArguments': () => 'Der er for mange argumenter.',
  'commander.help': () => 'Angiv en kommando.',
}

/** Thrown when Commander ends a command early: its help was asked for, or its arguments are wrong. */
export class CommandExit extends CommanderError {
  readonly command: Command

  constructor({ exitCode, code, message }: CommanderError, command: Command) {
    super(exitCode, code, message)
    this.command = command
  }
}

/** Makes a command throw instead of ending the process. */
export function throwing(command: Command): Command {
  return command.exitOverride((error) => {
    throw new CommandExit(error, command)
  })
}

/** Says what is wrong and where the help is. */
export function commandErrorText({ code, message, command }: CommandExit): Text {
  const name = /'([^']+)'/.exec(message)?.[1] ?? ''
  const [, choices] = /Allowed choices are (.+?)\.?$/.exec(message) ?? []
  const possible = choices === undefined ? '' : ` De mulige er: ${choices}.`
  const [, similar] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? []
  const meant = similar?.split(', ').map((each) => `»${each}«`)
  const hint = meant === undefined ? '' : ` Mente du ${meant.join(' eller ')}?`
  const da = (danish[code]?.(name) ?? 'Kommandoen kan ikke forstås.') + possible + hint
  const en =
    code === 'commander.help'
      ? 'Give a command.'
      : messageInEnglish(message.replace(/^error: /, ''))
  const help = `${nameOf(command)} --help`
  return { da: `${da} Se: ${help}`, en: `${en}\nSee: ${help}` }
}

/** With the commands that it belongs to. */
function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name()
}
