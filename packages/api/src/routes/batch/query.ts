/** The query of a batch: choices that apply to all its rows. */
import type { Registry } from '@screeningsmodel/core'
import { Object as Shape, Optional, String as Str, Unsafe, type TObject } from '@sinclair/typebox'
import type { Batch } from './batches.js'

/** Besides these, `laesninger.<id>` chooses a reading. */
export type BatchQuery = Readonly<Record<string, string>> & {
  readonly svar?: 'kort' | 'fuldt'
  readonly ruleset?: string
  readonly kolonner?: 'med' | 'uden'
}

const prefix = 'laesninger.'
/** Tells the columns that are left out: percent-encoded, with a comma between. */
export const leftOutHeader = 'Kolonner-Udeladt'

/** The parameters. Those of the readings, and their values, come from the rulesets. */
export function querySchema({ rulesets }: Registry, { subject }: Batch): TObject {
  const readings = rulesets.flatMap((ruleset) =>
    ruleset.subject === subject ? (ruleset.readings ?? []) : [],
  )
  const options = new Map<string, Set<string>>()
  for (const reading of readings) {
    const ids = options.get(reading.id) ?? new Set()
    options.set(
      reading.id,
      reading.options.reduce((all, { id }) => all.add(id), ids),
    )
  }
  return Shape(
    {
      svar: Optional(
        oneOf(['kort', 'fuldt'], 'Short answers (unless said) or whole ones; not whole as CSV.'),
      ),
      ruleset: Optional(
        Str({ description: 'The ruleset of rows that name none: its `id` or `id@version`.' }),
      ),
      kolonner: Optional(
        oneOf(
          ['med', 'uden'],
          `Columns of CSV that are no facts: carried through to the answers (\`egen.\` and their name), or left out and named in \`${leftOutHeader}\`; an error unless said.`,
        ),
      ),
      ...Object.fromEntries(
        [...options].map(([id, ids]) => [
          prefix + id,
          Optional(oneOf([...ids], 'The reading of rows that choose none.')),
        ]),
      ),
    },
    { additionalProperties: false },
  )
}

/** The option chosen for each reading, by its id; undefined where there is none. */
export function readingsOf(query: BatchQuery): Readonly<Record<string, string>> | undefined {
  const chosen = Object.entries(query).flatMap(([name, option]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), option] as const] : [],
  )
  return chosen.length > 0 ? Object.fromEntries(chosen) : undefined
}

function oneOf(values: readonly string[], description: string) {
  return Unsafe<string>({ type: 'string', enum: values, description })
}
