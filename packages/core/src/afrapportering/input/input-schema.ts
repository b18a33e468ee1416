/** The input of a report: the body of `POST /afrapportering`. */
import type { MaalgruppeUdsatteGravideInput } from '../../rulesets/generated/inputs.js'
import { inputSchemaIn } from '../../request/input-schema.js'
import { maximumPeriods } from '../../request/limits.js'
import type { TilbudInput } from '../../screener/inputs.js'
import { rulesets } from '../../rulesets/index.js'
import { Reference, Year } from '../../request/schema.js'
import {
  Bool,
  closed,
  Integer,
  List,
  Literal,
  Null,
  Optional,
  Shape,
  Str,
  Union,
  Unsafe,
  type Static,
  type TSchema,
  type TUnsafe,
} from '../../support/typebox.js'
import {
  additions,
  anvendelser,
  limits,
  namePattern,
  publishedThreshold,
  referrals,
} from './bounds.js'
import { ReportReadings } from './readings-schema.js'
import { caseRuleset, tilbudSubject } from './screened.js'
import { questionNumbers } from '../form/skema.js'

const Name = Str({ pattern: namePattern, description: 'The name of a place; never of a person.' })
const Count = (description: string) =>
  Optional(Union([Integer(limits.count), Null()], { description }))

/** What one municipality has counted in one year. */
export const Opgoerelse = Shape(
  {
    kommune: Name,
    aar: Year,
    behandling: Count('Women in the target group referred to any treatment.'),
    doegn: Count('Those of them referred to residential treatment.'),
  },
  { ...closed, description: 'One municipality in one year. Absent or null: not known.' },
)
export interface Opgoerelse extends Static<typeof Opgoerelse> {}

/** One anonymised case: its facts, where and when, and how it was referred. */
export type Sag = Omit<MaalgruppeUdsatteGravideInput, 'aar'> & {
  /** The municipality. Never the name of a person. */
  readonly kommune: string
  /** The year in which it was referred. */
  readonly aar: number
  /** What it was referred to; `ingen`: to no treatment. */
  readonly visiteret?: (typeof referrals)[number] | null | undefined
}
const caseFacts = rulesets
  .filter(({ id }) => id === caseRuleset)
  .slice(0, 1)
  .map((ruleset) => inputSchemaIn('en', ruleset).properties)
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

/** One tilbud in one year, and who uses it. */
export type TilbudRow = TilbudInput & {
  /** A municipality that has used the tilbud, or expects to use it. */
  readonly kommune?: string | null | undefined
  /** Whether it has been used (2.1 of the form) or is expected to be used (2.2). */
  readonly anvendelse?: (typeof anvendelser)[number] | null | undefined
}
export const TilbudRow: TUnsafe<TilbudRow> = Unsafe(
  Union(
    rulesets
      .filter(({ subject }) => subject === tilbudSubject)
      .map((ruleset) =>
        Shape(
          {
            ...inputSchemaIn('en', ruleset).properties,
            reference: Reference('tilbud'),
            kommune: Optional(
              Union([Name, Null()], {
                description: 'A municipality that has used the tilbud, or expects to use it.',
              }),
            ),
            anvendelse: Optional(
              Union([...anvendelser.map((use) => Literal(use)), Null()], {
                description: 'Whether it has been used (2.1) or is expected to be used (2.2).',
              }),
            ),
          },
          {
            ...closed,
            description:
              'One tilbud in one year; `reference` is required here. Rows of one tilbud and year are one where their facts are the same, or where only one of them has any: so there can be a row for each municipality.',
          },
        ),
      ),
  ),
)

/** The body of `POST /afrapportering`. */
export const AfrapporteringInput = Shape(
  {
    region: Name,
    /** The years that the report is about. */
    aar: List(Year, { minItems: 1, maxItems: maximumPeriods, uniqueItems: true }),
    /** The readings that are chosen for the whole report. */
    laesninger: Optional(Union([ReportReadings, Null()])),
    offentliggoeres: Optional(
      Union([Bool(), Null()], {
        description: `Whether the report is to be published: unless said otherwise, small numbers are then masked below ${String(publishedThreshold)}, and municipalities are not named.`,
      }),
    ),
    navngivKommuner: Optional(
      Union([Bool(), Null()], {
        description:
          'Whether the municipalities are named and the figures of each shown; unless said, only in a report that is not to be published.',
      }),
    ),
    taerskel: Optional(
      Union(
        [
          Literal(0),
          Integer({ minimum: limits.threshold.lowest, maximum: limits.threshold.maximum }),
        ],
        {
          description: `Counts above 0 and below this are masked; 0: all are shown. Unless said 0, or ${String(publishedThreshold)} in a report that is to be published.`,
        },
      ),
    ),
    kommuner: Optional(
      List(Name, {
        maxItems: limits.kommuner,
        description: 'All municipalities of the region, so that those without rows are told of.',
      }),
    ),
    /** What municipalities have counted, by year. */
    opgoerelser: Optional(List(Opgoerelse, { maxItems: limits.rows })),
    lagtSammen: Optional(
      Union(
        [
          List(Union(additions.map((each) => Literal(each))), { maxItems: additions.length }),
          Null(),
        ],
        {
          description:
            'What counts of `opgoerelser` were added up from, so that the report says that a woman may be counted more than once: `dele`, parts such as quarters of a year; `ambulant-og-doegn`, outpatient and residential treatment.',
        },
      ),
    ),
    talMedOrd: Optional(
      Union([Bool(), Null()], {
        description:
          'Whether some counts of `opgoerelser` stood with words or marks beside them where they were read from (“about 4”), so that the report says that they may be estimates.',
      }),
    ),
    ukendteKommuner: Optional(
      Union([List(Str({ maxLength: limits.text }), { maxItems: limits.rows }), Null()], {
        description:
          'Names in `opgoerelser` that are known to be those of no municipality, so that the report says that they are counted as such.',
      }),
    ),
    /** Anonymised cases, which are screened and counted. */
    sager: Optional(List(Sag, { maxItems: limits.rows })),
    /** Tilbud by year, which are screened. */
    tilbud: Optional(List(TilbudRow, { maxItems: limits.tilbud })),
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
export interface AfrapporteringInput extends Static<typeof AfrapporteringInput> {}
