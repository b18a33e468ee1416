/** Rows -> answers, in the same order; a row that is refused becomes a problem in its place. */
import { setImmediate as othersTurn } from 'node:timers/promises'
import {
  checkOptions,
  forMany,
  InputError,
  type CompactScreening,
  type Registry,
  type Ruleset,
  type Screener,
  type Screening,
} from '@screeningsmodel/core'
import { pointerOf } from '../columns/column-names.js'
import { isObject } from '../support/is-object.js'
import type { Language } from '../support/language.js'
import { cellText } from '../problems/cell-texts.js'
import { cutOffProblem, isMostlyRefused } from './mostly-refused.js'
import { rowProblem, type RowProblem, type RowProblemItem } from '../problems/problem.js'
import { identityOfRow } from '../row/row-identity.js'
import type { GivenRow, ReadRow, RowBatches } from '../row/rows.js'

/** The rulesets, and what applies to all rows that do not choose for themselves. */
export interface RowScreeningOptions {
  /** Every ruleset that a row can name. */
  readonly registry: Registry
  /** What the rows are about: `tilbud` or `sag`. */
  readonly subject: string
  /** By `id` or `id@version`, for rows that name no ruleset. Default: that of the subject. */
  readonly ruleset?: string | undefined
  /** Readings by id, for rows that choose none. */
  readonly laesninger?: Readonly<Record<string, string>> | undefined
  /** Other values of the ruleset's parameters, for rows that give none. This makes a variant, and answers say so. */
  readonly parametre?: Readonly<Record<string, number>> | undefined
  /** Whole answers in place of the short ones. */
  readonly fuldt?: boolean | undefined
  /** The language of answers and errors. Default: Danish. */
  readonly sprog?: Language | undefined
  /** The path before the address of the page that explains problems. Default: none. */
  readonly basePath?: string | undefined
}

/** With the row's own columns, if they are copied to the answers. */
export type RowAnswer = (
  | {
      /** The short answer, or the whole one if `fuldt` was chosen. */
      readonly svar: CompactScreening | Screening
    }
  | {
      /** Why the row has no answer. */
      readonly problem: RowProblem
    }
) & {
  /** The cells of the row's own columns, by the names of these. */
  readonly egen?: Readonly<Record<string, string>> | undefined
}

/** Answers rows one at a time, with what `rowScreener` has made ready. */
export interface RowScreener {
  /** The ruleset for rows that name none, or its variant. The columns of a table are the facts of this ruleset. */
  readonly ruleset: Ruleset
  /** The hash of the ruleset, as it stands in answers. */
  readonly sha256: string
  /** The changed parameters, as they stand in short answers. */
  readonly parametre: Readonly<Record<string, number>> | undefined
  /**
   * Whether answers may be by different rulesets, or by different versions of one.
   *
   * @param mayName whether a row can name its ruleset; a row of a table cannot
   */
  mayDiffer(mayName: boolean): boolean
  /** How many rows are answered at a time. */
  readonly atOnce: number
  /**
   * The answer of one row, or the problem that stands in its place. It does not throw for what a row contains.
   */
  answer(row: ReadRow): RowAnswer
  /**
   * The problem that stands in place of the rest: so many rows have been refused, the last of them on this line.
   *
   * @param linje the line of the first row that is not read, from 1
   * @param afviste how many rows have been refused
   */
  cutOff(linje: number, afviste: number): RowAnswer
}

/**
 * Makes ready to screen rows.
 *
 * @throws {InputError} when the ruleset, or a reading or a parameter that is chosen for all rows, does not
 * exist, or its value is none of those possible, and if there is no such option
 * @example
 * const screener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
 * screener.answer({ linje: 1, input: { borgere: 4 } }).svar.konklusion // 'uafklaret'
 */
export function rowScreener(options: RowScreeningOptions): RowScreener {
  const { registry, subject, ruleset, laesninger, parametre, fuldt = false, basePath } = options
  const sprog = checkOptions(options, [
    'registry',
    'subject',
    'ruleset',
    'laesninger',
    'parametre',
    'fuldt',
    'sprog',
    'basePath',
  ])
  const standard = registry.asked(subject, ruleset === undefined ? {} : { ruleset }, { sprog })
  // A row may be about a year in which another version is in force, unless a version is named.
  const hasVersions =
    ruleset?.includes('@') !== true &&
    registry.rulesets.filter(({ id }) => id === standard.ruleset.id).length > 1
  if (laesninger ?? parametre) standard.compact({ laesninger, parametre }, { sprog })
  const shared = parametre ? standard.variant(parametre) : standard

  function screen(given: unknown): CompactScreening | Screening {
    const read = laesninger && isObject(given) && given.laesninger == null
    const input = read ? { ...given, laesninger } : given
    const [screener, asked] = screenerOf(input)
    return fuldt ? wholeBy(screener)(asked) : screener.compact(asked, { sprog })
  }

  /** The common parts of a screener's whole answers are kept as long as these rows are screened. */
  const many = new Map<Screener, (input: unknown) => Screening>()
  function wholeBy(screener: Screener): (input: unknown) => Screening {
    const known = many.get(screener) ?? forMany(screener, { sprog })
    many.set(screener, known)
    return known
  }

  /** The screener that answers a row, and the input that it is given. */
  function screenerOf(input: unknown): [Screener, unknown] {
    const own = isObject(input) && input.parametre != null
    const named = isObject(input) && input.ruleset != null
    // The variant of all rows is made once; a row's own parameters make a variant of its own.
    if (!named && !hasVersions) return [own ? standard : shared, input]
    const asked = parametre && isObject(input) && !own ? { ...input, parametre } : input
    const by = named ? asked : { ...(asked as object), ruleset }
    return [registry.asked(subject, by, { sprog }), asked]
  }

  const refused = (row: ReadRow, errors: readonly RowProblemItem[]) => {
    const identity = identityOfRow(row, errors, (input) => standard.compact(input, { sprog }))
    return rowProblem(sprog, row.linje, errors, identity, basePath)
  }

  return {
    ruleset: shared.ruleset,
    sha256: shared.sha256,
    parametre: shared.compact({}, { sprog }).parametre,
    mayDiffer: (mayName) =>
      hasVersions ||
      (mayName && registry.rulesets.filter((each) => each.subject === subject).length > 1),
    atOnce: fuldt ? atOnce.fuldt : atOnce.kort,
    cutOff: (linje, afviste) => ({ problem: cutOffProblem(sprog, linje, afviste, basePath) }),
    answer(row) {
      const { egen } = row
      const own = egen && { egen }
      if ('errors' in row) return { problem: refused(row, row.errors), ...own }
      try {
        return { svar: screen(row.input), ...own }
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return { problem: refused(row, inCells(row, error, shared.ruleset, sprog)), ...own }
      }
    },
  }
}

/** A chunk may contain thousands of tiny rows, and a whole answer may take a thousand times the memory of its row. */
const atOnce = { kort: 256, fuldt: 16 } as const

/** When to stop reading a batch that is a mistake as a whole. */
export interface AnswersOptions {
  /** The number of refused rows after which reading stops, if nine of ten have been refused. Default: no limit. */
  readonly afviste?: number | undefined
}

/**
 * Answers in batches as the rows arrive. At most one batch is in progress, and other work of the process gets its turn
 * between two batches.
 *
 * @example
 * const screener = rowScreener({ registry: registryOf(rulesets), subject: 'tilbud' })
 * const rows = readNdjson(new Blob(['{ "borgere": 2 }']).stream())
 * const { value } = await answers(rows, screener).next()
 * value[0].svar.konklusion // 'ikke-hoejt-specialiseret'
 */
export async function* answers(
  rows: RowBatches,
  screener: RowScreener,
  options: AnswersOptions = {},
): AsyncGenerator<readonly RowAnswer[]> {
  checkOptions(options, ['afviste'])
  const { afviste = Infinity } = options
  let seen = 0
  let refused = 0
  for await (const batch of rows) {
    for (let from = 0; from < batch.length; from += screener.atOnce) {
      const some: RowAnswer[] = []
      for (const row of batch.slice(from, from + screener.atOnce)) {
        if (isMostlyRefused(refused, seen, afviste)) {
          yield [...some, screener.cutOff(row.linje, refused)]
          return
        }
        const answer = screener.answer(row)
        some.push(answer)
        seen += 1
        if ('problem' in answer) refused += 1
      }
      yield some
      await othersTurn()
    }
  }
}

/** The errors of a row; those of cells name their columns, and do not speak of JSON. */
function inCells(
  { columnOf }: GivenRow,
  { errors }: InputError,
  { facts }: Ruleset,
  sprog: Language,
): readonly RowProblemItem[] {
  return errors.map((error) => {
    const kolonne = columnOf?.(error.pointer)
    if (kolonne === undefined) return error
    const fact = facts.find(({ path }) => error.pointer === pointerOf(path))
    const detail = cellText(error.code, fact?.type, sprog) ?? error.detail
    return { ...error, detail, kolonne }
  })
}
