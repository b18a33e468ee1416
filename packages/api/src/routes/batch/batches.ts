/** The two batches: many tilbud, and many cases. */
import { batchLimits } from '../../limits.js'

export interface Batch {
  readonly url: string
  readonly operationId: string
  readonly summary: string
  readonly description: string
  /** As in a ruleset document. */
  readonly subject: 'tilbud' | 'sag'
}

const form = `Rows in and answers out as a stream, in order: an answer may be read before the last row is sent, and must be
read for more rows to be taken. A row that is refused becomes a problem in its place with its number in \`linje\`; the
rest go on. Where a limit is reached, such a problem is the last line: of size, of time, or ${String(batchLimits.refused)} refused
rows where nine of ten were refused.`

export const batches: readonly Batch[] = [
  {
    url: '/screen-tilbud/batch',
    operationId: 'screenTilbudBatch',
    summary: 'Screen many tilbud',
    description: `${form} Facts and units as in \`/screen-tilbud\`.`,
    subject: 'tilbud',
  },
  {
    url: '/screen-case/batch',
    operationId: 'screenCaseBatch',
    summary: 'Screen many anonymised cases',
    description: `${form} Facts as in \`/screen-case\`.`,
    subject: 'sag',
  },
]
