/**
 * Checks that a text is an ICU message that uses only supported features. The parser's English errors are turned
 * into advice on what to write instead.
 */
import type { Content, Context, Select, Token } from '@messageformat/parser'
import { tokensOf, unsupported } from '../errors/parse-message.js'
import { memoize } from '../support/memoize.js'

/** A line and a character of a text. */
interface Place {
  readonly linje: number
  readonly tegn: number
}

/** A fault of a text, and its place in the text. */
export interface MessageFault extends Place {
  readonly fejl: string
}

/** A text read as a message. */
export interface ReadMessage {
  /** The names of the arguments that it uses. */
  readonly names: ReadonlySet<string>
  readonly faults: readonly MessageFault[]
  /** The words by which it chooses, but for `other`. */
  readonly words: readonly ChosenWord[]
  /** The uses of an argument as a number. */
  readonly numbers: readonly UsedNumber[]
}

/** An argument that is written or counted as a number, and its place in the text. */
export interface UsedNumber extends Place {
  readonly argument: string
}

/** A case of a `select`, and its place in the text. */
export interface ChosenWord extends Place {
  readonly argument: string
  readonly ord: string
}

/** Cached, because documents loaded one after another, and variants of a document, share most of their texts. */
export const readMessage = /* @__PURE__ */ memoize((text: string): ReadMessage => {
  const names = new Set<string>()
  const faults: MessageFault[] = []
  const words: ChosenWord[] = []
  const numbers: UsedNumber[] = []

  /** @param within the innermost choice around the token, if there is a plural around it; otherwise undefined */
  function visit(token: Token, within: 'plural' | 'select' | undefined): void {
    if (token.type === 'content') checkSigns(token, within)
    if (token.type === 'content' || token.type === 'octothorpe') return
    names.add(token.arg)
    const fejl = unsupported(token)
    const place = { linje: token.ctx.line, tegn: token.ctx.col }
    if (token.type === 'plural' || token.type === 'function')
      numbers.push({ argument: token.arg, ...place })
    if (fejl !== undefined) faults.push({ fejl, ...place })
    else if ('cases' in token) {
      const inside = token.type === 'plural' ? token.type : within && 'select'
      if (token.type === 'select') words.push(...wordsOf(token))
      token.cases.forEach((each) => each.tokens.forEach((one) => visit(one, inside)))
    }
  }

  /**
   * Finds characters that the parser reads as text but the author probably meant otherwise: an unmatched brace, or
   * the number of a plural (`#`) in a select inside it.
   */
  function checkSigns({ ctx }: Content, within: 'plural' | 'select' | undefined): void {
    const bare = ctx.text.replace(/'[{}#](?:[^']|'')*'/g, (quoted) => ' '.repeat(quoted.length))
    const index = bare.search(within === 'select' ? /[{}#]/ : /[{}]/)
    if (index < 0) return
    faults.push({ fejl: bare[index] === '#' ? 'nummertegn' : 'tegn', ...placeIn(ctx, index) })
  }

  try {
    tokensOf(text).forEach((token) => visit(token, undefined))
  } catch (error) {
    faults.push(faultOf(String(error), text))
  }
  return { names, faults, words, numbers }
})

function wordsOf({ arg, cases }: Select): ChosenWord[] {
  return cases
    .filter(({ key }) => key !== 'other')
    .map(({ key, ctx }) => ({ argument: arg, ord: key, ...placeIn(ctx, ctx.text.search(/\S/)) }))
}

/** The place of a character within a token. */
function placeIn({ text, line, col }: Context, index: number): Place {
  const lines = text.slice(0, index).split('\n')
  const before = lines.at(-1)?.length ?? 0
  return {
    linje: line + lines.length - 1,
    tegn: lines.length === 1 ? col + before : before + 1,
  }
}

/** Kinds of faults by a part of the parser's message, which ends with the line and the column. */
const kinds: readonly (readonly [part: RegExp, fejl: string])[] = [
  [/message end/, 'slut'],
  [/offset/, 'offset'],
  [/type\w*: (?:plural|select|selectordinal) at/, 'valg'],
  [/arg type/, 'format'],
  [/arg style/, 'stil'],
  [/The (?:\w+ )?case/, 'case'],
]

function faultOf(message: string, text: string): MessageFault {
  const [linje = 1, tegn = 1] = (/at line (\d+) col (\d+)/.exec(message) ?? []).slice(1).map(Number)
  const line = text.split('\n')[linje - 1] ?? ''
  const [before, there] = [line.slice(0, tegn - 1), line.slice(tegn - 1)]
  // In a name or in the word of a case. After a name and a space, it is the space that is wrong.
  const isHyphen = /(?:[{\w]|[,}]\s*)$/.test(before) && /^\s*\w*-\w/.test(there)
  const sign = isHyphen ? 'bindestreg' : 'tegn'
  const fejl = kinds.find(([part]) => part.test(message))?.[1] ?? sign
  return { fejl, linje, tegn }
}
