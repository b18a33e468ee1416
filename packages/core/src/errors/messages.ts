/**
 * Messages in both languages, compiled to closures once. Numbers are shown as they were given: all
 * of their decimals, a decimal comma in Danish. (Why not a ready formatter: decision 0006.)
 */
import type { Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import type { Part, Parts } from './parts.js'

/** What a message may be given by name: a number, words, or nothing where a fact is not known. */
export type Argument = string | number | undefined
export type Arguments = Readonly<Record<string, Argument>>
export type Message<Told = Arguments> = (language: Language, told: Told) => string

/** How an argument is had from what a message is told; asked once for each place where it stands. */
export type Resolve<Told> = (name: string) => (told: Told) => Argument

/** A part that fills itself in; `count` is what `#` stands for. */
type Filled<Told> = (told: Told, count: Argument) => string

const unknown: Text = { da: 'ikke oplyst', en: 'not known' }
const yes: Text = { da: 'ja', en: 'yes' }
const no: Text = { da: 'nej', en: 'no' }

/** All the decimals that a number has: Intl would round it to three, and choose its words by what is left. */
const whole = { maximumFractionDigits: 20 }
const numbers = /* @__PURE__ */ memoize(
  (language: Language) => new Intl.NumberFormat(language, whole),
)
const plurals = /* @__PURE__ */ memoize(
  (language: Language) => new Intl.PluralRules(language, whole),
)
/** What stands before the last item of a list. Not asked of Intl, which takes a microsecond for each list. */
const and: Text = { da: ' og ', en: ' and ' }
/** The same where an item beside it has an »og« of its own, which it would read as one of. */
const asWellAs: Text = { da: ' samt ', en: ' as well as ' }

/**
 * Makes a message a function that fills it in; each language is compiled when it is first used.
 *
 * @param resolve how arguments are had; by name unless said
 */
export function compileMessage<Told = Arguments>(
  parts: (language: Language) => Parts,
  resolve: Resolve<Told> = (name) => (told) => (told as Arguments)[name],
): Message<Told> {
  const compiled: Partial<Record<Language, Filled<Told>>> = {}
  return (language, told) =>
    (compiled[language] ??= sequence(parts(language), language, resolve))(told, undefined)
}

function sequence<Told>(parts: Parts, language: Language, resolve: Resolve<Told>): Filled<Told> {
  const compiled = parts.map((part) => filled(part, language, resolve))
  return (told, count) => {
    let text = ''
    for (const each of compiled) text += each(told, count)
    return text
  }
}

function filled<Told>(part: Part, language: Language, resolve: Resolve<Told>): Filled<Told> {
  if (typeof part === 'string') return () => part
  const [argument, how, isByWord] = part
  if (argument === undefined) return (_told, count) => display(language, count)
  const given = resolve(argument)
  if (how === undefined) return (told) => display(language, given(told))
  if (typeof how === 'boolean') return (told) => spellOut(language, given(told), how)
  const cases = new Map(
    Object.entries(how).map(([key, parts]): [string | number, Filled<Told>] => [
      key.startsWith('=') ? Number(key.slice(1)) : key,
      sequence(parts, language, resolve),
    ]),
  )
  const other = cases.get('other') as Filled<Told>
  return (told) => {
    const value = given(told)
    // An exact case (`=0`) comes before the language's own; a word that is not known has a case of its own.
    const chosen = isByWord
      ? cases.get(String(value ?? 'ukendt'))
      : (cases.get(Number(value)) ?? cases.get(pluralCase(language, Number(value))))
    // In a case of a select `#` is a sign like any other.
    return (chosen ?? other)(told, value)
  }
}

/** Of whole numbers both languages set only 1 and -1 apart, and Intl takes half a microsecond. */
export function pluralCase(language: Language, value: number): string {
  if (Number.isInteger(value)) return Math.abs(value) === 1 ? 'one' : 'other'
  return plurals(language).select(value)
}

function display(language: Language, value: Argument): string {
  if (typeof value === 'number') return formatNumber(language, value)
  return value ?? unknown[language]
}

/** A number as Danes or Britons write it, with all the decimals that it has. */
export function formatNumber(language: Language, value: number): string {
  // Between a millionth and a thousand there is only the comma to see to, and Intl takes a microsecond.
  if (value !== 0 && !(value >= 1e-6 && value < 1000)) return numbers(language).format(value)
  const text = String(value)
  return language === 'da' && !Number.isInteger(value) ? text.replace('.', ',') : text
}

const spelled: Readonly<Record<Language, readonly string[]>> = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/**
 * A whole number up to twelve in letters, any other as a number.
 *
 * @param begins whether it is the first word of a sentence
 * @example
 * spellOut('da', 2, true) // 'To'
 */
export function spellOut(language: Language, value: Argument, begins = false): string {
  const word = typeof value === 'number' ? spelled[language][value] : undefined
  if (word === undefined) return display(language, value)
  return begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/**
 * How many of something, as a sentence begins with it.
 *
 * @param one the words where there is one, with the number itself, which in Danish has two forms
 * @param more the words after any other number
 * @example
 * counted('da', 1, 'Én række er', 'rækker er') // 'Én række er'
 * counted('da', 2, 'Én række er', 'rækker er') // 'To rækker er'
 */
export function counted(language: Language, count: Argument, one: string, more: string): string {
  return Number(count) === 1 ? one : `${spellOut(language, count, true)} ${more}`
}

/** Ja or nej, yes or no. */
export function formatBoolean(language: Language, value: boolean): string {
  return (value ? yes : no)[language]
}

/** "a, b og c" or "a, b and c"; "a og b samt c" where an item has one of its own. */
export function formatList(language: Language, items: readonly string[]): string {
  const word = and[language]
  const before = items.slice(-2).some((item) => item.includes(word)) ? asWellAs[language] : word
  const first = items.slice(0, -1).join(', ')
  const last = items.at(-1) ?? ''
  return items.length > 1 ? first + before + last : last
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
