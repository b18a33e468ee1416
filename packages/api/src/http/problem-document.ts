/** The problem document (RFC 9457): what the client of a request that failed gets. */

export const problemMediaType = 'application/problem+json'
/** Where the kinds of problem are explained. */
export const problemGuide = '/docs/fejl'

/** One thing wrong with the content: where, which, and how to mend it. */
export interface ProblemItem {
  /** JSON Pointer into the content. */
  readonly pointer: string
  readonly code: string
  readonly detail: string
  /** Line and column from 1, where the content could not be read. */
  readonly linje?: number
  /** The sheet, where a file has several. */
  readonly ark?: string
  readonly kolonne?: number
}

/** Where the page of a ruleset explains what an error is about. */
export interface ProblemPlace {
  /** That of the error. */
  readonly pointer: string
  readonly adresse: string
}

/** One way to read what can be read in several. */
export interface ProblemOption {
  readonly tekst: string
  /** What the address must have besides, ready to be appended to its query. */
  readonly parametre: string
}

export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly errors?: readonly ProblemItem[]
  /** The page of the ruleset that was asked, or that of all rulesets where there is none. */
  readonly regel?: string
  /** The places on it, for each error that has one; `errors` itself is the same list as in the library. */
  readonly steder?: readonly ProblemPlace[]
  readonly muligheder?: readonly ProblemOption[]
  /** How the spreadsheets of a report were read. */
  readonly laest?: object
}
