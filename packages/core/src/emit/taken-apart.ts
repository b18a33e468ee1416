import { parseMessage } from '../errors/parse-message.js'
import { mapMessages } from '../ruleset/messages-of.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import { mapValues } from '../support/objects.js'

/**
 * The ruleset with each of its messages split into parts; a text without arguments, as most are, stays a text.
 * What shows it must expect this (`partsIn` of `answer/prepared.ts`).
 */
export function takenApart(ruleset: Ruleset): Ruleset {
  return mapMessages(ruleset, (text) => mapValues(text, apart))
}

function apart(text: string): string {
  const parts = parseMessage(text)
  return parts.length === 1 && parts[0] === text ? text : (parts as unknown as string)
}
