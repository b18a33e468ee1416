/** The contract's example: every criterion known, two of them not met. */
import type { TilbudInput } from '@screeningsmodel/core'

export const example: TilbudInput = {
  reference: 'T-17',
  aar: 2019,
  borgere: 4,
  aarsvaerk: 2.5,
  medarbejdere: 9,
  medarbejdereMedErfaring: 6,
  kompetencer: {
    'laegelig-rusmiddelbehandling': 'indgaar',
    'social-rusmiddelbehandling': 'indgaar',
    psykologbehandling: 'indgaar-via-samarbejde',
    familiebehandling: 'indgaar',
    'social-stoette': 'indgaar',
  },
}
