/**
 * The verdicts of whole columns at once, in the layout of Arrow (as in data frames and Parquet files): values, and
 * a bitmap of those that are known. No objects or texts are made for the rows.
 */
import { compile } from '../program/compile.js'
import { nodesUnder } from '../program/nodes-under.js'
import type { Program } from '../program/program.js'
import { chooser, refuseChosen, refuseOptions } from '../request/choice.js'
import type { Screener } from '../screener/screener.js'
import type { Ruleset } from '../ruleset/ruleset.js'
import type { Column } from './column.js'
import { quickest, type Machine } from './kernels/machine.js'
import { Planes, blockRows, wholeWords } from './planes.js'
import { columnReaders } from './read-column.js'

/** How long the columns are, and how they are read. */
export interface ColumnOptions {
  /** How many rows the columns have. */
  readonly rows: number
  /** The chosen readings; by default the first option of each. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
}

/** The verdicts of rows, as columns. */
export interface VerdictColumns {
  /** The conclusion of each row: codes, and the dictionary of their ids. */
  readonly konklusion: {
    /** For each row the index of its conclusion in the dictionary. */
    readonly values: Uint8Array
    /** The ids of the conclusions, and `uafklaret`. */
    readonly dictionary: readonly string[]
  }
  /** By criterion id: whether it is met, and whether that is known, as bitmaps. */
  readonly kriterier: Readonly<
    Record<
      string,
      {
        /** A bitmap of the rows that meet it. */
        readonly values: Uint8Array
        /** A bitmap of the rows in which that is known. */
        readonly validity: Uint8Array
      }
    >
  >
}

const programs = new WeakMap<Ruleset, Program>()

/**
 * The result of `verdict` for every row of some columns, which are given by the dotted paths of their facts. A
 * fact without a column is not known; as in `verdict`, nothing is refused.
 *
 * @param screener a compiled ruleset
 * @param columns by the dotted path of their fact
 * @param options how many `rows` there are, and the readings
 * @throws {TypeError} if a column belongs to no fact of the ruleset, is not in this layout, is too short, or has no
 *   dictionary, for a reading or an option of it that the ruleset does not have, and for an option that there is not
 * @example
 * const columns = { borgere: { values: Int32Array.of(5, 2) } }
 * const found = verdictColumns(compileRuleset(rulesets[0]), columns, { rows: 2 })
 * found.kriterier.borgerflow.values[0] // 1
 */
export function verdictColumns(
  { ruleset }: Pick<Screener, 'ruleset'>,
  columns: Readonly<Record<string, Column>>,
  options: ColumnOptions,
): VerdictColumns {
  return verdictColumnsOn(quickest(), ruleset, columns, options)
}

/** The verdicts of whole columns, computed on a given machine. */
export function verdictColumnsOn(
  machine: Machine,
  ruleset: Ruleset,
  columns: Readonly<Record<string, Column>>,
  options: ColumnOptions,
): VerdictColumns {
  const { rows, laesninger = {} } = options
  refuseOptions(options, ['rows', 'laesninger'])
  if (!Number.isInteger(rows) || rows < 0) {
    throw new TypeError('rows: how many there are, a whole number')
  }
  // In case the last call threw an error.
  machine.memory.clear()
  const program = programs.get(ruleset) ?? compile(ruleset)
  programs.set(ruleset, program)
  const variant = program.variant(chooser(ruleset.readings ?? [], refuseChosen)(laesninger))
  const { criteria, outcomes } = variant
  // Without checks and remarks, which a verdict does not need.
  const nodes = nodesUnder(variant.nodes, [...criteria, ...outcomes])
  const planes = new Planes(nodes, machine)
  const readers = columnReaders(program, nodes, columns, rows, machine, planes)
  const bytes = Math.ceil(rows / 32) * 4
  const bitmaps = criteria.map(() => ({
    values: new Uint8Array(bytes),
    validity: new Uint8Array(bytes),
  }))
  const konklusion = new Uint8Array(rows)

  for (let from = 0; from < rows; from += blockRows) {
    const count = Math.min(blockRows, rows - from)
    for (const reader of readers) reader(from, count)
    planes.joinAll(wholeWords(count))
    bitmaps.forEach((bitmap, i) => {
      planes.write(criteria[i] as number, bitmap, from, count)
    })
    planes.conclude(outcomes, konklusion, from, count)
  }
  machine.memory.clear()
  const ids = [...ruleset.outcomes.map(({ id }) => id), ruleset.otherwise.id, 'uafklaret']
  return {
    konklusion: { values: konklusion, dictionary: ids },
    kriterier: Object.fromEntries(
      ruleset.criteria.map(({ id }, i) => [id, bitmaps[i] as (typeof bitmaps)[number]]),
    ),
  }
}
