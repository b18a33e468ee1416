/** The notes of a report as data: what each kind of them tells. */
import type { Ruleset, Text } from '../ruleset/ruleset.js'
import type { RowProblem } from './rows.js'
import type { Indsats } from './figures-schema.js'
import type { additions } from './input-schema.js'
import type { TotalCheck } from './totals.js'
import type { UsedOn } from './uses.js'

/** A note before it is put into words: its kind, and what its text tells. `note-texts.ts` renders it. */
export type NoteData =
  | { readonly kode: 'ingen-raekker' }
  | { readonly kode: 'ikke-svaret'; readonly antal: number; readonly kommuner: readonly string[] }
  | { readonly kode: 'mangler-tal'; readonly kommune: string; readonly mangler: readonly Years[] }
  | { readonly kode: 'mangler-tal-antal'; readonly antal: number }
  | { readonly kode: 'sum-raekke'; readonly sum: TotalCheck; readonly medTal: boolean }
  | {
      readonly kode: 'sum-i-liste'
      readonly paa: UsedOn
      readonly antal: number
      readonly navne: readonly NameInFile[]
    }
  | { readonly kode: 'maaske-sum'; readonly kommune: string | undefined }
  | {
      readonly kode: 'ukendt-kommune'
      readonly antal: number
      readonly kommuner: readonly NameInFile[]
    }
  | { readonly kode: 'samme-kommune'; readonly stavemaader: readonly string[] }
  | { readonly kode: 'raekke-afvist'; readonly sted: RowPlace; readonly detail: string }
  | { readonly kode: 'raekker-afvist'; readonly antal: number }
  | { readonly kode: 'uden-kommune'; readonly antal: number }
  | {
      readonly kode: 'sager-screenet'
      readonly omfattet: number
      readonly ikkeOmfattet: number
      readonly uafklaret: number
    }
  | { readonly kode: 'sager-screenet-maskeret' }
  | { readonly kode: 'sager-uafklarede' }
  | { readonly kode: 'sager-ikke-visiteret' }
  | { readonly kode: 'sager-uden-visitation' }
  | { readonly kode: 'talt-af-kommuner' }
  | { readonly kode: 'regelsaet'; readonly paa: UsedOn; readonly ruleset: Ruleset }
  | { readonly kode: 'fortolkning'; readonly ord: Text; readonly valg: readonly Text[] }
  | { readonly kode: 'smaa-tal' | 'smaa-tal-ingen'; readonly hoejst: number }
  | { readonly kode: 'smaa-tal-summer'; readonly summer: readonly Years[] }
  | { readonly kode: 'smaa-tal-kommuner'; readonly antal: number }
  | { readonly kode: 'smaa-tal-tilbud'; readonly tilbud: readonly TilbudYears[] }
  | { readonly kode: 'smaa-tal-tekster'; readonly navne: boolean }
  | { readonly kode: 'uden-navne' }
  | { readonly kode: (typeof reservations)[number] }
  | { readonly kode: 'forbehold-tal-med-ord' }
  | { readonly kode: (typeof additionNotes)[keyof typeof additionNotes] }

/** What qualifies the figures of every report (Syddanmark 2020, sections 3 and 4). */
export const reservations = [
  'forbehold-manuelt',
  'forbehold-moerketal',
  'forbehold-frivillig',
  'forbehold-dobbelt',
] as const

/** What qualifies figures that were added up, by what they were added up from. */
export const additionNotes = {
  dele: 'forbehold-dele',
  'ambulant-og-doegn': 'forbehold-ambulant-og-doegn',
} as const satisfies Readonly<Record<(typeof additions)[number], string>>

/** Years in which a figure is missing or masked. */
export interface Years {
  readonly indsats: Indsats
  readonly aar: readonly number[]
}

/** Years in which a tilbud is masked; none where its years are not known. */
export interface TilbudYears {
  readonly reference: string
  readonly aar: readonly number[]
}

/** A name of rows, and where they stand in files; not told where names are not. */
export interface NameInFile {
  readonly navn: string
  readonly steder: readonly PlaceInFile[]
}

/** A refused row, by its number (from 1) in a list of the request, or by its line in a file. */
export type RowPlace = { readonly felt: string; readonly nummer: number } | PlaceInFile

export interface PlaceInFile {
  readonly fil: string
  /** The sheet, where the file has several. */
  readonly ark?: string | undefined
  readonly linje: number
  /** The letters of the column; absent where it is about the row as a whole. */
  readonly kolonne?: string | undefined
}

/** What is wrong with a row of a file, where it stands there. */
export interface RowInFile extends PlaceInFile {
  readonly detail: string
}

/** The rows of files that a problem is about; none where the request came from no file. */
export type OriginOf = (problem: RowProblem) => readonly RowInFile[]
