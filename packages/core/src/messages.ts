/**
 * ICU messages in both languages, compiled to closures once. Numbers are shown as they were given: all
 * of their decimals, a decimal comma in Danish. (Why not a ready formatter: decision 0006.)
 */
import { parse, type Token } from '@messageformat/parser'
import { languages, type Language } from './language.js'
import type { Text } from './ruleset.js'

/** What a message may be given by name: a number, words, or nothing where a fact is not known. */
export type Argument = string | number | undefined
export type Given = (name: string) => Argument
export type Message = (language: Language, given: Given) => string

/** A part of a message; `count` is what `#` stands for. */
type Part = (given: Given, count: Argument) => string

const unknown: Text = { da: 'ikke oplyst', en: 'not known' }
const yes: Text = { da: 'ja', en: 'yes' }
const no: Text = { da: 'nej', en: 'no' }

const numbers = byLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }),
)
/** What Intl puts between the items of a list: asked once, as it takes a microsecond for each list. */
const between = byLanguage((language) =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(['1', '2', '3']).split(/\d/),
)
const plurals = byLanguage((language) => new Intl.PluralRules(language))

/** Makes a text a function that fills it in; each language is compiled when it is first used. */
export function compileMessage(text: Text): Message {
  const compiled: Partial<Record<Language, Part>> = {}
  return (language, given) =>
    (compiled[language] ??= sequence(tokens(text[language]), language))(given, undefined)
}

/**
 * The names of the arguments that a text uses.
 *
 * @throws {Error} when the text is no ICU message, or uses a format that has no place here.
 */
export function argumentsOf(text: string): readonly string[] {
  return [...new Set(tokens(text).flatMap(argumentsIn))]
}

function tokens(text: string): readonly Token[] {
  return parse(text, { cardinal: ['one', 'other'], ordinal: ['other'], strict: true })
}

function argumentsIn(token: Token): readonly string[] {
  if (token.type === 'content' || token.type === 'octothorpe') return []
  if (!isSupported(token)) throw new TypeError(`no ${token.type} like this`)
  if (!('cases' in token)) return [token.arg]
  return [token.arg, ...token.cases.flatMap((each) => each.tokens.flatMap(argumentsIn))]
}

/** Whether `part` does with it as ICU says: no formats but a number's, no offsets, and always a case left. */
function isSupported(token: Exclude<Token, { type: 'content' | 'octothorpe' }>): boolean {
  if (token.type === 'argument') return true
  if (token.type === 'function') return token.key === 'number' && token.param === undefined
  return (
    token.type !== 'selectordinal' &&
    token.pluralOffset === undefined &&
    token.cases.some(({ key }) => key === 'other')
  )
}

function sequence(parts: readonly Token[], language: Language): Part {
  const compiled = parts.map((token) => part(token, language))
  return (given, count) => {
    let text = ''
    for (const each of compiled) text += each(given, count)
    return text
  }
}

function part(token: Token, language: Language): Part {
  if (token.type === 'content') return () => token.value
  if (token.type === 'octothorpe') return (_given, count) => display(language, count)
  if (!('cases' in token)) return (given) => display(language, given(token.arg))
  const cases = new Map(token.cases.map((each) => [each.key, sequence(each.tokens, language)]))
  const choose = token.type === 'select' ? String : pluralCase(cases, language)
  return (given, count) => {
    const value = given(token.arg)
    const chosen = cases.get(choose(value)) ?? cases.get('other')
    return chosen?.(given, token.type === 'select' ? count : value) ?? ''
  }
}

/** An exact case (`=0`) before the language's own (`one`, `other`). */
function pluralCase(cases: ReadonlyMap<string, Part>, language: Language) {
  const hasExact = [...cases.keys()].some((key) => key.startsWith('='))
  return (value: Argument): string => {
    const exact = hasExact ? `=${String(value)}` : ''
    if (hasExact && cases.has(exact)) return exact
    // Of whole numbers both languages set only 1 apart, and Intl takes half a microsecond.
    if (Number.isInteger(value)) return value === 1 ? 'one' : 'other'
    return plurals[language].select(Number(value))
  }
}

function display(language: Language, value: Argument): string {
  if (typeof value === 'number') return formatNumber(language, value)
  return value ?? unknown[language]
}

/** A number as Danes or Britons write it, with all the decimals that it has. */
export function formatNumber(language: Language, value: number): string {
  // Between a millionth and a thousand there is only the comma to see to, and Intl takes a microsecond.
  if (value !== 0 && !(value >= 1e-6 && value < 1000)) return numbers[language].format(value)
  return language === 'da' ? String(value).replace('.', ',') : String(value)
}

/** Ja or nej, yes or no. */
export function formatBoolean(language: Language, value: boolean): string {
  return (value ? yes : no)[language]
}

/** "a, b og c" or "a, b and c". */
export function formatList(language: Language, items: readonly string[]): string {
  const [, comma = '', and = ''] = between[language]
  const last = items.length - 1
  let text = items[0] ?? ''
  for (let i = 1; i <= last; i++) text += (i < last ? comma : and) + (items[i] ?? '')
  return text
}

/** A name that an ICU message can use for a fact's path or a criterion's id. */
export function argumentName(path: string): string {
  return path.replace(/[^A-Za-z0-9]/g, '_')
}

/** Something made once for each language. */
export function byLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<
    Language,
    T
  >
}
