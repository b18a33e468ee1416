/**
 * The report as a document: headings, texts, tables and a chart, in the order they are read. Every
 * rendering is written from this, so no sentence and no figure is written twice.
 */

/** One cell of a table: its text, and whether it is a number. */
export interface Cell {
  readonly text: string
  readonly numeric?: boolean
}

/** The first column has the headings of the rows. */
export interface Table {
  readonly type: 'table'
  /** Absent if the heading right above the table is its name. */
  readonly caption?: string | undefined
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** The last row is a sum of the others. */
  readonly hasTotal?: boolean
}

/** A number of each kind for each year; undefined if it is masked or not known: `text` then says which. */
export interface Bar {
  readonly value: number | undefined
  readonly text: string
}
export interface Chart {
  readonly type: 'chart'
  readonly title: string
  /** Everything that the picture shows, in words. */
  readonly alternative: string
  readonly kinds: readonly string[]
  readonly groups: readonly { readonly label: string; readonly bars: readonly Bar[] }[]
}

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  /** `empty`: an answer that the writer has not given yet. */
  | {
      readonly type: 'paragraph'
      readonly text: string
      readonly tone?: 'lead' | 'empty' | 'small' | undefined
    }
  /** `ordered`: its items are referred to by their numbers. */
  | { readonly type: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  | Table
  | Chart

export interface ReportDocument {
  readonly title: string
  readonly language: 'da' | 'en'
  readonly blocks: readonly Block[]
}
