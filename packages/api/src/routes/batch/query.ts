/** The query of a batch: choices that apply to all its rows. */
import type { Registry } from '@screeningsmodel/core'
import { Object as Shape, Optional, String as Str, Unsafe, type TObject } from '@sinclair/typebox'
import { choiceParameters, type ChoiceQuery } from '../choices.js'
import type { Batch } from './batches.js'

export type BatchQuery = ChoiceQuery & {
  readonly svar?: 'kort' | 'fuldt'
  readonly ruleset?: string
  readonly kolonner?: 'med' | 'uden'
}

/** The header with the columns that are left out: percent-encoded, separated by commas. */
export const leftOutHeader = 'Kolonner-Udeladt'

/** The parameters. Those of readings and numbers come from the rulesets. */
export function querySchema({ rulesets }: Registry, { subject }: Batch): TObject {
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
      ...choiceParameters(
        rulesets.filter((each) => each.subject === subject),
        {
          reading: 'The reading of rows that choose none.',
          parameter: 'in rows that give no parameters: a variant, which answers name.',
        },
      ),
    },
    { additionalProperties: false },
  )
}

function oneOf(values: readonly string[], description: string) {
  return Unsafe<string>({ type: 'string', enum: values, description })
}
