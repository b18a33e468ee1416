/** What the build gives the script (`scripts/scripts.ts`). */
declare module 'virtual:ruleset' {
  import type { Ruleset } from '@screeningsmodel/core'
  /** With texts in the page's language alone. */
  export const ruleset: Ruleset
  /** Of the whole document. */
  export const sha256: string
}
