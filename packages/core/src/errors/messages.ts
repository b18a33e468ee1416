/**
 * ICU messages in both languages, compiled to closures once. Numbers are shown as they were given: all
 * of their decimals, a decimal comma in Danish. (Why not a ready formatter: decision 0006.)
 */
import { parse, type Token } from '@messageformat/parser'
import type { Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'

/** What a message may be given by name: a number, words, or nothing where a fact is not known. */
export type Argument = string | number | undefined
export type Arguments = Readonly<Record<string, Argument>>
export type Message<Told = Arguments> = (language: Language, told: Told) => string

/** How an argument is had from what a message is told; asked once for each place where it stands. */
export type Resolve<Told> = (name: string) => (told: Told) => Argument

/** A part of a message; `count` is what `#` stands for. */
type Part<Told> = (told: Told, count: Argument) => string

const unknown: Text = { da: 'ikke oplyst', en: 'not known' }
const yes: Text = { da: 'ja', en: 'yes' }
const no: Text = { da: 'nej', en: 'no' }

const numbers = byLanguage(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }),
)
/** What Intl puts between the items of a list: asked once, as it takes a microsecond for each list. */
const between = byLanguage((language) => {
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language)
  const [, comma = '', and = ''] = list.format(['1', '2', '3']).split(/\d/)
  return { comma, and }
})
const plurals = byLanguage((language) => new Intl.PluralRules(language))

/**
 * Makes a text a function that fills it in; each language is compiled when it is first used.
 *
 * @param resolve how arguments are had; by name unless said
 */
export function compileMessage<Told = Arguments>(
  text: Text,
  resolve: Resolve<Told> = (name) => (told) => (told as Arguments)[name],
): Message<Told> {
  const compiled: Partial<Record<Language, Part<Told>>> = {}
  return (language, told) =>
    (compiled[language] ??= sequence(tokens(text[language]), language, resolve))(told, undefined)
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
  if (token.type === 'function')
    return (token.key === 'number' || token.key === 'spellout') && token.param === undefined
  return (
    token.type !== 'selectordinal' &&
    token.pluralOffset === undefined &&
    token.cases.some(({ key }) => key === 'other')
  )
}

function sequence<Told>(
  parts: readonly Token[],
  language: Language,
  resolve: Resolve<Told>,
  begins = true,
): Part<Told> {
  let starts = begins
  const compiled = parts.map((token) => {
    const made = part(token, language, resolve, starts)
    starts = token.type === 'content' ? startsAfter(token.value, starts) : false
    return made
  })
  return (told, count) => {
    let text = ''
    for (const each of compiled) text += each(told, count)
    return text
  }
}

/** Whether a sentence begins after some words; blanks leave it as it was. */
function startsAfter(words: string, before: boolean): boolean {
  return /\S/.test(words) ? /[.!?]\s*$/.test(words) : before
}

/** `begins`: a sentence begins with this token, so that a number in letters has a capital. */
function part<Told>(
  token: Token,
  language: Language,
  resolve: Resolve<Told>,
  begins: boolean,
): Part<Told> {
  if (token.type === 'content') return () => token.value
  if (token.type === 'octothorpe') return (_told, count) => display(language, count)
  const given = resolve(token.arg)
  if (token.type === 'function' && token.key === 'spellout')
    return (told) => spellOut(language, given(told), begins)
  if (!('cases' in token)) return (told) => display(language, given(told))
  const cases = new Map(
    token.cases.map((each) => [each.key, sequence(each.tokens, language, resolve, begins)]),
  )
  const choose = token.type === 'select' ? wordCase : pluralCase(cases, language)
  return (told, count) => {
    const value = given(told)
    const chosen = cases.get(choose(value)) ?? cases.get('other')
    return chosen?.(told, token.type === 'select' ? count : value) ?? ''
  }
}

/** The case of a word; a fact that is not known has a case of its own, `ukendt`. */
function wordCase(value: Argument): string {
  return value === undefined ? 'ukendt' : String(value)
}

/** An exact case (`=0`) before the language's own (`one`, `other`). */
function pluralCase(cases: ReadonlyMap<string, unknown>, language: Language) {
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
  const text = String(value)
  return language === 'da' && !Number.isInteger(value) ? text.replace('.', ',') : text
}

const spelled: Readonly<Record<Language, readonly string[]>> = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/** A whole number up to twelve in letters, any other as a number; `begins`: as the first word of a sentence. */
export function spellOut(language: Language, value: Argument, begins = false): string {
  const word = typeof value === 'number' ? spelled[language][value] : undefined
  if (word === undefined) return display(language, value)
  return begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** Ja or nej, yes or no. */
export function formatBoolean(language: Language, value: boolean): string {
  return (value ? yes : no)[language]
}

/** "a, b og c" or "a, b and c". */
export function formatList(language: Language, items: readonly string[]): string {
  const { comma, and } = between[language]
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
