/** Inputs that are nested too deeply or too large, and several problems at once. */
import { tilbud } from '../screens.js'
import { one, number, atLeast0, competences, badReference, type Mistake } from './mistake.js'

const tooDeep = [
  'Indholdet er indlejret for dybt. Højst 8 niveauer er tilladt.',
  'The content is nested too deeply. At most 8 levels are allowed.',
] as const
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) })

export const size: readonly Mistake[] = [
  one('nested too deeply', tilbud, deep(9), '/a'.repeat(8), 'for-dybt', ...tooDeep),
  one(
    'nested ten thousand deep',
    tilbud,
    { borgere: JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)) },
    `/borgere${'/0'.repeat(7)}`,
    'for-dybt',
    ...tooDeep,
  ),
  one(
    'too many values',
    tilbud,
    { borgere: Array(50_000).fill(1) },
    '',
    'for-stort',
    'Indholdet er for stort. Højst 50.000 værdier er tilladt.',
    'The content is too large. At most 50,000 values are allowed.',
  ),
  {
    name: 'several problems are all told',
    screen: tilbud,
    input: {
      borgere: -1,
      aarsvaerk: 'to',
      kompetencer: { 'social-stoette': 'ja' },
      reference: '!',
    },
    problems: [
      ['/borgere', 'under-minimum', ...atLeast0],
      ['/aarsvaerk', 'forkert-type', ...number],
      ['/kompetencer/social-stoette', 'ukendt-vaerdi', ...competences],
      ['/reference', 'forkert-reference', ...badReference],
    ],
  },
]
