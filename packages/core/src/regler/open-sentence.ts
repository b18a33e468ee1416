/** A text of a document as it reads for no case in particular. */
import { parseMessage } from '../errors/parse-message.js'
import { casesIn, type Part, type Parts } from '../errors/parts.js'
import { memoize } from '../support/memoize.js'

const gap = '…'

/**
 * A sentence with "…" where only a case can say what stands there, and its alternatives parted by a stroke:
 * `{n, plural, one {# borger} other {# borgere}} af {alle, number}` is "… borgere af …".
 */
export function openSentence(text: string): string {
  return told(parseMessage(text))
}

function told(parts: Parts): string {
  return parts.map(partOf).join('')
}

function partOf(part: Part): string {
  if (typeof part === 'string') return part
  const [, kind, cases = {}] = part
  if (kind === 'plural') return told(cases.other ?? [])
  if (kind !== 'select') return gap
  return [...new Set(Object.values(cases).map(told))].join('/')
}

/** What has been chosen on the way to a sentence: the case of each argument, and the words that it has brought. */
interface Way {
  readonly text: string
  readonly chosen: ReadonlyMap<string, string>
  readonly words: readonly Parts[]
}

/** More ways than this are not looked through: a text with so many is no text for a person. */
const mostWays = 5000

/**
 * The sentences that a text can become, as many as it takes to show all of its words once: a number of which the
 * text has words of its own (`=2`, `one`) as that number, everything else that only a case can say as "…".
 * `{n, plural, one {# borger} other {# borgere}} af {alle, number}` gives `1 borger af …` and `… borgere af …`.
 */
export const openSentences = memoize((text: string): readonly string[] => {
  const parts = parseMessage(text)
  const cases = casesIn(parts)
  const shown = new Set<Parts>()
  const sentences = new Set<string>()
  let left = mostWays
  const start: Way = { text: '', chosen: new Map(), words: [] }
  walk(parts, undefined, start, cases, (way) => {
    left -= 1
    const sentence = way.text.replace(/\s+/g, ' ').trim()
    const isNew = sentences.size === 0 || way.words.some((words) => !shown.has(words))
    // »…, fordi .«: two lists that are never empty both.
    if (isNew && /\p{L}/u.test(sentence) && !/\s[.,]/.test(sentence)) {
      way.words.forEach((words) => shown.add(words))
      sentences.add(sentence)
    }
    return left > 0
  })
  return [...sentences]
})

/** Goes every way through the parts; `arrived` says whether to go on. @param count what `#` stands for */
function walk(
  [part, ...rest]: Parts,
  count: string | undefined,
  way: Way,
  cases: ReadonlyMap<string, readonly string[]>,
  arrived: (way: Way) => boolean,
): boolean {
  if (part === undefined) return arrived(way)
  const goOn = (next: Way) => walk(rest, count, next, cases, arrived)
  if (typeof part === 'string') return goOn({ ...way, text: way.text + part })
  const [argument, , own] = part
  if (argument === undefined) return goOn({ ...way, text: way.text + (count ?? gap) })
  const before = way.chosen.get(argument)
  if (own === undefined) return goOn({ ...way, text: way.text + (numberOf(before) ?? gap) })
  for (const key of before === undefined ? (cases.get(argument) ?? []) : [before]) {
    const words = own[caseOf(key, own)] ?? []
    const next: Way = {
      text: way.text,
      chosen: new Map(way.chosen).set(argument, key),
      words: [...way.words, words],
    }
    if (!walk(words, numberOf(key), next, cases, goOn)) return false
  }
  return true
}

/** Of the cases that one place has, the one that another place's case is here. */
function caseOf(key: string, own: Readonly<Record<string, Parts>>): string {
  if (key in own) return key
  if (key === '=1' && 'one' in own) return 'one'
  return 'other'
}

function numberOf(key: string | undefined): string | undefined {
  return key === 'one' ? '1' : /^=\d+$/.test(key ?? '') ? key?.slice(1) : undefined
}
