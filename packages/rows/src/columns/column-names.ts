/** The columns of a table: which fact each name means. */
import { nearestName, referencePatternOf, type Ruleset } from '@screeningsmodel/core'
import {
  cellReader,
  nameReader,
  numberReader,
  textReader,
  wordReader,
  type CellReader,
} from '../cells/cell.js'
import { givenRuleset } from '../support/given-ruleset.js'
import { areLetters, columnLetters } from '../support/letters.js'

/** A fact, or another column that a row may have. */
export interface Target {
  /** The key of its value in the row’s input; it is always a name of the column too. */
  readonly path: string
  readonly read: CellReader
  /** For a reference: the form that it must have to be repeated in the problem of a refused row. */
  readonly repeated?: RegExp
  /** For a reference: whether a row that adds up the others is refused; one with their mean always is. */
  readonly sumsRefused?: boolean
}

/** The names that a column of a ruleset may have. */
export type ColumnNames = ReadonlyMap<string, Target>

/**
 * Every name that a column may have, folded: the fact's path, its short name and its label in Danish and English. A
 * name that two facts share fits neither of them; their paths still do.
 *
 * @param sumsRefused whether rows that add up the others are refused, unless the reader of the rows knows them itself
 * @throws {TypeError} if it is no ruleset document
 * @example
 * columnNames(rulesets[0]).has('borgere') // true
 */
export function columnNames(document: Ruleset, sumsRefused = true): ColumnNames {
  const ruleset = givenRuleset(document)
  const paths = new Map<string, Target>([
    [
      'reference',
      {
        path: 'reference',
        read: nameReader,
        repeated: new RegExp(referencePatternOf(ruleset.subject), 'u'),
        sumsRefused,
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

/** A column that a person has chosen not to use; it has no path. */
export const unused: Target = { path: '', read: textReader }

/** What each column means, by its letters or its heading: the path of a fact, or `-` for a column that is not used. */
export type ColumnChoices = Readonly<Record<string, string>>

/**
 * The key of a choice that names a column by its letters. No folded heading contains a line break, so keys cannot
 * clash.
 */
const letterKey = (letters: string) => `\n${letters}`

/** The names, and the choices for some columns. A choice of a path that does not exist is ignored. */
export function chosenNames(names: ColumnNames, choices: ColumnChoices = {}): ColumnNames {
  const chosen = Object.entries(choices).flatMap(([key, path]) => {
    const target = path === '-' ? unused : names.get(folded(path))
    const name = areLetters(key) ? letterKey(key) : folded(key)
    return target ? [[name, target] as const] : []
  })
  return new Map([...names, ...chosen])
}

/** A column of a table that belongs to no ruleset. */
export interface TableColumn {
  /** The key of its value in the row’s input; it is always a name of the column too. */
  readonly path: string
  /** Other names that a person may use for it. */
  readonly names: readonly string[]
  /** The type of its values; for a choice, its words in lower case with the value of each. */
  readonly type: 'text' | 'integer' | 'year' | ReadonlyMap<string, string>
}

/**
 * Every name that one of these columns may have, folded.
 *
 * @example
 * const columns = tableColumns([{ path: 'navn', names: ['Tilbuddets navn'], type: 'text' }])
 * pathOf(columns, 'TILBUDDETS NAVN') // 'navn'
 */
export function tableColumns(columns: readonly TableColumn[]): ColumnNames {
  const readers = { text: nameReader, integer: numberReader(true), year: numberReader(false) }
  return new Map(
    columns.flatMap(({ path, names, type }) => {
      const read = typeof type === 'string' ? readers[type] : wordReader(type)
      return [path, ...names].map((name) => [folded(name), { path, read }] as const)
    }),
  )
}

/**
 * The columns of a table, or of the facts of a ruleset.
 *
 * @param columns a ruleset, or names by `columnNames` or `tableColumns`, which are given back unchanged
 * @throws {TypeError} if it is no ruleset document
 * @example
 * pathOf(namesOf(rulesets[0]), 'Full-time equivalents') // 'aarsvaerk'
 */
export function namesOf(columns: Ruleset | ColumnNames): ColumnNames {
  return isNames(columns) ? columns : columnNames(columns)
}

function isNames(columns: Ruleset | ColumnNames): columns is ColumnNames {
  return typeof (columns as Partial<ColumnNames> | null)?.get === 'function'
}

/**
 * The path of the fact that a header names, if any.
 *
 * @param header the heading as it stands in the file
 * @example
 * pathOf(columnNames(rulesets[0]), 'Årsværk') // 'aarsvaerk'
 */
export function pathOf(names: ColumnNames, header: string): string | undefined {
  return targetOf(names, header)?.path
}

/** No name of a column is longer, spaces included. */
const longestName = 200

/** @param index of the column, from 0: a choice for its letters takes precedence over its name */
export function targetOf(names: ColumnNames, header: string, index?: number): Target | undefined {
  const chosen = index === undefined ? undefined : names.get(letterKey(columnLetters(index + 1)))
  return chosen ?? (header.length > longestName ? undefined : names.get(folded(header)))
}

/**
 * How many facts these headers name. This decides between delimiters, and tells a heading from a guide, in which all
 * names of one fact stand side by side.
 */
export function fitting(names: ColumnNames, headers: readonly string[]): number {
  const paths = new Set(headers.map((header) => pathOf(names, header)))
  paths.delete(undefined)
  paths.delete(unused.path)
  return paths.size
}

/** The paths that a column may have, as one text. */
export function pathsOf(names: ColumnNames): string {
  const paths = new Set([...names.values()].map(({ path }) => path))
  paths.delete(unused.path)
  return [...paths].join(', ')
}

/**
 * The path of the column that was probably meant. An error never repeats what was written.
 *
 * @param farthest how many letters may differ from a name
 */
export function nearest(
  names: ColumnNames,
  header: string,
  farthest?: (name: string) => number,
): string | undefined {
  const ours = [...names].flatMap(([name, { path }]) => (path === unused.path ? [] : [name]))
  const name = nearestName(header, ours, farthest)
  return name === undefined ? undefined : names.get(name)?.path
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

/** The JSON Pointer of a fact in an input. */
export function pointerOf(path: string): string {
  return `/${path.replace('.', '/')}`
}
