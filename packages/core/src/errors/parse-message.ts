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
  return partsOf(tokensOf(text), true)
}

/** A message as the parser takes it; `parse/icu.ts` makes a mend of what it throws. */
export function tokensOf(text: string): readonly Token[] {
  return parse(text, { cardinal: ['one', 'other'], strict: true })
}

/** Makes a text a function that fills it in; each language is parsed when it is first used. */
export function compileText<Told = Arguments>(text: Text, resolve?: Resolve<Told>): Message<Told> {
  return compileMessage((language) => parseMessage(text[language]), resolve)
}

/**
 * What of ICU has no place here, by the word that `forkert-besked` tells it under: formats but a number's,
 * styles, offsets, and choices without a case left.
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

/** `begins`: a sentence begins with these. */
function partsOf(tokens: readonly Token[], begins: boolean): Parts {
  let starts = begins
  return tokens.map((token) => {
    const part = partOf(token, starts)
    starts = typeof part === 'string' ? startsAfter(part, starts) : false
    return part
  })
}

/** Whether a sentence begins after some words; blanks leave it as it was. */
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
