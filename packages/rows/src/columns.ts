/** The columns of a table: which fact each holds, and a row's cells as the input of a screening. */
import { referencePatternOf, resolved, type Ruleset } from '@screeningsmodel/core'
import leven from 'leven'
import {
  cellReader,
  numberReader,
  RefusedCell,
  textReader,
  wordReader,
  type Cell,
  type CellReader,
} from './cell.js'
import type { Language } from './language.js'
import { rowError, RowsError, type RowProblemItem } from './problem.js'
import { isPersonal, isPersonalText } from './personal.js'
import type { ReadRow, RowIdentity } from './rows.js'
import { columnLetters } from './workbook/letters.js'

/** A fact, or what may stand beside the facts. */
interface Target {
  readonly path: string
  readonly read: CellReader
  /** Of a reference: what it may be to be repeated with a row that is refused. */
  readonly repeated?: RegExp
}

/** The names that a column of a ruleset may bear. */
export type ColumnNames = ReadonlyMap<string, Target>

/**
 * Every name that a column may bear, folded: the fact's path, its short name and its label in Danish and
 * English. A name that two facts share fits neither; their paths do.
 */
export function columnNames(document: Ruleset): ColumnNames {
  const ruleset = resolved(document)
  const paths = new Map<string, Target>([
    [
      'reference',
      {
        path: 'reference',
        read: textReader,
        repeated: new RegExp(referencePatternOf(ruleset.subject), 'u'),
      },
    ],
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
  /** What it holds; of a choice its words in lower case, with the value of each. */
  readonly type: 'text' | 'integer' | 'year' | ReadonlyMap<string, string>
}

/** Every name that one of these columns may bear, folded. */
export function tableColumns(columns: readonly TableColumn[]): ColumnNames {
  const readers = { text: textReader, integer: numberReader(true), year: numberReader(false) }
  return new Map(
    columns.flatMap(({ path, names, type }) => {
      const read = typeof type === 'string' ? readers[type] : wordReader(type)
      return [path, ...names].map((name) => [folded(name), { path, read }] as const)
    }),
  )
}

/** The columns of a table, or of the facts of a ruleset. */
export function namesOf(columns: Ruleset | ColumnNames): ColumnNames {
  return 'facts' in columns ? columnNames(columns) : columns
}

/** The path of the fact that a header names, if any. */
export function pathOf(names: ColumnNames, header: string): string | undefined {
  return targetOf(names, header)?.path
}

/**
 * How many facts these headers name: what tells one delimiter from another, and a heading from a guide, where
 * the names of one fact stand beside each other.
 */
export function fitting(names: ColumnNames, headers: readonly string[]): number {
  const paths = new Set(headers.map((header) => pathOf(names, header)))
  paths.delete(undefined)
  return paths.size
}

export interface RowMakerOptions {
  readonly sprog: Language
  /** The line that holds the headers. */
  readonly linje?: number | undefined
  /** What becomes of columns that are no facts; unless said they are an error. */
  readonly kolonner?: OwnColumns | undefined
}

/** Carried through to the answers, or left out. */
export type OwnColumns = 'med' | 'uden'

export interface RowMaker {
  /** One row's cells -> its input; undefined for an empty row. */
  readonly make: (cells: readonly Cell[], linje: number) => ReadRow | undefined
  /** The columns that are no facts, as they are called in answers; in the order of the file. */
  readonly egne: readonly string[]
  /** Those that are left out, in the order of the file. */
  readonly udeladt: readonly string[]
  /** What each column holds. */
  readonly columns: readonly HeldColumn[]
}

/** A fact, by its path; or something else, by its name in answers where it is carried through. */
export interface HeldColumn {
  readonly path: string | undefined
  readonly egen: string | undefined
}

/** A wider table is no table of facts. */
export const maximumColumns = 2000
/** Errors told of one header. */
const maximumErrors = 20

/** Makes inputs of the rows below these headers. @throws {RowsError} when a header fits nothing */
export function rowMaker(
  names: ColumnNames,
  headers: readonly string[],
  { sprog, linje = 1, kolonner }: RowMakerOptions,
): RowMaker {
  if (headers.length > maximumColumns) throw new RowsError([tooWide(sprog, headers.length)], linje)
  const targets = headers.map((header) => targetOf(names, header))
  const errors = headerErrors(names, headers, targets, { sprog, kolonner })
  if (errors.length > 0) throw new RowsError(errors, linje)
  const columns = new Map(
    targets.flatMap((target, i) => (target ? [[pointerOf(target.path), i + 1] as const] : [])),
  )
  const columnOf = (pointer: string) => columns.get(pointer)
  const segments = targets.map((target) => target?.path.split('.') ?? [])
  const others = kolonner === undefined ? [] : ownNames(headers, targets)
  const own = kolonner === 'med' ? others : []
  const egne = own.filter((name) => name !== undefined)
  const udeladt = kolonner === 'uden' ? others.filter((name) => name !== undefined) : []
  const mayBeUnnamed = kolonner !== undefined

  const make: RowMaker['make'] = (cells, at) => {
    const input: Record<string, unknown> = {}
    const egen: Record<string, string> = {}
    const wrong: RowProblemItem[] = []
    let filled = 0
    let beyond = cells.length > maximumColumns
    for (const [i, cell] of cells.slice(0, maximumColumns).entries()) {
      const target = targets[i]
      const value = (target?.read ?? ownReader)(cell)
      if (value === undefined) continue
      filled += 1
      const kolonne = i + 1
      if (i >= headers.length) beyond = true
      else if (value instanceof RefusedCell) {
        // A column of one's own may hold what it likes, but no number of a person.
        if (!target && value.code !== 'personoplysning') continue
        const pointer = target ? pointerOf(target.path) : ''
        wrong.push(rowError(sprog, value.code, { pointer, kolonne }))
      } else if (target) {
        const [first = '', second] = segments[i] ?? []
        if (second === undefined) input[first] = value
        else ((input[first] ??= {}) as Record<string, unknown>)[second] = value
      } else if (own[i] !== undefined) egen[own[i]] = textOf(value)
      else if (!mayBeUnnamed) wrong.push(rowError(sprog, 'celle-uden-kolonne', { kolonne }))
    }
    // An empty row at the end of a sheet is no row.
    if (filled === 0) return undefined
    const kept = egne.length > 0 ? { egen } : undefined
    // A separator within a number moves every cell after it, so the row says something else than it means.
    if (beyond) {
      const values = { celler: cells.length, kolonner: headers.length }
      return { linje: at, errors: [rowError(sprog, 'for-mange-celler', values)], ...kept }
    }
    return wrong.length > 0
      ? { linje: at, errors: wrong, ...identityOf(input, names), ...kept }
      : { linje: at, input, columnOf, ...kept }
  }
  return {
    make,
    egne,
    udeladt,
    columns: targets.map((target, i) => ({ path: target?.path, egen: own[i] })),
  }
}

/** Of a column that is no fact: whatever it holds, but no number of a person. */
const ownReader: CellReader = (cell) =>
  isPersonal(cell) ? new RefusedCell('personoplysning') : textReader(cell)

export function tooWide(sprog: Language, kolonner: number): RowProblemItem {
  return rowError(sprog, 'for-mange-kolonner', { kolonner, maksimum: maximumColumns })
}

/** Told the names of columns that are no facts before the first row: carried through, and left out. */
export type OnOwnColumns = (egne: readonly string[], udeladt: readonly string[]) => void

/** What tells one row from another, so that it is still known which one was refused. */
function identityOf(
  { reference, aar }: Readonly<Record<string, unknown>>,
  names: ColumnNames,
): RowIdentity {
  const repeated = names.get('reference')?.repeated
  return {
    ...(typeof reference === 'string' && repeated?.test(reference) && { reference }),
    ...(Number.isInteger(aar) && { aar: aar as number }),
  }
}

/** A name for each column that is no fact: its own, with its letter where it has none or not alone. */
function ownNames(
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
): (string | undefined)[] {
  const count = new Map<string, number>()
  headers.forEach((header, i) => {
    if (!targets[i]) count.set(header.trim(), (count.get(header.trim()) ?? 0) + 1)
  })
  return headers.map((header, i) => {
    if (targets[i]) return undefined
    const name = header.trim()
    const letters = columnLetters(i + 1)
    if (name === '') return letters
    return (count.get(name) ?? 0) > 1 ? `${name} (${letters})` : name
  })
}

function textOf(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'ja' : 'nej') : String(value)
}

/** Whether a name could be the number of a case or a person, which no error repeats. */
function isIdentifier(header: string): boolean {
  return /\d{6}/.test(header)
}

/** No name of a column is longer, spaces included. */
const longestName = 200

function targetOf(names: ColumnNames, header: string): Target | undefined {
  return header.length > longestName ? undefined : names.get(folded(header))
}

/** What is wrong with the headers. Only what is told is worked out: a wide table may have thousands of errors. */
function headerErrors(
  names: ColumnNames,
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
  { sprog, kolonner }: RowMakerOptions,
): RowProblemItem[] {
  // Where no name fits, the row may hold data in place of names, and is not repeated.
  const isHeader = targets.some((target) => target !== undefined)
  const known = isHeader ? pathsOf(names) : undefined
  const firsts = new Map<string, number>()
  const wrong: (() => RowProblemItem)[] = []
  for (const [i, header] of headers.entries()) {
    const kolonne = i + 1
    const sti = targets[i]?.path
    if (isPersonalText(header)) wrong.push(() => rowError(sprog, 'cpr-i-overskrift', { kolonne }))
    else if (sti !== undefined) {
      const foerst = firsts.get(sti)
      if (foerst === undefined) firsts.set(sti, kolonne)
      else wrong.push(() => rowError(sprog, 'dobbelt-kolonne', { kolonne, foerst, sti }))
    } else if (kolonner === undefined && header.trim() !== '') {
      // A column without a name may stand there as long as it is empty.
      wrong.push(() => {
        const navn = isHeader && !isIdentifier(header) ? shortened(header) : undefined
        const forslag = nearest(names, folded(header))
        return rowError(sprog, 'ukendt-kolonne', { kolonne, navn, forslag, kendte: known })
      })
    }
  }
  const told = wrong.slice(0, maximumErrors).map((error) => error())
  const more = wrong.length - told.length
  return more > 0 ? [...told, rowError(sprog, 'flere-fejl', { antal: more })] : told
}

/** The paths that a column may have, as one text. */
function pathsOf(names: ColumnNames): string {
  return [...new Set([...names.values()].map(({ path }) => path))].join(', ')
}

function shortened(header: string): string {
  const name = header.trim().replace(/\s+/g, ' ')
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}

/** The path of the column that was probably meant; what was written is never repeated. */
function nearest(names: ColumnNames, header: string): string | undefined {
  let best: string | undefined
  let least = Infinity
  for (const [name, { path }] of names) {
    const farthest = Math.max(2, name.length / 3)
    // Names that differ so much in length are farther apart than that, and long ones take long to compare.
    if (Math.abs(header.length - name.length) > farthest) continue
    const far = leven(header, name)
    if (far < least && far <= farthest) {
      best = path
      least = far
    }
  }
  return best
}

/** Upper and lower case, spaces and Danish letters do not matter: `Årsværk ` is `aarsvaerk`. */
export function folded(name: string): string {
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
