/** The readings that can be chosen for a whole report. */
import {
  closed,
  Literal,
  Null,
  Optional,
  Shape,
  Union,
  Unsafe,
  type TSchema,
  type TUnsafe,
} from '../../support/typebox.js'
import { kredsReading, type Kreds } from './kreds.js'
import { screenedBy } from './screened.js'

/** Chosen options by the id of the reading. */
export interface ReportReadings {
  /** Who is counted from cases: `bred` (inclusion criteria 1 and 2), or `snaever` (the target group). */
  readonly 'tema1-kreds'?: Kreds | null | undefined
  readonly [reading: string]: string | null | undefined
}
const readingChoices = [kredsReading, ...screenedBy.flatMap(({ readings = [] }) => readings)].map(
  ({ id, options }) => [
    id,
    Optional(Union([...options.map((option) => Literal(option.id)), Null()])),
  ],
)
export const ReportReadings: TUnsafe<ReportReadings> = Unsafe(
  Shape(Object.fromEntries(readingChoices) as Record<string, TSchema>, {
    ...closed,
    description:
      'Readings for the whole report: `tema1-kreds` (`bred`: the cases that meet inclusion criteria 1 and 2 are counted; `snaever`: only those in the target group), and those of the rulesets that rows are screened by. A row’s own choices go first.',
  }),
)
