/** What a tool for agents is, and what it is made with. */
import type { Language, Registry, Screener, Screening } from '@screeningsmodel/core'
import type { Comparison, SideOptions } from '@screeningsmodel/core/forskel'

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown }
  /** @throws {InputError} when what it is given can't be used */
  readonly call: (given: unknown) => object | Promise<object>
}

export interface ToolContext {
  readonly registry: Registry
  readonly sprog: Language
  /** What differs between two rulesets. @param chosen readings and numbers of the second one */
  readonly compared: (
    one: Screener,
    other: Screener,
    chosen: SideOptions,
    sprog: Language,
  ) => Comparison | Promise<Comparison>
  /** Told of each answer, for the counts of a log. */
  readonly onScreened?: (screening: Screening) => void
}
