/** The notes of a report as data: the arguments of each kind of note. */
import type { Ruleset, Text } from '../../ruleset/ruleset.js'
import type { RowProblem } from '../reading/rows.js'
import type { Indsats } from '../form/figures-schema.js'
import type { additions } from '../input/bounds.js'
import type { TotalCheck } from '../figures/totals.js'
import type { UsedOn } from '../figures/uses.js'

/** A note as its kind and its arguments, before `note-texts.ts` puts it into words. */
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

/** The reservations that apply to the figures of every report (Syddanmark 2020, sections 3 and 4). */
export const reservations = [
  'forbehold-manuelt',
  'forbehold-moerketal',
  'forbehold-frivillig',
  'forbehold-dobbelt',
] as const

/** The reservations about figures that were added up, by what they were added up from. */
export const additionNotes = {
  dele: 'forbehold-dele',
  'ambulant-og-doegn': 'forbehold-ambulant-og-doegn',
} as const satisfies Readonly<Record<(typeof additions)[number], string>>

/** Years for which a figure is missing or masked. */
export interface Years {
  readonly indsats: Indsats
  readonly aar: readonly number[]
}

/** Years for which a tilbud is masked; empty if its years are not known. */
export interface TilbudYears {
  readonly reference: string
  readonly aar: readonly number[]
}

/** A name in some rows, and their places in files; no places if municipalities are not named. */
export interface NameInFile {
  readonly navn: string
  readonly steder: readonly PlaceInFile[]
}

/** A refused row, by its number (from 1) in a list of the request, or by its line in a file. */
export type RowPlace = { readonly felt: string; readonly nummer: number } | PlaceInFile

export interface PlaceInFile {
  /** The name of the file. */
  readonly fil: string
  /** The sheet, if the file has several. */
  readonly ark?: string | undefined
  /** The line in the file, from 1. */
  readonly linje: number
  /** The letters of the column; absent if it is about the whole row. */
  readonly kolonne?: string | undefined
}

/** A problem with a row of a file, and its place in the file. */
export interface RowInFile extends PlaceInFile {
  /** What is wrong with it, in words. */
  readonly detail: string
}

/** Gives the rows of files that a problem is about; none if the request came from no file. */
export type OriginOf = (problem: RowProblem) => readonly RowInFile[]
