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

/** One part of a document, by its `type`; a document is a list of them. */
export type Block =
  | {
      /** A heading below the title. */
      readonly type: 'heading'
      /** As in HTML; 1 is the title of the document. */
      readonly level: 2 | 3 | 4
      /** One line, without markup. */
      readonly text: string
    }
  | {
      /** A paragraph of its own. */
      readonly type: 'paragraph'
      /** Without markup; what looks like markup is shown as it is. */
      readonly text: string
      /** `empty`: an answer that the writer has not given yet. `lead`: an introduction. `small`: a note. */
      readonly tone?: 'lead' | 'empty' | 'small' | undefined
    }
  | {
      /** A list of one level. */
      readonly type: 'list'
      /** A text for each, without markup. */
      readonly items: readonly string[]
      /** Whether they have numbers, because something refers to them by these. */
      readonly ordered?: boolean
    }
  | Table
  | Chart

/** A document that every writer can write: Markdown, HTML and DOCX. */
export interface ReportDocument {
  /** The heading of the whole document, and the title of the page or file. */
  readonly title: string
  /** The language of the document's own texts, for screen readers and hyphenation. */
  readonly language: 'da' | 'en'
  /** Its parts, in the order in which they are read. */
  readonly blocks: readonly Block[]
}
