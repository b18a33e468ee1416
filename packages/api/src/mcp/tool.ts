/** The type of a tool for agents, and what it is made with. */
import type { Language, Registry, Screener, Screening } from '@screeningsmodel/core'
import type { Comparison, SideOptions } from '@screeningsmodel/core/forskel'

export interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown }
  /** @throws {InputError} when the arguments can't be used */
  readonly call: (given: unknown) => object | Promise<object>
}

export interface ToolContext {
  readonly registry: Registry
  readonly sprog: Language
  /** The differences between two rulesets. */
  readonly compared: (
    one: Screener,
    other: Screener,
    chosen: SideOptions,
    sprog: Language,
  ) => Comparison | Promise<Comparison>
  /** Called with each answer, for the counts of a log. */
  readonly onScreened?: (screening: Screening) => void
}
