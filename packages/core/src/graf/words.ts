/** The words of a diagram that come from no document, in both languages. */
import type { Udfald } from '../answer/criterion-schema.js'
import { outcomeWords, type OutcomeWords } from '../answer/outcome-words.js'
import type { Language } from '../support/language.js'

interface Words {
  /** How the conditions that a box rests on must hold. */
  readonly all: string
  readonly any: string
  readonly notAll: string
  readonly none: string
  readonly not: string
  readonly otherwise: string
  /** Instead of conditions that are too many to draw. */
  readonly more: (count: number) => string
  /** For a box that was written out before. */
  readonly above: string
  readonly udfald: OutcomeWords
  readonly comparison: Readonly<Record<Udfald, string>>
  readonly conclusion: { readonly reached: string; readonly other: string; readonly open: string }
  /** The title of the diagram. */
  readonly rules: (title: string) => string
  readonly result: (title: string) => string
}

const da: Words = {
  all: 'Alt dette skal gælde',
  any: 'Mindst ét af dette skal gælde',
  notAll: 'Ikke alt dette må gælde',
  none: 'Intet af dette må gælde',
  not: 'Dette må ikke gælde',
  otherwise: 'Ellers',
  more: (count) => `${String(count)} betingelser, der er for mange til at blive tegnet`,
  above: 'se ovenfor',
  udfald: outcomeWords.da,
  comparison: { opfyldt: 'Passer', 'ikke-opfyldt': 'Passer ikke', uafklaret: 'Uafklaret' },
  conclusion: { reached: 'Konklusionen', other: 'Ikke konklusionen', open: 'Ikke afgjort endnu' },
  rules: (title) => `Diagram over reglerne: ${title}`,
  result: (title) => `Diagram over resultatet: ${title}`,
}

const en: Words = {
  all: 'All of this must hold',
  any: 'At least one of these must hold',
  notAll: 'Not all of this may hold',
  none: 'None of this may hold',
  not: 'This must not hold',
  otherwise: 'Otherwise',
  more: (count) => `${String(count)} conditions, too many to be drawn`,
  above: 'see above',
  udfald: outcomeWords.en,
  comparison: { opfyldt: 'True', 'ikke-opfyldt': 'Not true', uafklaret: 'Not settled' },
  conclusion: { reached: 'The conclusion', other: 'Not the conclusion', open: 'Not settled yet' },
  rules: (title) => `Diagram of the rules: ${title}`,
  result: (title) => `Diagram of the result: ${title}`,
}

export const grafWords: Readonly<Record<Language, Words>> = { da, en }
