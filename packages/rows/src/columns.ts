/** The columns of a table: which fact each holds, and a row's cells as the input of a screening. */
import { looksLikeCpr, type Ruleset } from '@screeningsmodel/core'
import leven from 'leven'
import {
  ambiguous,
  cellReader,
  numberReader,
  textReader,
  type Cell,
  type CellReader,
} from './cell.js'
import type { Language } from './language.js'
import { rowError, RowsError, type RowProblemItem } from './problem.js'
import type { ReadRow } from './rows.js'

/** A fact, or what may stand beside the facts. */
interface Target {
  readonly path: string
  readonly read: CellReader
}

/** The names that a column of a ruleset may bear. */
export type ColumnNames = ReadonlyMap<string, Target>

/**
 * Every name that a column may bear, folded: the fact's path, its short name and its label in Danish and
 * English. A name that two facts share fits neither; their paths do.
 */
export function columnNames(ruleset: Ruleset): ColumnNames {
  const paths = new Map<string, Target>([
    ['reference', { path: 'reference', read: textReader }],
    ['aar', { path: 'aar', read: numberReader(false) }],
    ['year', { path: 'aar', read: numberReader(false) }],
  ])
  const words = new Map<string, Target | undefined>()
  for (const fact of ruleset.facts) {
    const target = { path: fact.path, read: cellReader(ruleset, fact) }
    paths.set(folded(fact.path), target)
    for (const text of [fact.label.da, fact.label.en, fact.name.da, fact.name.en]) {
      const word = folded(text)
      const taken = words.has(word) && words.get(word)?.path !== fact.path
      words.set(word, taken ? undefined : target)
    }
  }
  const named = [...words].flatMap(([word, target]) => (target ? [[word, target] as const] : []))
  return new Map([...named, ...paths])
}

/** A column of a table that is about no ruleset. */
export interface TableColumn {
  readonly path: string
  /** What else a person may call it. */
  readonly names: readonly string[]
  readonly type: 'text' | 'integer' | 'year'
}

/** Every name that one of these columns may bear, folded. */
export function tableColumns(columns: readonly TableColumn[]): ColumnNames {
  const readers = { text: textReader, integer: numberReader(true), year: numberReader(false) }
  return new Map(
    columns.flatMap(({ path, names, type }) =>
      [path, ...names].map((name) => [folded(name), { path, read: readers[type] }] as const),
    ),
  )
}

/** The columns of a table, or of the facts of a ruleset. */
export function namesOf(columns: Ruleset | ColumnNames): ColumnNames {
  return 'facts' in columns ? columnNames(columns) : columns
}

/** The path of the fact that a header names, if any. */
export function pathOf(names: ColumnNames, header: string): string | undefined {
  return names.get(folded(header))?.path
}

/** How many of these headers fit: what tells one delimiter from another. */
export function fitting(names: ColumnNames, headers: readonly string[]): number {
  return headers.filter((header) => pathOf(names, header) !== undefined).length
}

/** Makes inputs of the rows below these headers. @throws {RowsError} when a header fits nothing */
export function rowMaker(
  names: ColumnNames,
  headers: readonly string[],
  sprog: Language,
  linje = 1,
): (cells: readonly Cell[], linje: number) => ReadRow | undefined {
  const targets = headers.map((header) => names.get(folded(header)))
  const errors = headerErrors(names, headers, targets, sprog)
  if (errors.length > 0) throw new RowsError(errors, linje)
  const columns = new Map(targets.map((target, i) => [pointerOf(target?.path ?? ''), i + 1]))
  const columnOf = (pointer: string) => columns.get(pointer)
  const segments = targets.map((target) => target?.path.split('.') ?? [])

  return (cells, at) => {
    const input: Record<string, unknown> = {}
    const wrong: RowProblemItem[] = []
    let filled = 0
    for (const [i, cell] of cells.entries()) {
      const target = targets[i]
      const value = target ? target.read(cell) : textReader(cell)
      if (value === undefined) continue
      filled += 1
      const kolonne = i + 1
      if (!target) wrong.push(rowError(sprog, 'celle-uden-kolonne', { kolonne }))
      else if (value === ambiguous) {
        wrong.push(rowError(sprog, 'tvetydigt-tal', { pointer: pointerOf(target.path), kolonne }))
      } else {
        const [first = '', second] = segments[i] ?? []
        if (second === undefined) input[first] = value
        else ((input[first] ??= {}) as Record<string, unknown>)[second] = value
      }
    }
    // An empty row at the end of a sheet is no row.
    if (filled === 0) return undefined
    // A separator within a number moves every cell after it, so the row says something else than it means.
    if (cells.length > headers.length) {
      const values = { celler: cells.length, kolonner: headers.length }
      return { linje: at, errors: [rowError(sprog, 'for-mange-celler', values)] }
    }
    return wrong.length > 0 ? { linje: at, errors: wrong } : { linje: at, input, columnOf }
  }
}

function headerErrors(
  names: ColumnNames,
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
  sprog: Language,
): RowProblemItem[] {
  return headers.flatMap((header, i) => {
    const kolonne = i + 1
    const target = targets[i]
    if (looksLikeCpr(header)) return [rowError(sprog, 'cpr-i-overskrift', { kolonne })]
    if (target) {
      const foerst = targets.findIndex((other) => other?.path === target.path) + 1
      const { path: sti } = target
      return foerst < kolonne ? [rowError(sprog, 'dobbelt-kolonne', { kolonne, foerst, sti })] : []
    }
    // A column without a name may stand there as long as it is empty.
    if (header.trim() === '') return []
    return [rowError(sprog, 'ukendt-kolonne', { kolonne, forslag: nearest(names, folded(header)) })]
  })
}

/** The path of the column that was probably meant; what was written is never repeated. */
function nearest(names: ColumnNames, header: string): string | undefined {
  let best: string | undefined
  let least = Infinity
  if (header.length > 200) return undefined
  for (const [name, { path }] of names) {
    const far = leven(header, name)
    if (far < least && far <= Math.max(2, name.length / 3)) {
      best = path
      least = far
    }
  }
  return best
}

/** Upper and lower case, spaces and Danish letters do not matter: `Årsværk ` is `aarsvaerk`. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
}

function pointerOf(path: string): string {
  return `/${path.replace('.', '/')}`
}
