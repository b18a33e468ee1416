/**
 * The report as a document: headings, texts, tables and a chart, in the order they are read. Every
 * rendering is written from this, so no sentence and no figure is written twice.
 */

/** One cell of a table: as it is read, and whether it is a number. */
export interface Cell {
  readonly text: string
  readonly numeric?: boolean
}

/** Its first column heads its rows. */
export interface Table {
  readonly type: 'table'
  /** Absent where the heading right above it is its name. */
  readonly caption?: string | undefined
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  /** The last row is a sum of the others. */
  readonly hasTotal?: boolean
}

/** A number of each kind for each year; undefined: masked or not known, and then `text` says which. */
export interface Bar {
  readonly value: number | undefined
  readonly text: string
}
export interface Chart {
  readonly type: 'chart'
  readonly title: string
  /** All that the picture shows, in words. */
  readonly alternative: string
  readonly kinds: readonly string[]
  readonly groups: readonly { readonly label: string; readonly bars: readonly Bar[] }[]
}

export type Block =
  | { readonly type: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  /** `empty`: an answer that the writer has yet to give. */
  | {
      readonly type: 'paragraph'
      readonly text: string
      readonly tone?: 'lead' | 'empty' | 'small' | undefined
    }
  /** `ordered`: its items are known by their numbers. */
  | { readonly type: 'list'; readonly items: readonly string[]; readonly ordered?: boolean }
  | Table
  | Chart

export interface ReportDocument {
  readonly title: string
  readonly language: 'da' | 'en'
  readonly blocks: readonly Block[]
}
