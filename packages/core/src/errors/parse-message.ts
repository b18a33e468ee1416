/** ICU messages -> parts. Used for a caller's own documents, and at build time for everything that is shipped. */
import { parse, type Token } from '@messageformat/parser'
import type { Text } from '../ruleset/ruleset.js'
import { compileMessage, type Arguments, type Message, type Resolve } from './messages.js'
import type { Part, Parts } from './parts.js'

/**
 * The parts of an ICU message.
 *
 * @throws {Error} if the text is not an ICU message, or uses a format that is not supported here
 */
export function parseMessage(text: string): Parts {
  return partsOf(tokensOf(text), true)
}

/** The tokens of a message. The parser's errors are turned into advice by `parse/icu.ts`. */
export function tokensOf(text: string): readonly Token[] {
  return parse(text, { cardinal: ['one', 'other'], strict: true })
}

/** A text as a function that fills it in; each language is parsed when it is first used. */
export function compileText<Told = Arguments>(text: Text, resolve?: Resolve<Told>): Message<Told> {
  return compileMessage((language) => parseMessage(text[language]), resolve)
}

/**
 * What a token uses of ICU that is not supported here, named as in the texts of `forkert-besked`: formats other
 * than number and spellout, styles, offsets, choices without `other`.
 */
export function unsupported(token: Token): string | undefined {
  if (token.type === 'function') {
    if (token.key !== 'number' && token.key !== 'spellout') return 'format'
    return token.param && 'stil'
  }
  if (token.type === 'selectordinal') return 'format'
  if (!('cases' in token)) return undefined
  if (token.pluralOffset !== undefined) return 'offset'
  return token.cases.some(({ key }) => key === 'other') ? undefined : 'rest'
}

/** `begins`: whether the tokens are at the beginning of a sentence. */
function partsOf(tokens: readonly Token[], begins: boolean): Parts {
  let starts = begins
  return tokens.map((token) => {
    const part = partOf(token, starts)
    starts = typeof part === 'string' ? startsAfter(part, starts) : false
    return part
  })
}

/** Whether a new sentence begins after these words; white space alone changes nothing. */
function startsAfter(words: string, before: boolean): boolean {
  return /\S/.test(words) ? /[.!?]\s*$/.test(words) : before
}

function partOf(token: Token, begins: boolean): Part {
  if (token.type === 'content') return token.value
  if (token.type === 'octothorpe') return []
  if (token.type === 'selectordinal' || unsupported(token) !== undefined)
    throw new TypeError(`no ${token.type} like this`)
  if (token.type === 'function' && token.key === 'spellout') return [token.arg, begins]
  if (!('cases' in token)) return [token.arg]
  const cases = Object.fromEntries(
    token.cases.map(({ key, tokens }) => [key, partsOf(tokens, begins)]),
  )
  return token.type === 'plural' ? [token.arg, cases] : [token.arg, cases, true]
}
