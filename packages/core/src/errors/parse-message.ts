/** ICU messages -> parts: for documents of one's own, and for all that is shipped when the package is built. */
import { parse, type Token } from '@messageformat/parser'
import type { Text } from '../ruleset/ruleset.js'
import { compileMessage, type Arguments, type Message, type Resolve } from './messages.js'
import type { Part, Parts } from './parts.js'

/**
 * Takes a message apart.
 *
 * @throws {Error} when the text is no ICU message, or uses a format that has no place here.
 */
export function parseMessage(text: string): Parts {
  return tokensOf(text).map(partOf)
}

/** @throws {Error} when the text is no ICU message; `parse/icu.ts` makes a mend of the parser's words. */
export function tokensOf(text: string): readonly Token[] {
  return parse(text, { cardinal: ['one', 'other'], ordinal: ['other'], strict: true })
}

/** Makes a text a function that fills it in; each language is parsed when it is first used. */
export function compileText<Told = Arguments>(text: Text, resolve?: Resolve<Told>): Message<Told> {
  return compileMessage((language) => parseMessage(text[language]), resolve)
}

/** What is done with a token is what ICU says: no formats but a number's, no offsets, and always a case left. */
function partOf(token: Token): Part {
  if (token.type === 'content') return token.value
  if (token.type === 'octothorpe') return []
  if (token.type === 'argument') return [token.arg]
  if (token.type === 'function') {
    if (token.param === undefined && token.key === 'number') return [token.arg]
    if (token.param === undefined && token.key === 'spellout') return [token.arg, 'spellout']
  } else if (
    token.type !== 'selectordinal' &&
    token.pluralOffset === undefined &&
    token.cases.some(({ key }) => key === 'other')
  ) {
    const cases = token.cases.map(({ key, tokens }) => [key, tokens.map(partOf)] as const)
    return [token.arg, token.type, Object.fromEntries(cases)]
  }
  throw new TypeError(`no ${token.type} like this`)
}
