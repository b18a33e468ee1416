/** One question that a table alone cannot answer, and the answers that settle it. */
import type { Language } from '../../support/language.js'
import { columnLetters } from '../../support/letters.js'
import type { Block } from '../headings/blocks.js'
import { tableKey, type Valg } from '../choices/choices.js'
import { choicePairs } from '../choices/choice-texts.js'
import { questionTexts, type QuestionCode, type QuestionValues } from './question-texts.js'

/** One of the possible answers to a question. */
export interface Mulighed {
  /** The answer in words, to choose by. */
  readonly tekst: string
  /** What this answer adds to the choices. */
  readonly valg: Valg
  /** The same as flags of the command line. */
  readonly flag: string
}

/** A question that a person must answer before the counts can be used. */
export interface Spoergsmaal {
  /** What it is about; stable from version to version. */
  readonly kode: QuestionCode
  /** The question in words. */
  readonly tekst: string
  /** What to do on the command line for an answer that is not a choice. */
  readonly eksempel?: string
  /** Where in the file, rows and columns from 1. */
  readonly sted?: {
    /** The name of the sheet. */
    readonly ark: string
    /** The row, from 1. */
    readonly raekke?: number
    /** The column, from 1. */
    readonly kolonne?: number
  }
  /** Empty if only the file itself can be corrected. */
  readonly muligheder: readonly Mulighed[]
}

/** Thrown while a table is read: nothing more can be known before the question is answered. */
export class Asked extends Error {
  override readonly name = 'Asked'
  readonly spoergsmaal: Spoergsmaal
  /** The same for a file that has no sheets. */
  readonly ofFile: string

  constructor(spoergsmaal: Spoergsmaal, ofFile: string) {
    super(spoergsmaal.tekst)
    this.spoergsmaal = spoergsmaal
    this.ofFile = ofFile
  }
}

export interface Asking {
  readonly sprog: Language
  readonly sted?: Spoergsmaal['sted']
  readonly values?: QuestionValues
  readonly options?: readonly { readonly tekst: string; readonly valg: Valg }[]
  readonly eksempel?: string
}

export function asked(
  kode: QuestionCode,
  { sprog, sted, values = {}, options = [], eksempel }: Asking,
): Asked {
  const tekst = questionTexts[kode][sprog]
  return new Asked(
    {
      kode,
      tekst: tekst(values),
      ...(eksempel !== undefined && { eksempel }),
      ...(sted && { sted }),
      muligheder: options.map(({ tekst, valg }) => ({ tekst, valg, flag: flagsOf(valg) })),
    },
    tekst({ ...values, ark: undefined }),
  )
}

/**
 * Choices with more choices added; the later ones win.
 *
 * @example
 * withChoice({ ark: 'Tal', kolonner: { B: 'doegn' } }, { kolonner: { B: 'behandling' } })
 * // { ark: 'Tal', kolonner: { B: 'behandling' } }
 */
export function withChoice(valg: Valg, more: Valg): Valg {
  type Some = Readonly<Record<string, string>>
  // Of several choices about one thing the last one counts, so a new choice goes to the end.
  const both = (a: Some = {}, b: Some = {}) => {
    const kept = Object.entries(a).filter(([key]) => !Object.hasOwn(b, key))
    const all = [...kept, ...Object.entries(b)]
    return all.length > 0 ? Object.fromEntries(all) : undefined
  }
  return {
    ark: more.ark ?? valg.ark,
    overskrift: more.overskrift ?? valg.overskrift,
    arkBetydning: both(valg.arkBetydning, more.arkBetydning),
    kolonner: both(valg.kolonner, more.kolonner),
    raekker: both(valg.raekker, more.raekker),
    navne: both(valg.navne, more.navne),
  }
}

/**
 * Choices in the form for the command line.
 *
 * @example
 * flagsOf({ kolonner: { B: 'behandling' } }) // "--kolonne 'B=behandling'"
 */
export function flagsOf(valg: Valg): string {
  return choicePairs(valg)
    .map(([name, value]) => `--${name} ${name === 'overskrift' ? value : quoted(value)}`)
    .join(' ')
}

/**
 * Choices in the form for an address.
 *
 * @example
 * queryOf({ kolonner: { B: 'behandling' } }) // 'kolonne=B%3Dbehandling'
 */
export function queryOf(valg: Valg): string {
  return choicePairs(valg)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

/** Quoted for a shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * The name of a column in a choice: its letters; with the sheet if there are several; and with the row of its heading
 * if the sheet has other tables in which these letters may mean something else.
 */
export function columnKey({ grid, headings, others }: Block, column: number, isAlone: boolean) {
  const letters = columnLetters(column + 1)
  const row = headings.at(-1)
  if (others === 'unlike' && row !== undefined) {
    return `${grid.sheet.navn}!${letters}${String(row + 1)}`
  }
  return isAlone ? letters : `${grid.sheet.navn}!${letters}`
}

/** The name of a table in a choice: its sheet, with the row of its heading if the sheet has several tables. */
export function placeOf({ grid, headings, others }: Block) {
  const { navn: ark } = grid.sheet
  const row = headings.at(-1)
  return others === 'none' || row === undefined
    ? { key: ark, sted: { ark } }
    : { key: tableKey(ark, row), sted: { ark, raekke: row + 1 } }
}
