/** What is read of the rows of a table. */
import type { RowErrorCode } from '../problem-texts.js'
import type { Udeladt } from './account.js'
import type { Maalt } from './label.js'
import type { Layout } from './layout.js'

/** One count, as it stands in one cell. */
export interface Figure {
  readonly kommune: string
  readonly aar: number
  readonly indsats: Maalt
  /** A number; undefined where it is not known; anything else is for the report's own check to refuse. */
  readonly value: unknown
  readonly fault: RowErrorCode | undefined
  /** Which part of the number it is, where a person has said that it is one. */
  readonly part: string | undefined
  /** From 0. */
  readonly row: number
  readonly column: number
}

/** A row or a column of sums: what each of its numbers is the sum of. */
export interface Sum {
  readonly navn: string
  /** Whether it stands in a column of sums: there is one for each row. */
  readonly inColumn?: true
  readonly row: number
  readonly cells: readonly {
    readonly column: number
    readonly row: number
    readonly value: number
    readonly of: { readonly kommune?: string; readonly aar?: number; readonly indsats?: Maalt }
  }[]
}

/** A row that is about something, but cannot be read. */
export interface BadRow {
  readonly row: number
  readonly column: number
  readonly kommune: string
  readonly code: RowErrorCode
  readonly pointer: '/kommune' | '/aar' | ''
}

export interface Figures {
  readonly layout: Layout
  readonly figures: readonly Figure[]
  readonly sums: readonly Sum[]
  readonly bad: readonly BadRow[]
  readonly left: readonly Udeladt[]
  /** Rows whose names stand in a row above them. */
  readonly carried: number
}

/** What the columns that name rows say of one of them. */
export interface State {
  kommune?: string | undefined
  aar?: number | undefined
  indsats?: Maalt | undefined
  /** Which part of a number the row holds. */
  part?: string | undefined
}

export type Kind = Exclude<keyof State, 'part'>
