/** What the build adds to the script (`scripts/scripts.ts`). */
declare module 'virtual:ruleset' {
  import type { Ruleset } from '@screeningsmodel/core'
  /** With texts in the page's language only. */
  export const ruleset: Ruleset
  /** The hash of the whole document. */
  export const sha256: string
}
