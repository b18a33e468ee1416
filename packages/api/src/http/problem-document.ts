/** The problem document (RFC 9457) that the client gets when a request fails. */

export const problemMediaType = 'application/problem+json'
/** The address of the page that explains the kinds of problem. */
export const problemGuide = '/docs/fejl'

/** One error in the content: where it is, which error, and how to mend it. */
export interface ProblemItem {
  /** JSON Pointer into the content. */
  readonly pointer: string
  readonly code: string
  readonly detail: string
  /** Line and column, from 1, at which the content could not be read. */
  readonly linje?: number
  /** The sheet, if the file has several. */
  readonly ark?: string
  readonly kolonne?: number
}

/** The place on the page of a ruleset that explains the subject of an error. */
export interface ProblemPlace {
  /** The pointer of the error. */
  readonly pointer: string
  readonly adresse: string
}

/** One of several possible readings. */
export interface ProblemOption {
  readonly tekst: string
  /** The parameters to append to the query of the address. */
  readonly parametre: string
}

export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly errors?: readonly ProblemItem[]
  /** The page of the ruleset that was asked, or of all rulesets if there is no such ruleset. */
  readonly regel?: string
  /** The places on it, for each error that has one; `errors` itself is the same list as in the library. */
  readonly steder?: readonly ProblemPlace[]
  readonly muligheder?: readonly ProblemOption[]
  /** How the spreadsheets of a report were read. */
  readonly laest?: object
}
