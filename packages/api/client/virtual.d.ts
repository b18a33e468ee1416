/** What the build adds to the script (`scripts/scripts.ts`). */
declare module 'virtual:ruleset' {
  import type { RulesetData } from '@screeningsmodel/core'
  /** With texts in the page's language only, and with the hash of the whole document. */
  export const ruleset: RulesetData
}
