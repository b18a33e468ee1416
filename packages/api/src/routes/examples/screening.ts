/** Example requests, synthetic, with the facts of the shipped rulesets; their answers are computed. */
import type { Registry, TilbudInput } from '@screeningsmodel/core'
import type { Example } from '../../openapi/exchange.js'
import { exampleRuleset } from '../ruleset-id.js'

const personal: Example = {
  name: 'personoplysning',
  summary: 'A CPR number where a reference should be',
  request: { reference: '010100-0000' },
  problem: 'personoplysning',
}

/** A tilbud about which everything is known; half a full-time position is missing. */
export const exampleTilbud: TilbudInput = {
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

const { reference, ...exampleYear } = exampleTilbud

export const tilbudExamples: readonly Example[] = [
  {
    name: 'et-kriterium-mangler',
    summary: 'Half a full-time position too few',
    request: exampleTilbud,
  },
  {
    name: 'medarbejderliste',
    summary: 'A list of staff in place of the counts, and little else known',
    request: {
      reference: 'T-18',
      aar: 2019,
      borgere: 4,
      medarbejderliste: [
        { erfaringAar: 5, aarsvaerk: 1 },
        { erfaringAar: 1, aarsvaerk: 0.8 },
        { erfaringAar: 12, aarsvaerk: 1.2 },
      ],
    },
  },
  {
    name: 'anden-laesning',
    summary: 'The same tilbud with another reading of “experience”',
    request: { ...exampleTilbud, laesninger: { 'erfaring-opgjort-i': 'aarsvaerk' } },
  },
  {
    name: 'ugyldigt-input',
    summary: 'A negative number and a field that does not exist',
    request: { borgere: -1, aarsvaerker: 3 },
    problem: 'ugyldigt-input',
  },
  {
    name: 'umulige-oplysninger',
    summary: 'More experienced medarbejdere than medarbejdere',
    request: { medarbejdere: 5, medarbejdereMedErfaring: 6 },
    problem: 'umulige-oplysninger',
  },
  personal,
]

export const perioderExamples: readonly Example[] = [
  {
    name: 'to-aar',
    summary: 'Two years, of which one has too few årsværk',
    request: {
      reference,
      perioder: [
        { ...exampleYear, aar: 2018, aarsvaerk: 3.5 },
        { ...exampleYear, aar: 2019 },
      ],
    },
  },
  {
    name: 'ugyldigt-input',
    summary: 'No periods',
    request: { perioder: [] },
    problem: 'ugyldigt-input',
  },
  {
    name: 'umulige-oplysninger',
    summary: 'The same year twice',
    request: {
      perioder: [
        { aar: 2019, borgere: 4 },
        { aar: 2019, borgere: 5 },
      ],
    },
    problem: 'umulige-oplysninger',
  },
  { ...personal, request: { ...(personal.request as object), perioder: [{ aar: 2019 }] } },
]

export function caseExamples(registry: Registry): readonly Example[] {
  return [
    {
      name: 'alt-oplyst',
      summary: 'Everything known',
      request: { reference: 'S-1', ...typicalCase(registry, 'maalgruppe-udsatte-gravide') },
    },
    {
      name: 'noget-mangler',
      summary: 'Some facts not known yet',
      request: {
        reference: 'S-2',
        gravid: true,
        skadeligtForbrug: { alkohol: true },
        socialeProblemstillinger: { hjemloeshed: true },
      },
    },
    {
      name: 'indsatsniveau',
      summary: 'Which level of effort the facts point to',
      request: {
        reference: 'S-3',
        ruleset: 'indsatsniveau',
        ...typicalCase(registry, 'indsatsniveau'),
        forbrugForOmfattende: true,
      },
    },
    {
      name: 'ugyldigt-input',
      summary: 'A text where true or false should be',
      request: { gravid: 'ja' },
      problem: 'ugyldigt-input',
    },
    personal,
  ]
}

export function rulesetExamples(registry: Registry): readonly Example[] {
  return [
    {
      name: 'alt-oplyst',
      summary: 'A cooperation agreement',
      request: { reference: 'A-1', ...typicalCase(registry, exampleRuleset) },
    },
    {
      name: 'ugyldigt-input',
      summary: 'A field that does not exist',
      request: { overgang: true },
      problem: 'ugyldigt-input',
    },
    personal,
  ]
}

function typicalCase(registry: Registry, id: string): object {
  return registry.find(id)?.ruleset.typicalCase ?? {}
}
