/**
 * Checks that a text is an ICU message that uses only supported features. The parser's English errors are turned
 * into advice on what to write instead.
 */
import type { Content, Token } from '@messageformat/parser'
import { tokensOf, unsupported } from '../errors/parse-message.js'
import { memoize } from '../support/memoize.js'

/** A fault of a text, and its place in the text. */
export interface MessageFault {
  readonly fejl: string
  readonly linje: number
  readonly tegn: number
}

/** A text read as a message. */
export interface ReadMessage {
  /** The names of the arguments that it uses. */
  readonly names: ReadonlySet<string>
  readonly faults: readonly MessageFault[]
}

/** Cached, because documents loaded one after another, and variants of a document, share most of their texts. */
export const readMessage = /* @__PURE__ */ memoize((text: string): ReadMessage => {
  const names = new Set<string>()
  const faults: MessageFault[] = []

  /** @param within the innermost choice around the token, if there is a plural around it; otherwise undefined */
  function visit(token: Token, within: 'plural' | 'select' | undefined): void {
    if (token.type === 'content') checkSigns(token, within)
    if (token.type === 'content' || token.type === 'octothorpe') return
    names.add(token.arg)
    const fejl = unsupported(token)
    if (fejl !== undefined) faults.push({ fejl, linje: token.ctx.line, tegn: token.ctx.col })
    else if ('cases' in token) {
      const inside = token.type === 'plural' ? token.type : within && 'select'
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
    const lines = ctx.text.slice(0, index).split('\n')
    const before = lines.at(-1)?.length ?? 0
    const isFirst = lines.length === 1
    faults.push({
      fejl: bare[index] === '#' ? 'nummertegn' : 'tegn',
      linje: ctx.line + lines.length - 1,
      tegn: isFirst ? ctx.col + before : before + 1,
    })
  }

  try {
    tokensOf(text).forEach((token) => visit(token, undefined))
  } catch (error) {
    faults.push(faultOf(String(error)))
  }
  return { names, faults }
})

/** Kinds of faults by a part of the parser's message, which ends with the line and the column. */
const kinds: readonly (readonly [part: RegExp, fejl: string])[] = [
  [/message end/, 'slut'],
  [/offset/, 'offset'],
  [/type\w*: (?:plural|select|selectordinal) at/, 'valg'],
  [/arg type/, 'format'],
  [/arg style/, 'stil'],
  [/The (?:\w+ )?case/, 'case'],
]

function faultOf(message: string): MessageFault {
  const [linje = 1, tegn = 1] = (/at line (\d+) col (\d+)/.exec(message) ?? []).slice(1).map(Number)
  const fejl = kinds.find(([part]) => part.test(message))?.[1] ?? 'tegn'
  return { fejl, linje, tegn }
}
