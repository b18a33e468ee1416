/** What a tool for agents is, and what it is made with. */
import type { Language, Registry, Screening } from '@screeningsmodel/core'

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown }
  /** @throws {InputError} when what it is given can't be used */
  readonly call: (given: unknown) => object
}

export interface ToolContext {
  readonly registry: Registry
  readonly sprog: Language
  /** Told of each answer, for the counts of a log. */
  readonly onScreened?: (screening: Screening) => void
}
