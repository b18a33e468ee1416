/** What cannot be told from a table alone: one question, and the answers that settle it. */
import type { Language } from '../language.js'
import { columnLetters } from '../workbook/letters.js'
import type { Block } from './blocks.js'
import { tableKey, type Valg } from './choices.js'
import { choicePairs } from './choice-texts.js'
import { questionTexts, type QuestionCode, type QuestionValues } from './question-texts.js'

export interface Mulighed {
  readonly tekst: string
  /** What this answer adds to the choices. */
  readonly valg: Valg
  /** The same as flags of the command line. */
  readonly flag: string
}

export interface Spoergsmaal {
  readonly kode: QuestionCode
  readonly tekst: string
  /** How the command line takes an answer that there is no choice for. */
  readonly eksempel?: string
  /** Where in the file, rows and columns from 1. */
  readonly sted?: { readonly ark: string; readonly raekke?: number; readonly kolonne?: number }
  /** Empty where only the file itself can be mended. */
  readonly muligheder: readonly Mulighed[]
}

/** Thrown while a table is taken apart: nothing after it can be known before it is answered. */
export class Asked extends Error {
  override readonly name = 'Asked'
  readonly spoergsmaal: Spoergsmaal
  /** The same of a file that has no sheets. */
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

/** Choices with more choices added; the later ones win. */
export function withChoice(valg: Valg, more: Valg): Valg {
  type Some = Readonly<Record<string, string>>
  // Of several choices about one thing the last one counts, so what is chosen anew goes to the end.
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

/** Choices as the command line takes them. */
export function flagsOf(valg: Valg): string {
  return choicePairs(valg)
    .map(([name, value]) => `--${name} ${name === 'overskrift' ? value : quoted(value)}`)
    .join(' ')
}

/** Choices as an address takes them. */
export function queryOf(valg: Valg): string {
  return choicePairs(valg)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
}

/** As a shell takes it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/**
 * A column as it is chosen: by its letters, with the sheet where there are several, and with the row of its
 * heading where the sheet has other tables whose column of these letters may be something else.
 */
export function columnKey({ grid, headings, others }: Block, column: number, isAlone: boolean) {
  const letters = columnLetters(column + 1)
  const row = headings.at(-1)
  if (others === 'unlike' && row !== undefined) {
    return `${grid.sheet.navn}!${letters}${String(row + 1)}`
  }
  return isAlone ? letters : `${grid.sheet.navn}!${letters}`
}

/** How a table is chosen, and where it is: its sheet, with the row of its heading where that has several. */
export function placeOf({ grid, headings, others }: Block) {
  const { navn: ark } = grid.sheet
  const row = headings.at(-1)
  return others === 'none' || row === undefined
    ? { key: ark, sted: { ark } }
    : { key: tableKey(ark, row), sted: { ark, raekke: row + 1 } }
}
