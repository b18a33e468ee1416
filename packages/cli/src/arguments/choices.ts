/** The options that choose readings and numbers, for the commands that take them. */
import type { Text } from '@screeningsmodel/core'
import type { Option } from 'commander'
import type { Declare } from './declare.js'
import { generalHelp } from './help/general.js'
import { numbers, pair } from './values.js'

/** A reading, for the commands that take one. */
export function laesning({ option, say }: Declare): Option {
  return option('--laesning <id=valg>', generalHelp.laesning)
    .argParser(pair('--laesning'))
    .default({}, say(generalHelp.standard))
}

/** Another number of a rule, for the commands that take one. */
export function parameter({ option, say }: Declare, text: Text): Option {
  return option('--parameter <navn=tal>', text)
    .argParser(numbers('--parameter'))
    .default({}, say(generalHelp.kildens))
}
