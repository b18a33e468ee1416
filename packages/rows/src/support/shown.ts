/** Values as they are written in sentences. */
import { decimal } from '@screeningsmodel/core'
import type { Language } from './language.js'

export const shown = (value: string | number | undefined) => String(value ?? '')

/** 3,5 in Danish, and without floating-point errors. */
export function shownNumber(value: number, sprog: Language): string {
  const text = String(Number.isInteger(value) ? value : decimal(value))
  return sprog === 'da' ? text.replace('.', ',') : text
}

/**
 * "a, b og c", or with another word for »og«.
 *
 * @param items none gives an empty text
 * @param and the word before the last item
 * @example
 * listed(['a', 'b', 'c'], 'og') // 'a, b og c'
 */
export function listed(items: readonly (string | number)[], and: string): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} ${and} ${String(items.at(-1))}`
}

/** The items of a value that is a list: rows, columns or municipalities, none of which contains a comma. */
export const itemsOf = (value: string | number | undefined) => shown(value).split(', ')

export const named = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (»${shown(navn)}«)`
export const calledEn = (navn: string | number | undefined) =>
  navn === undefined || navn === '' ? '' : ` (“${shown(navn)}”)`

/** The sheet within a sentence; the file, if it has no sheets. */
export const inSheet = {
  da: (ark: string | number | undefined) => (ark === undefined ? 'filen' : `arket »${shown(ark)}«`),
  en: (ark: string | number | undefined) =>
    ark === undefined ? 'the file' : `the sheet “${shown(ark)}”`,
} as const

/** After a row: of which sheet it is, if several were read. */
export const ofSheet = {
  da: ({ ark }: { readonly ark?: string | undefined }) =>
    ark === undefined ? '' : ` i ${inSheet.da(ark)}`,
  en: ({ ark }: { readonly ark?: string | undefined }) =>
    ark === undefined ? '' : ` of ${inSheet.en(ark)}`,
} as const

export const rowWord = (count: number) => (count === 1 ? 'row' : 'rows')

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
