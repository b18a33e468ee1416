/** Sentences about rows of a list, by their places. */
import { checkLanguage } from '@screeningsmodel/core'
import type { Language } from '../support/language.js'
import type { RowPlace } from '../row/opgoerelse-row.js'
import { capital, listed, ofSheet, rowWord } from '../support/shown.js'

type Place = Pick<RowPlace, 'ark' | 'linje'>

/** Rows that are named; of more than one beyond these it is told how many. */
const maximumRows = 10

const words = {
  da: { and: 'og', others: 'andre' },
  en: { and: 'and', others: 'others' },
} as const satisfies Record<Language, object>

function some(numbers: readonly number[], sprog: Language): string {
  const { and, others } = words[sprog]
  const more = numbers.length - maximumRows
  if (more < 2) return listed(numbers, and)
  return `${numbers.slice(0, maximumRows).join(', ')} ${and} ${String(more)} ${others}`
}

const rowsOf = {
  da: (numbers: readonly number[]) => `række ${some(numbers, 'da')}`,
  en: (numbers: readonly number[]) => `${rowWord(numbers.length)} ${some(numbers, 'en')}`,
} as const

/**
 * Rows as a sentence begins with them, by their sheets where the file has several.
 *
 * @param places the rows, in the order of the file; of many, only the first ten are named
 * @param sprog the language of the sentence
 * @throws {InputError} if there is no such language (`ukendt-vaerdi`)
 * @example
 * rowsIn([{ linje: 3 }, { linje: 4 }], 'en') // 'Rows 3 and 4'
 */
export function rowsIn(places: readonly Place[], sprog: Language): string {
  checkLanguage(sprog)
  const sheets = [...new Set(places.map(({ ark }) => ark))].map((ark) => {
    const numbers = places.filter((place) => place.ark === ark).map(({ linje }) => linje)
    return `${rowsOf[sprog](numbers)}${ofSheet[sprog]({ ark })}`
  })
  return capital(listed(sheets, words[sprog].and))
}

/** That rows hold nothing about a case: prepared for one, or a remark below the table. */
export const withoutFacts = {
  da: (rows: readonly Place[]) =>
    `${rowsIn(rows, 'da')} har ingen oplysninger om en sag og er sprunget over.`,
  en: (rows: readonly Place[]) =>
    `${rowsIn(rows, 'en')} ${rows.length === 1 ? 'holds' : 'hold'} no facts of a case and ${rows.length === 1 ? 'is' : 'are'} passed over.`,
} as const satisfies Record<Language, (rows: readonly Place[]) => string>
