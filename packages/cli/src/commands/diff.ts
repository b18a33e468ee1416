/** `rulesets diff`: what differs between two rulesets, in words, over all possible cases, and on rows. */
import { InputError, type Ruleset } from '@screeningsmodel/core'
import {
  comparisonOf,
  comparisonText,
  rowComparer,
  sideOf,
  withFactsOfBoth,
  type Side,
} from '@screeningsmodel/core/forskel'
import { rowProblem, type ReadRow, type RowProblem } from '@screeningsmodel/rows'
import { writeOut } from '../files/output.js'
import { targetOf } from '../files/target.js'
import { openInput } from '../inputs/index.js'
import { rulesetNamed } from '../rulesets/named.js'
import { WrongUse, type Context, type ExitStatus } from '../terminal/context.js'
import { unreadable } from '../terminal/refused.js'
import { diffFormats } from './diff-formats.js'
import { changedRowText, type ChangedRow } from './diff-rows.js'

interface DiffOptions {
  readonly laesning: Readonly<Record<string, string>>
  readonly parameter: Readonly<Record<string, string>>
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
  const { laesning, parameter, data, ud, format: asked } = given as DiffOptions
  const { sprog } = context
  const target = await targetOf(context, {
    ud,
    format: asked,
    formats: diffFormats,
    endings: { txt: 'tekst' },
    inputs: [first, second, ...(data === undefined ? [] : [data])],
  })
  const [one, other] = [await rulesetNamed(context, first), await rulesetNamed(context, second)]
  const before = sideOf(one)
  const after = sideOf(other, {
    laesninger: readingsOf(other, laesning),
    parametre: parametersOf(other, parameter),
  })
  const names = [nameOf(one), nameOf(other, laesning, parameter)] as const
  const comparison = comparisonOf(before, after, sprog, names)
  const rows = data === undefined ? undefined : await rowsOf(context, data, before, after)
  const text =
    target.format === 'json'
      ? `${JSON.stringify({ ...comparison, ...rows }, null, 2)}\n`
      : [
          comparisonText(comparison, sprog),
          ...(rows?.raekker ?? []).map((row) => changedRowText(row, one, other, sprog)),
        ].join('\n')
  await writeOut(context, [text], target)
  if (!rows) return 0
  const [changed, all, refused] = [rows.raekker.length, rows.antal, rows.afviste.length].map(String)
  context.tell({
    da: `${changed} af ${all} rækker får en anden konklusion; ${refused} blev afvist.`,
    en: `${changed} of ${all} rows have another conclusion; ${refused} were refused.`,
  })
  for (const { linje, errors } of rows.afviste) {
    context.tell(`${data ?? ''}:${String(linje)}: ${errors.map(({ detail }) => detail).join(' ')}`)
  }
  return rows.afviste.length > 0 ? 1 : 0
}

async function rowsOf(context: Context, file: string, before: Side, after: Side) {
  const { sprog } = context
  const compare = rowComparer(before, after)
  const raekker: ChangedRow[] = []
  const afviste: RowProblem[] = []
  let antal = 0
  const answer = (row: ReadRow): void => {
    antal += 1
    if ('errors' in row) {
      afviste.push(rowProblem(sprog, row.linje, row.errors, row))
      return
    }
    try {
      const { aendret, ...compared } = compare(row.input, { sprog })
      if (aendret) raekker.push({ linje: row.linje, ...compared })
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      afviste.push(rowProblem(sprog, row.linje, error.errors, {}))
    }
  }
  const { rows } = await openInput(context, file, {
    columns: withFactsOfBoth(before.program.ruleset, after.program.ruleset),
    format: undefined,
    kolonner: 'uden',
    onBytes: () => undefined,
  })
  try {
    for await (const batch of rows) batch.forEach(answer)
  } catch (error) {
    unreadable(error, file)
  }
  return { antal, raekker, afviste }
}

function readingsOf({ readings = [] }: Ruleset, chosen: Readonly<Record<string, string>>) {
  for (const [id, option] of Object.entries(chosen)) {
    const options = readings.find((reading) => reading.id === id)?.options
    if (!options) throw new WrongUse(unknown('--laesning', id, readings))
    if (options.every((each) => each.id !== option)) {
      throw new WrongUse(unknown('--laesning', option, options))
    }
  }
  return chosen
}

function parametersOf({ parametre = [] }: Ruleset, given: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(given).map(([id, text]) => {
      const known = parametre.find((each) => each.id === id)
      if (!known) throw new WrongUse(unknown('--parameter', id, parametre))
      const value = Number(text.replace(',', '.'))
      if (!(value >= known.minimum && value <= known.maximum)) throw new WrongUse(outside(known))
      return [id, value]
    }),
  )
}

/** The ruleset with what is varied in it. */
function nameOf(
  { id, version }: Ruleset,
  ...varied: readonly Readonly<Record<string, string>>[]
): string {
  const pairs = varied.flatMap((each) => Object.entries(each)).map((pair) => pair.join('='))
  return [`${id}@${version}`, ...(pairs.length > 0 ? [`(${pairs.join(', ')})`] : [])].join(' ')
}

function unknown(option: string, given: string, known: readonly { readonly id: string }[]) {
  const ids = known.map(({ id }) => id).join(', ')
  return {
    da: `${option}: »${given}« findes ikke i det andet regelsæt. Mulige: ${ids}`,
    en: `${option}: the second ruleset has no “${given}”. There are: ${ids}`,
  }
}

function outside({ id, minimum, maximum }: { id: string; minimum: number; maximum: number }) {
  const [from, to] = [minimum, maximum].map(String)
  return {
    da: `--parameter ${id}: skriv et tal fra ${from ?? ''} til ${to ?? ''}.`,
    en: `--parameter ${id}: write a number from ${from ?? ''} to ${to ?? ''}.`,
  }
}
