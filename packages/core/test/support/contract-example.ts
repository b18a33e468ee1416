/** The example request of the contract. */
import { rulesets, TilbudInput } from '../../src/index.js'

/** The request of section 1 of the contract. */
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

export function kompetencer(): string[] {
  return rulesets[0].facts.flatMap(({ path }) => (path.startsWith('kompetencer.') ? [path] : []))
}
