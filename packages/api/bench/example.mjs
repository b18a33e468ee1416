/** The contract's example: every criterion known, two of them not met. */

export const example = {
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
