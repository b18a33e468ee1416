/** Reads the values of options. An error says what is wrong with a value, and how to write it. */
import type { Text } from '@screeningsmodel/core'
import { WrongUse } from '../terminal/context.js'

/** More years than any report spans. */
const maximumYears = 200
/** More than any count that an option takes. */
const maximumNumber = 999_999

/** What is wrong with the value of an option. */
function wrong(flag: string, { da, en }: Text): WrongUse {
  return new WrongUse({ da: `${flag}: ${da}`, en: `${flag}: ${en}` })
}

/** Reads years: `2017-2019`, `2017,2019`, or both together. */
export function years(text: string): number[] {
  const all = text.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/.exec(part) ?? []
    if (first === '') throw wrong('--aar', yearForm)
    const length = Number(last) - Number(first) + 1
    if (length < 1) throw wrong('--aar', yearOrder)
    if (length > maximumYears) throw wrong('--aar', tooManyYears)
    return Array.from({ length }, (_, i) => Number(first) + i)
  })
  return [...new Set(all)]
}

/** Reads a whole number that is not negative. */
export function wholeNumber(flag: string) {
  return (text: string): number => {
    const given = text.trim()
    if (/^-\d/.test(given)) throw wrong(flag, negative)
    if (/^\d+[.,]\d+$/.test(given)) throw wrong(flag, notWhole)
    if (!/^\d+$/.test(given)) throw wrong(flag, noNumber)
    const number = Number(given)
    if (number > maximumNumber) throw wrong(flag, tooLarge)
    return number
  }
}

/** Reads a share or a probability, with a decimal comma or point. */
export function share(flag: string) {
  return (text: string): number => {
    const given = text.trim()
    if (/%$/.test(given)) throw wrong(flag, percent)
    if (!/^-?\d+(?:[.,]\d{1,17})?$/.test(given)) throw wrong(flag, noShare)
    const number = Number(given.replace(',', '.'))
    if (number < 0 || number > 1) throw wrong(flag, outside)
    return number
  }
}

/** Reads the shares of an option that takes several values; Commander calls it once for each. */
export function shares(flag: string) {
  const one = share(flag)
  return (text: string, before: readonly number[] | undefined): number[] => [
    ...(before ?? []),
    one(text),
  ]
}

/** Reads an option that may be given several times, each as `name=value`, into one object. */
export function pair(flag: string) {
  return (text: string, before: unknown): Readonly<Record<string, string>> => {
    const at = text.indexOf('=')
    if (at < 1) throw wrong(flag, noPair)
    return together(flag, before, text.slice(0, at), text.slice(at + 1))
  }
}

/** Reads an option that may be given several times, each as `name=number`, with a decimal comma or point. */
export function numbers(flag: string) {
  const one = pair(flag)
  return (text: string, before: unknown): Readonly<Record<string, number>> => {
    const [[name, given] = ['', '']] = Object.entries(one(text, {}))
    if (!/^\s*-?\d+(?:[.,]\d+)?\s*$/.test(given)) throw wrong(`${flag} ${name}`, noDecimal)
    return together(flag, before, name, Number(given.replace(',', '.')))
  }
}

/** The values of an option so far, with a new one; a name may be given only once. */
function together<T>(
  flag: string,
  before: unknown,
  name: string,
  value: T,
): Readonly<Record<string, T>> {
  const all = before as Readonly<Record<string, T>>
  if (Object.hasOwn(all, name) && all[name] !== value) throw wrong(`${flag} ${name}`, twice)
  return { ...all, [name]: value }
}

/** Reads the name of a table, as its parts. */
export function tableName(text: string): readonly string[] {
  const parts = text.split('.')
  if (parts.includes('')) throw wrong('--tabel', noName)
  return parts
}

/** Reads the port of a service; 0: any free port. */
export function port(text: string): string {
  if (!/^\d+$/.test(text) || Number(text) > 65_535) throw wrong('--port', noPort)
  return text
}

const noName = {
  da: 'skriv et navn på hver side af punktummet: region.tilbud.',
  en: 'write a name on each side of the full stop: region.tilbud.',
}
const yearForm = {
  da: 'skriv årene med fire cifre: 2017-2019 eller 2017,2019.',
  en: 'write the years with four digits: 2017-2019 or 2017,2019.',
}
const yearOrder = {
  da: 'det første år er senere end det sidste. Skriv dem i rækkefølge: 2017-2019.',
  en: 'the first year is after the last one. Write them in order: 2017-2019.',
}
const tooManyYears = {
  da: `der er mere end ${String(maximumYears)} år imellem. Er begge årstal rigtige?`,
  en: `there are more than ${String(maximumYears)} years between them. Are both years right?`,
}
const negative = {
  da: 'tallet må ikke være negativt.',
  en: 'the number must not be negative.',
}
const notWhole = {
  da: 'det skal være et helt tal, uden decimaler og uden tusindtalsskilletegn.',
  en: 'it must be a whole number, without decimals and without a thousands separator.',
}
const noNumber = {
  da: 'det er ikke et tal. Skriv et helt tal med cifre, fx 3.',
  en: 'that is not a number. Write a whole number in digits, such as 3.',
}
const noDecimal = {
  da: 'det er ikke et tal. Skriv fx 2 eller 2,5, uden tusindtalsskilletegn.',
  en: 'that is not a number. Write 2 or 2.5, say, without a thousands separator.',
}
const tooLarge = {
  da: `tallet er for stort. Skriv højst ${String(maximumNumber)}.`,
  en: `the number is too large; at most ${String(maximumNumber)}.`,
}
const percent = {
  da: 'skriv andelen som et tal fra 0 til 1: 50 % er 0,5.',
  en: 'write the share as a number from 0 to 1: 50% is 0.5.',
}
const noShare = {
  da: 'det er ikke et tal. Skriv en andel fra 0 til 1, fx 0,5.',
  en: 'that is not a number. Write a share from 0 to 1, such as 0.5.',
}
const outside = {
  da: 'andelen skal være fra 0 til 1: 50 % er 0,5.',
  en: 'the share must be from 0 to 1: 50% is 0.5.',
}
const noPair = {
  da: 'skriv navn og værdi med et lighedstegn imellem: navn=værdi.',
  en: 'write a name and a value with an equals sign between them: name=value.',
}
const twice = {
  da: 'der er givet to forskellige værdier. Behold den ene.',
  en: 'two different values are given. Keep one of them.',
}
const noPort = {
  da: 'en port er et helt tal fra 0 til 65535.',
  en: 'a port is a whole number from 0 to 65535.',
}
