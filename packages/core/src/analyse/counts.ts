/** Counts rows by their results, in groups by any keys. */
import type { Udfald } from '../answer/criterion-schema.js'
import type { Screening } from '../answer/schema.js'
import { checkOptions } from '../request/check-options.js'
import { maskedTables } from './fewer-keys.js'
import { byGroup, type By, type Group, type Key, type KeyOf } from './groups.js'
import { checkThreshold } from './masking.js'
import type { Answered } from './screen-all.js'
import type { ShownGroup } from './table-masking.js'

/** What rows are counted by, and which counts are shown. */
export interface CountOptions<Row, K extends By<Row> = By<Row>> {
  /** Keys of the rows (`'aar'`), or functions by name (`{ region: (row) => … }`). */
  readonly by?: readonly K[] | undefined
  /**
   * The smallest count that is shown; smaller ones, and counts that would reveal them, are null. 0 is not small: it
   * is null only where it would reveal one. No small count is revealed by sums: of its group, of the same counts with
   * some or all of the keys left out, or of several such tables together, as long as leaving something out here can
   * prevent it. Not considered are tables with other keys, of other parts of the rows, and with another threshold,
   * counts of conclusions beside those of criteria, and what a reader knows about a row. 0 (show all) or at least 3:
   * with 1 or 2, a hidden count could only be one number.
   */
  readonly taerskel?: number | undefined
}

/** A count, the number that it is a part of, and its share of that from 0 to 1; null if masked. */
export interface Counted {
  /** How many rows; null if masked. */
  readonly antal: number | null
  /** How many rows it is a part of: those of the group; null if masked. */
  readonly af: number | null
  /** `antal` of `af`, from 0 to 1; null if masked, and if there are no rows. */
  readonly andel: number | null
}

const columns = ['antal', 'af', 'andel'] as const

/**
 * How many rows have each conclusion. Every conclusion that any row has is listed in every group, with 0 if no row
 * of the group has it.
 *
 * @param svarene rows with their answers, as `screenAll` gives them
 * @param options `by` which keys to count, and the smallest count that is shown (`taerskel`)
 * @throws {InputError} for a threshold of 1 or 2, for an option that is none, and for a key that is none, that no row
 *   has, or whose name the result would have twice
 * @example
 * const { svarene } = screenAll([{ aar: 2018, borgere: 2 }, { aar: 2018 }], (row) => screenTilbud(row))
 * countConclusions(svarene, { by: ['aar'] })[0]
 * // { aar: 2018, konklusion: 'ikke-hoejt-specialiseret', antal: 1, af: 2, andel: 0.5 }
 */
export function countConclusions<
  Row,
  Svar extends Pick<Screening, 'konklusion'>,
  const K extends By<Row>,
>(
  svarene: readonly Answered<Row, Svar>[],
  options: CountOptions<Row, K> = {},
): readonly (KeyOf<Row, K> &
  Counted & {
    /** The conclusion that is counted. */
    readonly konklusion: Svar['konklusion']
  })[] {
  const { by, taerskel } = checked(options)
  const conclusions = [...new Set(svarene.map(({ svar }) => svar.konklusion))].sort()
  const groups = byGroup<Row, Answered<Row, Svar>>(svarene, by, ['konklusion', ...columns])
  const table = groups.map(({ items }) =>
    conclusions.map((each) => items.filter(({ svar }) => svar.konklusion === each).length),
  )
  const [shown = []] = maskedTables([table], keysOf(groups), taerskel)
  return groups.flatMap(({ by }, group) =>
    counted(shown[group]).map((count, i) => ({
      ...(by as KeyOf<Row, K> & object),
      konklusion: conclusions[i] as Svar['konklusion'],
      ...count,
    })),
  )
}

/** Of a threshold under another name, every small count would be shown. */
function checked<Row, const K extends By<Row>>(
  options: CountOptions<Row, K>,
): { readonly by: readonly K[]; readonly taerskel: number } {
  checkOptions(options, ['by', 'taerskel'])
  const { by = [], taerskel = 0 } = options
  checkThreshold(taerskel)
  return { by, taerskel }
}

const outcomes: readonly Udfald[] = ['opfyldt', 'ikke-opfyldt', 'uafklaret']

/**
 * How many rows have each outcome of each criterion. There are three rows for a criterion, since what is not known
 * counts neither as met nor as not met.
 *
 * @param svarene rows with their answers, as `screenAll` gives them
 * @param options `by` which keys to count, and the smallest count that is shown (`taerskel`)
 * @throws {InputError} for a threshold of 1 or 2, for an option that is none, and for a key that is none, that no row
 *   has, or whose name the result would have twice
 * @example
 * countCriteria(screenAll([{ borgere: 4 }, {}], (row) => screenTilbud(row)).svarene)[0]
 * // { kriterium: 'borgerflow', udfald: 'opfyldt', antal: 1, af: 2, andel: 0.5 }
 */
export function countCriteria<
  Row,
  Svar extends Pick<Screening, 'kriterier'>,
  const K extends By<Row>,
>(
  svarene: readonly Answered<Row, Svar>[],
  options: CountOptions<Row, K> = {},
): readonly (KeyOf<Row, K> &
  Counted & {
    /** The id of the criterion. */
    readonly kriterium: Svar['kriterier'][number]['id']
    /** The outcome that is counted. */
    readonly udfald: Udfald
  })[] {
  const { by, taerskel } = checked(options)
  const criteria = [...new Set(svarene.flatMap(({ svar }) => svar.kriterier.map(({ id }) => id)))]
  const groups = byGroup<Row, Answered<Row, Svar>>(svarene, by, ['kriterium', 'udfald', ...columns])
  const tables = criteria.map((kriterium) =>
    groups.map(({ items }) => {
      const found = items.flatMap(({ svar }) => svar.kriterier.filter(({ id }) => id === kriterium))
      return outcomes.map((each) => found.filter(({ udfald }) => udfald === each).length)
    }),
  )
  const shown = maskedTables(tables, keysOf(groups), taerskel)
  return groups.flatMap(({ by }, group) =>
    criteria.flatMap((kriterium, criterion) =>
      counted(shown[criterion]?.[group]).map((count, i) => ({
        ...(by as KeyOf<Row, K> & object),
        kriterium,
        udfald: outcomes[i] as Udfald,
        ...count,
      })),
    ),
  )
}

/** The counts of a group as they are shown, each with the whole that it is a part of. */
function counted({ counts, whole: af }: ShownGroup = { counts: [], whole: null }): Counted[] {
  const share = (antal: number | null) =>
    antal === null || af === null || af === 0 ? null : antal / af
  return counts.map((antal) => ({ antal, af, andel: share(antal) }))
}

function keysOf<Item>(groups: readonly Group<Item>[]): readonly Key[] {
  return groups.map(({ by }) => by)
}
