/** Numbers at the beginning of a sentence on the terminal. */
import { spellOut, type Language } from '@screeningsmodel/core'

const none = { da: 'Ingen', en: 'None' } as const satisfies Readonly<Record<Language, string>>

/** »Ingen«, »Én«, »To«; from 13 in digits. */
export function beginning(sprog: Language, count: number): string {
  return count === 0 ? none[sprog] : spellOut(sprog, count, true)
}

const rows = {
  da: {
    of: 'af',
    rows: 'rækker',
    no: 'Ingen rækker',
    only: 'Den eneste række',
    both: 'Begge rækker',
    all: 'Alle',
  },
  en: {
    of: 'of',
    rows: 'rows',
    no: 'No rows',
    only: 'The only row',
    both: 'Both rows',
    all: 'All',
  },
} as const satisfies Readonly<Record<Language, object>>

/** How many of all rows: »Én af tre rækker«; for all of one or two rows »Den eneste række« and »Begge rækker«. */
export function ofRows(sprog: Language, some: number, all: number): string {
  const words = rows[sprog]
  const spelled = spellOut(sprog, all)
  if (some < all) {
    return all === 1 ? words.no : `${beginning(sprog, some)} ${words.of} ${spelled} ${words.rows}`
  }
  if (all === 1) return words.only
  return all === 2 ? words.both : `${words.all} ${spelled} ${words.rows}`
}
