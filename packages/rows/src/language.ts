import type { Language } from '@screeningsmodel/core'

export type { Language }
/** The first is the default, as in the core. */
export const languages = ['da', 'en'] as const satisfies readonly Language[]
