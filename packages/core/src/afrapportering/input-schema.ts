/** What a report is written from: the body of `POST /afrapportering`. */
import {
  Array as List,
  Integer,
  Literal,
  Null,
  Object as Shape,
  Optional,
  String as Str,
  Union,
  type Static,
  type TSchema,
  type TUnsafe,
  Unsafe,
} from '@sinclair/typebox'
import type { MaalgruppeUdsatteGravideInput } from '../generated/inputs.js'
import { inputSchema } from '../request/input-schema.js'
import { maximumPeriods } from '../request/limits.js'
import { Year } from '../request/schema.js'
import { rulesets } from '../rulesets/index.js'
import { TilbudInput } from '../screener/inputs.js'
import { questionNumbers } from './skema.js'

const closed = { additionalProperties: false } as const

/** How a case was referred; `ingen`: to no treatment. */
export const referrals = ['doegn', 'ambulant', 'ingen'] as const
/** The cases are screened by the newest version of this ruleset. */
export const caseRuleset = 'maalgruppe-udsatte-gravide'

/** Latin letters, as regular expressions with and without the flag `u` understand them. */
export const namePattern = "^[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ .,()/&’'-]{0,63}$"
export const limits = {
  count: { minimum: 0, maximum: 10_000 },
  /** Below 3, a masked count could only be 1. */
  threshold: { minimum: 0, lowest: 3, maximum: 1000 },
  rows: 10_000,
  tilbud: 1000,
  kommuner: 1000,
  text: 20_000,
} as const

const Name = Str({ pattern: namePattern, description: 'The name of a place; never of a person.' })
const Count = (description: string) =>
  Optional(Union([Integer({ ...limits.count, description }), Null()]))

export const Opgoerelse = Shape(
  {
    kommune: Name,
    aar: Year,
    behandling: Count('Women in the target group referred to any treatment.'),
    doegn: Count('Those of them referred to residential treatment.'),
  },
  { ...closed, description: 'One municipality in one year. Absent or null: not known.' },
)
export type Opgoerelse = Static<typeof Opgoerelse>

/** One anonymised case: its facts, where and when, and how it was referred. */
export type Sag = Omit<MaalgruppeUdsatteGravideInput, 'aar'> & {
  readonly kommune: string
  readonly aar: number
  readonly visiteret?: (typeof referrals)[number] | null | undefined
}
const caseFacts = rulesets
  .filter(({ id }) => id === caseRuleset)
  .slice(0, 1)
  .map((ruleset) => inputSchema(ruleset).properties)
export const Sag: TUnsafe<Sag> = Unsafe(
  Shape(
    {
      ...(caseFacts[0] as Record<string, TSchema>),
      kommune: Name,
      aar: Year,
      visiteret: Optional(Union([...referrals.map((referral) => Literal(referral)), Null()])),
    },
    { ...closed, description: 'One anonymised case. It is screened before it is counted.' },
  ),
)

export const AfrapporteringInput = Shape(
  {
    region: Name,
    aar: List(Year, { minItems: 1, maxItems: maximumPeriods, uniqueItems: true }),
    taerskel: Optional(
      Union(
        [
          Literal(0),
          Integer({ minimum: limits.threshold.lowest, maximum: limits.threshold.maximum }),
        ],
        {
          default: 0,
          description: 'Counts from 1 up to this are masked; 0: all are shown.',
        },
      ),
    ),
    kommuner: Optional(
      List(Name, {
        maxItems: limits.kommuner,
        description: 'All municipalities of the region, so that those without rows are told of.',
      }),
    ),
    opgoerelser: Optional(List(Opgoerelse, { maxItems: limits.rows })),
    sager: Optional(List(Sag, { maxItems: limits.rows })),
    tilbud: Optional(
      List(TilbudInput, {
        maxItems: limits.tilbud,
        description: 'One tilbud in one year; `reference` is required here.',
      }),
    ),
    tekster: Optional(
      Shape(
        Object.fromEntries(
          questionNumbers.map((number) => [
            number,
            Optional(Union([Str({ maxLength: limits.text }), Null()])),
          ]),
        ),
        { ...closed, description: 'The writer’s own texts, by the number of the question.' },
      ),
    ),
  },
  closed,
)
export type AfrapporteringInput = Static<typeof AfrapporteringInput>
