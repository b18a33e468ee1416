/**
 * Messages in both languages, compiled once to functions. Numbers are shown as they were given: with all of
 * their decimals, and a decimal comma in Danish. (Why no ready-made formatter is used: decision 0006.)
 */
import type { Text } from '../ruleset/ruleset.js'
import { languages, type Language } from '../support/language.js'
import { memoize } from '../support/memoize.js'
import type { Part, Parts } from './parts.js'

/** An argument of a message: a number, words, or `undefined` for a fact that is not known. */
export type Argument = string | number | undefined
export type Arguments = Readonly<Record<string, Argument>>
export type Message<Told = Arguments> = (language: Language, told: Told) => string

/**
 * Gives a constant, or a function that reads an argument from what a message is given; called once for each place that
 * uses it.
 */
export type Resolve<Told> = (name: string) => number | ((told: Told) => Argument)

/** A compiled part of a message: always the same text, or a function, where `count` is the number that `#` stands for. */
type Filled<Told> = string | ((told: Told, count: Argument) => string)

const unknown: Text = { da: 'ikke oplyst', en: 'not known' }
const yes: Text = { da: 'ja', en: 'yes' }
const no: Text = { da: 'nej', en: 'no' }

/** All the decimals that a number has: Intl would round it to three, and choose its words by what is left. */
const whole = { maximumFractionDigits: 20 }
const numbers = /* @__PURE__ */ memoize(
  (language: Language) => new Intl.NumberFormat(language, whole),
)

/** The word before the last item of a list. Written here because Intl takes a microsecond for each list. */
const and: Text = { da: ' og ', en: ' and ' }
/** Used instead when one of the last two items has an “og” of its own, so that the list is not misread. */
const asWellAs: Text = { da: ' samt ', en: ' as well as ' }

/**
 * A message as a function that fills it in. Each language is compiled when it is first used.
 *
 * @param resolve how arguments are read; by default by their name
 */
export function compileMessage<Told = Arguments>(
  parts: (language: Language) => Parts,
  resolve: Resolve<Told> = (name) => (told) => (told as Arguments)[name],
): Message<Told> {
  const compiled: Partial<Record<Language, Filled<Told>>> = {}
  return (language, told) =>
    text((compiled[language] ??= sequence(parts(language), language, resolve)), told)
}

function text<Told>(filled: Filled<Told>, told: Told, count?: Argument): string {
  return typeof filled === 'string' ? filled : filled(told, count)
}

function sequence<Told>(parts: Parts, language: Language, resolve: Resolve<Told>): Filled<Told> {
  const compiled = parts.map((part) => filled(part, language, resolve))
  if (compiled.every((each) => typeof each === 'string')) return compiled.join('')
  return (told, count) => {
    let all = ''
    for (const each of compiled) all += text(each, told, count)
    return all
  }
}

function filled<Told>(part: Part, language: Language, resolve: Resolve<Told>): Filled<Told> {
  if (typeof part === 'string') return part
  const [argument, how, isByWord] = part
  if (argument === undefined) return (_told, count) => display(language, count)
  const given = resolve(argument)
  const cases = new Map(
    typeof how === 'object'
      ? Object.entries(how).map(([key, parts]): [string | number, Filled<Told>] => [
          key.startsWith('=') ? Number(key.slice(1)) : key,
          sequence(parts, language, resolve),
        ])
      : [],
  )
  const told = (value: Argument): Filled<Told> => {
    if (how === undefined) return display(language, value)
    if (typeof how === 'boolean') return spellOut(language, value, how)
    // An exact case (`=0`) comes before the plural cases of the language; an unknown word has a case of its own.
    // A case can have no hyphen, so the word `til-stede` has the case `til_stede`.
    const chosen = isByWord
      ? cases.get(String(value ?? 'ukendt').replaceAll('-', '_'))
      : (cases.get(Number(value)) ?? cases.get(pluralCase(language, Number(value))))
    return chosen ?? (cases.get('other') as Filled<Told>)
  }
  // In a select, `#` is an ordinary character; only a plural uses the value as its count.
  if (typeof given === 'function') {
    return (context) => {
      const value = given(context)
      return text(told(value), context, value)
    }
  }
  const always = told(given)
  return typeof always === 'string' ? always : (context) => always(context, given)
}

/**
 * The plural case of a number, as `Intl.PluralRules` has it: 1, and in Danish also a number below 2 with decimals.
 * Asking Intl takes half a microsecond.
 */
export function pluralCase(language: Language, value: number): string {
  const size = Math.abs(value)
  const isOne = size === 1 || (language === 'da' && size < 2 && !Number.isInteger(size))
  return isOne ? 'one' : 'other'
}

function display(language: Language, value: Argument): string {
  if (typeof value === 'number') return formatNumber(language, value)
  return value ?? unknown[language]
}

/** A number as it is written in Danish or in British English, with all of its decimals. */
export function formatNumber(language: Language, value: number): string {
  // Between a millionth and a thousand only the decimal comma differs, and Intl takes a microsecond.
  if (value !== 0 && !(value >= 1e-6 && value < 1000)) return numbers(language).format(value)
  const digits = String(value)
  return language === 'da' && !Number.isInteger(value) ? digits.replace('.', ',') : digits
}

const spelled: Readonly<Record<Language, readonly string[]>> = {
  da: 'nul én to tre fire fem seks syv otte ni ti elleve tolv'.split(' '),
  en: 'zero one two three four five six seven eight nine ten eleven twelve'.split(' '),
}

/**
 * A whole number up to twelve in letters; any other number in digits.
 *
 * @param begins whether it is the first word of a sentence
 * @param value the number; a text is given back unchanged
 * @example
 * spellOut('da', 2, true) // 'To'
 */
export function spellOut(language: Language, value: Argument, begins = false): string {
  const word = typeof value === 'number' ? spelled[language][value] : undefined
  if (word === undefined) return display(language, value)
  return begins ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/**
 * A count at the beginning of a sentence, with the noun that is counted.
 *
 * @param one the words for exactly one, number included, since the Danish word for it has two forms
 * @param more the words after any other number
 * @param count how many there are
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

/** "a, b og c" or "a, b and c"; "a og b samt c" if an item contains an "og" or "and" itself. */
export function formatList(language: Language, items: readonly string[]): string {
  const word = and[language]
  const before = items.slice(-2).some((item) => item.includes(word)) ? asWellAs[language] : word
  const first = items.slice(0, -1).join(', ')
  const last = items.at(-1) ?? ''
  return items.length > 1 ? first + before + last : last
}

/** A fact's path or a criterion's id as a name that an ICU message can use. */
export function argumentName(path: string): string {
  return path.replace(/[^A-Za-z0-9]/g, '_')
}

/** A value made for each language. */
export function byLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<
    Language,
    T
  >
}
