/** A row's cells -> the input of a screening, by the facts that the headers name. */
import { checkOptions } from '@screeningsmodel/core'
import { FaultyCell, RefusedCell, type Cell, type CellReader } from '../cells/cell.js'
import {
  pointerOf,
  targetOf,
  unused,
  type ColumnNames,
  type Target,
} from '../columns/column-names.js'
import {
  headerErrors,
  likeFacts,
  maximumColumns,
  ofSheet,
  repeated,
  tooWide,
  type Likeness,
  type RowMakerOptions,
} from '../columns/headers.js'
import type { Language } from '../support/language.js'
import { ownNames, ownReader, textOf } from '../columns/own-columns.js'
import { rowError, RowsError, type RowProblemItem } from '../problems/problem.js'
import { identityOfCells } from '../row/row-identity.js'
import type { ReadRow } from '../row/rows.js'
import { summaryAt } from '../sheets/sum-row.js'
import { faultIn } from '../sheets/shown-cell.js'

/** What the headings of a table mean, and how its rows become inputs. */
export interface RowMaker {
  /**
   * One row's cells -> its input; undefined for an empty row.
   *
   * @param cells the cells of the row, from its first column
   * @param linje its line in the file, from 1
   */
  readonly make: (cells: readonly Cell[], linje: number) => ReadRow | undefined
  /** The columns that are not facts, by their names in answers, in the order of the file. */
  readonly egne: readonly string[]
  /** Those that are left out, in the order of the file. */
  readonly udeladt: readonly string[]
  /** Those of either kind whose name is close to that of a fact without a column. */
  readonly lignende: readonly Likeness[]
  /** The meaning of each column. */
  readonly columns: readonly HeldColumn[]
}

/** A fact, by its path; or another column, by its name in answers if it is copied there. */
export interface HeldColumn {
  /** The path of the fact; undefined if it is not one. */
  readonly path: string | undefined
  /** The name of the column in answers; undefined if it is not copied there. */
  readonly egen: string | undefined
}

/**
 * Makes inputs of the rows below these headers.
 *
 * @param headers the headings as they stand in the file, from the first column
 * @throws {RowsError} when a header fits nothing
 * @throws {InputError} if there is no such option
 * @example
 * const { make } = rowMaker(columnNames(rulesets[0]), ['Borgere', 'Årsværk'], { sprog: 'da' })
 * make(['4', '2,5'], 2) // { linje: 2, input: { borgere: 4, aarsvaerk: 2.5 } }
 */
export function rowMaker(
  names: ColumnNames,
  headers: readonly string[],
  options: RowMakerOptions,
): RowMaker {
  const sprog = checkOptions(options, [
    'sprog',
    'linje',
    'ark',
    'erSet',
    'regneark',
    'kolonner',
    'fyldte',
    'unavngivne',
    'spoerges',
    'dobbelte',
    'kolonneNavn',
  ])
  const { linje = 1, kolonner, erSet, regneark, unavngivne, fyldte } = options
  const refused = (wrong: readonly RowProblemItem[]) =>
    new RowsError(
      wrong.map((error) => ofSheet(error, options)),
      linje,
    )
  if (headers.length > maximumColumns) throw refused([tooWide(options, headers.length)])
  const found = headers.map((header, i) => targetOf(names, header, i))
  const errors = headerErrors(names, headers, found, options)
  if (errors.length > 0) throw refused(errors)
  // Two columns of one fact reach this point only if they are to be left out.
  const several = repeated(found.filter((target) => target !== undefined).map(({ path }) => path))
  const targets = found.map((target) =>
    target === unused || (target && several.has(target.path)) ? undefined : target,
  )
  const columns = new Map(
    targets.flatMap((target, i) => (target ? [[pointerOf(target.path), i + 1] as const] : [])),
  )
  const columnOf = (pointer: string) => columns.get(pointer)
  const named = names.get('reference')
  const paths = targets.map((target) => target?.path)
  const others = kolonner === undefined ? [] : ownNames(headers, targets, fyldte)
  const own = kolonner === 'med' ? others : []
  const egne = own.filter((name) => name !== undefined)
  const reader = cellsReader({
    targets,
    own,
    mayBeUnnamed: (i) => (unavngivne ?? kolonner) === 'uden' || found[i] === unused,
    readOwn: ownReader(erSet ? sprog : undefined),
    sprog,
    valg: options.kolonneNavn,
  })

  const make: RowMaker['make'] = (cells, at) => {
    const { input, egen, wrong, first, beyond } = reader(cells)
    // An empty row at the end of a sheet is not a row.
    if (first === undefined) return undefined
    const kept = egne.length > 0 ? { egen } : undefined
    const summary = named && summaryAt(cells, paths, input['reference'], !named.sumsRefused)
    if (summary !== undefined) {
      const errors = [rowError(sprog, 'sum-raekke', { kolonne: summary + 1 })]
      return { linje: at, errors, ...identityOfCells(input, named?.repeated), ...kept }
    }
    // A separator inside a number shifts every cell after it, so the row no longer says what was meant.
    if (beyond !== undefined) {
      const error = regneark
        ? rowError(sprog, 'celle-for-langt-ude', { kolonne: beyond + 1, maksimum: maximumColumns })
        : rowError(sprog, 'for-mange-celler', { celler: cells.length, kolonner: headers.length })
      return { linje: at, errors: [error], ...kept }
    }
    return wrong.length > 0
      ? {
          linje: at,
          errors: wrong,
          laest: input,
          ...identityOfCells(input, named?.repeated),
          ...kept,
        }
      : { linje: at, input, columnOf, ...kept }
  }
  return {
    make,
    egne,
    udeladt: kolonner === 'uden' ? others.filter((name) => name !== undefined) : [],
    lignende: kolonner === undefined ? [] : likeFacts(names, headers, found),
    columns: paths.map((path, i) => ({ path, egen: own[i] })),
  }
}

/** The meaning of each column according to its header. */
interface Columns {
  readonly targets: readonly (Target | undefined)[]
  /** The names of those that are copied to the answers. */
  readonly own: readonly (string | undefined)[]
  /** Whether a column without the name of a fact may have values. */
  readonly mayBeUnnamed: (column: number) => boolean
  /** Of a column that is no fact. */
  readonly readOwn: CellReader
  readonly sprog: Language
  /** What chooses a column. */
  readonly valg: string | undefined
}

interface ReadCells {
  readonly input: Record<string, unknown>
  readonly egen: Record<string, string>
  readonly wrong: readonly RowProblemItem[]
  /** The first cell with a value, from 0; undefined if there is none. */
  readonly first: number | undefined
  /** The first cell with a value outside the columns with a header, from 0. */
  readonly beyond: number | undefined
}

/** What is known about a column before its first cell is read. */
interface ReadColumn {
  readonly read: CellReader
  readonly target: Target | undefined
  readonly own: string | undefined
  /** The keys of its fact. */
  readonly key: string
  readonly second: string | undefined
}

function cellsReader({ targets, own, mayBeUnnamed, readOwn, sprog, valg }: Columns) {
  const columns = targets.map((target, i): ReadColumn => {
    const [key = '', second] = target?.path.split('.') ?? []
    return { read: target?.read ?? readOwn, target, own: own[i], key, second }
  })
  return (cells: readonly Cell[]): ReadCells => {
    const input: Record<string, unknown> = {}
    const egen: Record<string, string> = {}
    const wrong: RowProblemItem[] = []
    let first: number | undefined
    let beyond: number | undefined
    for (let i = 0; i < cells.length && beyond === undefined; i++) {
      const column = columns[i]
      const value = (column?.read ?? readOwn)(cells[i])
      if (value === undefined) continue
      first ??= i
      if (column === undefined) {
        beyond = i
        continue
      }
      const { target, key, second } = column
      const kolonne = i + 1
      if (value instanceof RefusedCell) {
        // The user's own column may have any values except CPR numbers.
        if (!target && value.code !== 'personoplysning') {
          const cell = cells[i]
          if (column.own !== undefined && cell instanceof FaultyCell)
            egen[column.own] = faultIn(cell, sprog)
          continue
        }
        const pointer = target ? pointerOf(target.path) : ''
        wrong.push(rowError(sprog, value.code, { pointer, kolonne }))
      } else if (target) {
        if (second === undefined) input[key] = value
        else ((input[key] ??= {}) as Record<string, unknown>)[second] = value
      } else if (column.own !== undefined) egen[column.own] = textOf(value)
      else if (!mayBeUnnamed(i))
        wrong.push(rowError(sprog, 'celle-uden-kolonne', { kolonne, valg }))
    }
    return { input, egen, wrong, first, beyond }
  }
}
