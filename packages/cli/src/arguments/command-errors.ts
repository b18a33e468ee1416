/** What is said when the arguments are wrong, in both languages; commander itself speaks English only. */
import type { Text } from '@screeningsmodel/core'
import type { CommanderError } from 'commander'

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

/** Says what is wrong and where the help is. */
export function commandErrorText({ code, message }: CommanderError): Text {
  const name = /'([^']+)'/.exec(message)?.[1] ?? ''
  const [, choices] = /Allowed choices are (.+?)\.?$/.exec(message) ?? []
  const possible = choices === undefined ? '' : ` De mulige er: ${choices}.`
  const da = (danish[code]?.(name) ?? 'Kommandoen kan ikke forstås.') + possible
  const en = code === 'commander.help' ? 'Give a command.' : message.replace(/^error: /, '')
  return { da: `${da} Se: screeningsmodel --help`, en: `${en}\nSee: screeningsmodel --help` }
}
