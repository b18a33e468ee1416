/** Who is counted from cases in tema 1: the reading `tema1-kreds`, and what a screened case gives under it. */
import type { Ruleset, Text } from '../../ruleset/ruleset.js'
import type { CompactScreening } from '../../answer/schema.js'
import { all, type Truth } from '../../program/truth.js'

/** A reading as a note of the report describes it. */
export interface KredsReading {
  readonly id: 'tema1-kreds'
  readonly phrase: Text
  readonly options: readonly { readonly id: Kreds; readonly label: Text }[]
}
export const kredse = ['bred', 'snaever'] as const
/** Who is counted from cases, as the reading `tema1-kreds` chooses it. */
export type Kreds = (typeof kredse)[number]

/**
 * The form asks for vulnerable pregnant women with a harmful use, and the published 10, 8 and 8 include
 * outpatient courses; so the default does not ask for a need of residential treatment.
 */
export const kredsReading: KredsReading = {
  id: 'tema1-kreds',
  phrase: {
    da: '»udsatte gravide kvinder med et skadeligt rusmiddelbrug« i tema 1',
    en: '“vulnerable pregnant women with a harmful use of drugs or alcohol” in tema 1',
  },
  options: [
    {
      id: 'bred',
      label: {
        da: 'alle, der opfylder inklusionskriterium 1 og 2, tæller med, også når ambulant behandling er nok',
        en: 'all who meet inclusion criteria 1 and 2 are counted, also where outpatient treatment is enough',
      },
    },
    {
      id: 'snaever',
      label: {
        da: 'kun de, der er omfattet af målgruppen, tæller med',
        en: 'only those who belong to the target group are counted',
      },
    },
  ],
}

/** The first two inclusion criteria are about who she is, not about what she needs. */
const broad = new Set([1, 2])

/** Whether a screened case is counted; null if it cannot be settled. */
export function belongsTo(
  kreds: Kreds,
  { criteria }: Ruleset,
  { konklusion, kriterier }: CompactScreening,
): Truth {
  if (kreds === 'snaever') {
    return konklusion === 'uafklaret' ? null : konklusion === 'omfattet'
  }
  const asked = criteria.filter(({ role, number }) => role === 'inklusion' && broad.has(number))
  return all(
    asked.map(({ id }) => truths[kriterier.find((one) => one.id === id)?.udfald ?? 'uafklaret']),
  )
}

const truths = { opfyldt: true, 'ikke-opfyldt': false, uafklaret: null } as const
