/** What is known while one sheet is read. */
import type { Language } from '../../support/language.js'
import type { Meaning, Valg } from './choices.js'
import type { Names } from '../../words/kommune-names.js'

export interface Context {
  readonly sprog: Language
  readonly valg: Valg
  /** The region that the report is about; a row with its name is a sum. */
  readonly region: string | undefined
  readonly names: Names
  /** What the sheet's name, a title or a choice says about all its counts. */
  readonly shared: Meaning
  /** The municipality that the sheet is named after. */
  readonly sheetKommune: string | undefined
  /** The sheet's number, from 1. */
  readonly number: number
  /** The names of all sheets that are read. */
  readonly sheets: readonly string[]
  /** Whether it is the only sheet that is read. */
  readonly isAlone: boolean
}
