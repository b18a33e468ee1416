/** What is read from the rows of a table. */
import type { RowErrorCode } from '../../problems/problem-texts.js'
import type { Udeladt } from '../account.js'
import type { Maalt } from '../../words/label.js'
import type { Layout } from '../coordinates/layout.js'

/** One count, from one cell. */
export interface Figure {
  readonly kommune: string
  readonly aar: number
  readonly indsats: Maalt
  /** A number; undefined if it is not known; the report's own check refuses anything else. */
  readonly value: unknown
  readonly fault: RowErrorCode | undefined
  /** Which part of the number it is, if a person has said that it is a part. */
  readonly part: string | undefined
  /** From 0. */
  readonly row: number
  readonly column: number
}

/** A row or a column of sums: what each of its numbers is the sum of. */
export interface Sum {
  readonly navn: string
  /** Whether it belongs to a column of sums, which has a sum in each row. */
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

/** What the columns that name rows say about one row. */
export interface State {
  kommune?: string | undefined
  aar?: number | undefined
  indsats?: Maalt | undefined
  /** Which part of a number the row has. */
  part?: string | undefined
}

export type Kind = Exclude<keyof State, 'part'>
