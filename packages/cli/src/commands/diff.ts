/** `rulesets diff`: what differs between two rulesets, in words, over all possible cases, and on rows. */
import { compileRuleset, InputError } from '@screeningsmodel/core'
import {
  comparisonOf,
  comparisonText,
  rowComparer,
  sideOf,
  withFactsOfBoth,
  type Side,
} from '@screeningsmodel/core/forskel'
import {
  identityOfRow,
  rowProblem,
  type ReadRow,
  type RowProblem,
  type RowProblemItem,
} from '@screeningsmodel/rows'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { openInput } from '../inputs/index.js'
import { chosenFor, type ChoiceOptions } from '../rulesets/chosen.js'
import { rulesetNamed } from '../rulesets/named.js'
import { shipped } from '../rulesets/shipped.js'
import { type Context, type ExitStatus } from '../terminal/context.js'
import { beginning, ofRows } from '../terminal/numbers.js'
import { maximumLines, problemLines, unreadable } from '../terminal/refused.js'
import { diffFormats } from './diff-formats.js'
import { changedRowText, type ChangedRow } from './diff-rows.js'

interface DiffOptions extends ChoiceOptions {
  readonly data?: string
  readonly format?: (typeof diffFormats)[number]
  readonly ud?: string
}

/** Writes the comparison; 1 when rows were refused. */
export async function diff(
  context: Context,
  first: string,
  second: string,
  given: object,
): Promise<ExitStatus> {
  const options = given as DiffOptions
  const { data, ud, format: asked } = options
  const { sprog } = context
  const target = await targetOf(context, {
    ud,
    format: asked,
    formats: diffFormats,
    endings: { txt: 'tekst' },
    inputs: [first, second, ...(data === undefined ? [] : [data])],
  })
  const [one, other] = [await rulesetNamed(context, first), await rulesetNamed(context, second)]
  const chosen = chosenFor(context, other, options)
  const before = sideOf(one)
  const after = sideOf(other, chosen)
  const comparison = comparisonOf(before, after, sprog, shipped.rulesets)
  const rows = data === undefined ? undefined : await rowsOf(context, data, before, after)
  const text =
    target.format === 'json'
      ? `${JSON.stringify({ ...comparison, ...rows?.compared }, null, 2)}\n`
      : [
          comparisonText(comparison, sprog),
          ...(rows?.compared.raekker ?? []).map((row) => changedRowText(row, one, other, sprog)),
        ].join('\n')
  await writeOut(context, [text], target)
  if (!rows) return 0
  const { raekker, antal, afviste } = rows.compared
  for (const problem of afviste.slice(0, maximumLines)) {
    for (const line of problemLines(rows.name, problem)) context.tell(line)
  }
  context.tell({
    da: `${ofRows('da', raekker.length, antal)} får en anden konklusion. ${beginning('da', afviste.length)} blev afvist.`,
    en: `${ofRows('en', raekker.length, antal)} ${raekker.length === 1 ? 'has' : 'have'} another conclusion. ${beginning('en', afviste.length)} ${afviste.length === 1 ? 'was' : 'were'} refused.`,
  })
  return afviste.length > 0 ? 1 : 0
}

async function rowsOf(context: Context, file: string, before: Side, after: Side) {
  const { sprog } = context
  const compare = rowComparer(before, after)
  const { compact } = compileRuleset(before.published)
  const raekker: ChangedRow[] = []
  const afviste: RowProblem[] = []
  let antal = 0
  const refuse = (row: ReadRow, errors: readonly RowProblemItem[]): void => {
    const identity = identityOfRow(row, errors, (input) => compact(input, { sprog }))
    afviste.push(rowProblem(sprog, row.linje, errors, identity))
  }
  const answer = (row: ReadRow): void => {
    antal += 1
    if ('errors' in row) {
      refuse(row, row.errors)
      return
    }
    try {
      const { aendret, ...compared } = compare(row.input, { sprog })
      if (aendret) raekker.push({ linje: row.linje, ...compared })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refuse(row, error.errors)
    }
  }
  const { name, rows } = await openInput(context, file, {
    columns: withFactsOfBoth(before.program.ruleset, after.program.ruleset),
    format: undefined,
    kolonner: 'uden',
    onBytes: () => undefined,
  })
  try {
    for await (const batch of rows) batch.forEach(answer)
  } catch (error) {
    unreadable(error, name)
  }
  return { name, compared: { antal, raekker, afviste } }
}
