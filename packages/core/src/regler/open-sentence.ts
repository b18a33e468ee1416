/** A text of a document as it reads without a particular case. */
import { parseMessage } from '../errors/parse-message.js'
import { formatNumber, spellOut } from '../errors/messages.js'
import type { Part, Parts } from '../errors/parts.js'
import type { Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import { beyondOne, namedValues, wordsFor, type Value } from './named-values.js'

const gap = '…'

/**
 * A sentence with "…" for whatever depends on a case, and with alternatives separated by a slash:
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
  const [, cases, isByWord] = part
  if (typeof cases !== 'object') return gap
  if (!isByWord) return told(cases.other ?? [])
  return [...new Set(Object.values(cases).map(told))].join('/')
}

/** The choices made so far for a sentence: the value of each argument, and the words chosen by it. */
interface Way {
  readonly text: string
  readonly chosen: ReadonlyMap<string, Value>
  readonly words: readonly Parts[]
}

/** The most combinations that are tried; a text with more is too complicated for people anyway. */
const mostWays = 5000

/**
 * The sentences that a text can become, as many as are needed to show all of its words. A number that the text has
 * words for (`=2`, `one`) is written as that number, and everything else that depends on a case as "…".
 * `{n, plural, one {# borger} other {# borgere}} af {alle, number}` gives `1 borger af …` and `… borgere af …`.
 */
export function openSentences(text: string, language: Language): readonly string[] {
  return sentencesIn[language](text)
}

/** Cached, because two documents that are compared have most texts in common. */
const sentencesIn = {
  da: memoize((text: string) => sentencesOf(text, 'da')),
  en: memoize((text: string) => sentencesOf(text, 'en')),
}

function sentencesOf(text: string, language: Language): readonly string[] {
  const parts = parseMessage(text)
  const walk = walker(language, namedValues(parts, language))
  const found: { sentence: string; words: readonly Parts[]; isRare: boolean }[] = []
  let left = mostWays
  const start: Way = { text: '', chosen: new Map(), words: [] }
  walk(parts, undefined, start, ({ text, words, chosen }) => {
    left -= 1
    const sentence = text.replace(/\s+/g, ' ').trim()
    // Leaves out broken sentences such as »…, fordi .«, where two lists are both empty, which does not happen.
    if (/\p{L}/u.test(sentence) && !/\s[.,]/.test(sentence)) {
      found.push({ sentence, words, isRare: [...chosen.values()].includes(beyondOne) })
    }
    return left > 0
  })
  const shown = new Set<Parts>()
  const taken = new Set<string>()
  // Short sentences first: arguments depend on each other, and a sentence that says less cannot contradict itself.
  // Sentences with a fraction come last.
  const inOrder = [...found].sort(
    (a, b) => Number(a.isRare) - Number(b.isRare) || a.sentence.length - b.sentence.length,
  )
  for (const { sentence, words } of inOrder) {
    if (taken.size > 0 && words.every((each) => shown.has(each))) continue
    words.forEach((each) => shown.add(each))
    taken.add(sentence)
  }
  return [...new Set(found.map(({ sentence }) => sentence))].filter((each) => taken.has(each))
}

/** Visits every combination of choices in some parts; `arrived` returns whether to continue. */
type Walk = (parts: Parts, count: Value, way: Way, arrived: (way: Way) => boolean) => boolean

function walker(language: Language, values: ReadonlyMap<string, readonly Value[]>): Walk {
  /** A number that the words name; other numbers depend on the case. */
  const numberOf = (value: Value, begins?: boolean) => {
    if (!Number.isInteger(value)) return gap
    if (begins === undefined) return formatNumber(language, value as number)
    return spellOut(language, value, begins)
  }
  /** @param count what `#` stands for */
  const walk: Walk = ([part, ...rest], count, way, arrived) => {
    if (part === undefined) return arrived(way)
    const goOn = (next: Way): boolean => walk(rest, count, next, arrived)
    if (typeof part === 'string') return goOn({ ...way, text: way.text + part })
    const [argument, how, isByWord = false] = part
    if (argument === undefined) return goOn({ ...way, text: way.text + numberOf(count) })
    const isChosen = way.chosen.has(argument)
    const before = way.chosen.get(argument)
    if (typeof how !== 'object') return goOn({ ...way, text: way.text + numberOf(before, how) })
    for (const value of isChosen ? [before] : (values.get(argument) ?? [])) {
      const words = wordsFor(value, isByWord, how, language)
      const next: Way = {
        text: way.text,
        chosen: new Map(way.chosen).set(argument, value),
        words: [...way.words, words],
      }
      if (!walk(words, isByWord ? undefined : value, next, goOn)) return false
    }
    return true
  }
  return walk
}
