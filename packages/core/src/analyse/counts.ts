/** How many rows come out how, by whatever the rows are told apart by. */
import type { Udfald } from '../answer/criterion-schema.js'
import type { Screening } from '../answer/schema.js'
import { byGroup, type By, type KeyOf } from './groups.js'
import { checkThreshold, masked } from './masking.js'
import type { Answered } from './screen-all.js'

export interface CountOptions<Row, K extends By<Row> = By<Row>> {
  /** Keys of the rows (`'aar'`), or functions by name (`{ region: (row) => … }`). */
  readonly by?: readonly K[] | undefined
  /**
   * The smallest count that is shown; smaller ones, and those that would tell them, are null, and 0 is shown. 0 (show
   * all) or at least 3: of 1 or 2, a count that is left out could only be one number.
   */
  readonly taerskel?: number | undefined
}

/** A count, the number that it is a part of, and its share of it from 0 to 1; null where it is masked. */
export interface Counted {
  readonly antal: number | null
  readonly af: number | null
  readonly andel: number | null
}

const columns = ['antal', 'af', 'andel'] as const

/**
 * How many rows have each conclusion. Every conclusion that any row has stands in every group, with 0 where no
 * row has it.
 *
 * @throws {InputError} for a threshold of 1 or 2, and for a key that no row has or that the result has as a column
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
  { by = [], taerskel = 0 }: CountOptions<Row, K> = {},
): readonly (KeyOf<Row, K> & Counted & { readonly konklusion: Svar['konklusion'] })[] {
  checkThreshold(taerskel)
  const conclusions = [...new Set(svarene.map(({ svar }) => svar.konklusion))].sort()
  return byGroup<Row, Answered<Row, Svar>>(svarene, by, ['konklusion', ...columns]).flatMap(
    (group) =>
      counted(
        conclusions.map(
          (each) => group.items.filter(({ svar }) => svar.konklusion === each).length,
        ),
        taerskel,
      ).map((count, i) => ({
        ...(group.by as KeyOf<Row, K> & object),
        konklusion: conclusions[i] as Svar['konklusion'],
        ...count,
      })),
  )
}

const outcomes: readonly Udfald[] = ['opfyldt', 'ikke-opfyldt', 'uafklaret']

/**
 * How many rows have each outcome of each criterion: three rows for a criterion, as what is not known counts
 * neither as met nor as not met.
 *
 * @throws {InputError} for a threshold of 1 or 2, and for a key that no row has or that the result has as a column
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
  { by = [], taerskel = 0 }: CountOptions<Row, K> = {},
): readonly (KeyOf<Row, K> &
  Counted & { readonly kriterium: Svar['kriterier'][number]['id']; readonly udfald: Udfald })[] {
  checkThreshold(taerskel)
  const criteria = [...new Set(svarene.flatMap(({ svar }) => svar.kriterier.map(({ id }) => id)))]
  return byGroup<Row, Answered<Row, Svar>>(svarene, by, [
    'kriterium',
    'udfald',
    ...columns,
  ]).flatMap((group) =>
    criteria.flatMap((kriterium) => {
      const found = group.items.flatMap(({ svar }) =>
        svar.kriterier.filter(({ id }) => id === kriterium),
      )
      const counts = outcomes.map((each) => found.filter(({ udfald }) => udfald === each).length)
      return counted(counts, taerskel).map((count, i) => ({
        ...(group.by as KeyOf<Row, K> & object),
        kriterium,
        udfald: outcomes[i] as Udfald,
        ...count,
      }))
    }),
  )
}

function counted(counts: readonly number[], threshold: number): readonly Counted[] {
  const whole = counts.reduce((sum, count) => sum + count, 0)
  const af = whole > 0 && whole < threshold ? null : whole
  return masked(counts, threshold).map((antal) => ({
    antal,
    af,
    andel: antal === null || af === null || af === 0 ? null : antal / af,
  }))
}
