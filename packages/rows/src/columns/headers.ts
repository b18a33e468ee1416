/** What is wrong with the headers of a table. */
import { withoutFootnote } from '@screeningsmodel/kommuner'
import { folded, nearest, pathsOf, unused, type ColumnNames, type Target } from './column-names.js'
import type { Language } from '../support/language.js'
import { isPersonalText } from '../cells/personal.js'
import { rowError, type RowProblemItem } from '../problems/problem.js'
import { capital, inSheet } from '../support/shown.js'

/** What is known about a table besides its headings, and what happens to columns that are not facts. */
export interface RowMakerOptions {
  /** The language of error texts. */
  readonly sprog: Language
  /** The line with the headers. */
  readonly linje?: number | undefined
  /** The sheet that they are of, where there are several. */
  readonly ark?: string | undefined
  /** Whether a person sees the numbers of the table as the language writes them: those of a sheet, not of Parquet. */
  readonly erSet?: boolean | undefined
  /** Whether it is a sheet of a workbook, whose cells no character separates. */
  readonly regneark?: boolean | undefined
  /** What happens to columns that are not facts. By default they are an error. */
  readonly kolonner?: OwnColumns | undefined
  /**
   * The columns, from 0, with a value below the heading, if that is known: others without a name are no columns. Of a
   * stream whose columns are copied, those with a value in its first row.
   */
  readonly fyldte?: ReadonlySet<number> | undefined
  /** What happens to cells below no name. Unless said, it is what happens to columns that are not facts. */
  readonly unavngivne?: 'uden' | undefined
  /** Whether a person is asked what the columns are where none of them is a fact; unless said it is an error. */
  readonly spoerges?: boolean | undefined
  /**
   * What happens to columns that are the same fact: left out if a person will be asked. By default they are an error.
   */
  readonly dobbelte?: 'uden' | undefined
  /** The name of the option that chooses a column, for the error that says to choose one of two. */
  readonly kolonneNavn?: string | undefined
}

/** Copied to the answers (`med`), or left out (`uden`). */
export type OwnColumns = 'med' | 'uden'

/** A wider table is not a table of facts. */
export const maximumColumns = 2000

/** How many rows are searched for the one that names the columns; titles may stand above it. */
export const headerWithin = 50

/** How many errors of a table's headers are reported one by one; the rest are counted. */
const maximumErrors = 20

export function tooWide(
  { sprog, regneark = false }: Pick<RowMakerOptions, 'sprog' | 'regneark'>,
  kolonner: number,
): RowProblemItem {
  const values = { kolonner, maksimum: maximumColumns, ...(regneark && { form: 'regneark' }) }
  return rowError(sprog, 'for-mange-kolonner', values)
}

/** With the sheet that it is about, where there are several. */
export function ofSheet(
  error: RowProblemItem,
  { ark, sprog }: Pick<RowMakerOptions, 'ark' | 'sprog'>,
): RowProblemItem {
  if (ark === undefined) return error
  return { ...error, detail: `${capital(inSheet[sprog](ark))}: ${error.detail}` }
}

/** The errors of the headers. Only reported errors are worked out: a wide table may have thousands. */
export function headerErrors(
  names: ColumnNames,
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
  { sprog, kolonner, spoerges, dobbelte, kolonneNavn }: RowMakerOptions,
): RowProblemItem[] {
  // If no name fits, the row may contain data instead of names, so its cells are not repeated in errors.
  const isHeader = targets.some((target) => target !== undefined)
  const known = isHeader ? pathsOf(names) : undefined
  const firsts = new Map<string, number>()
  const wrong: ((known?: string) => RowProblemItem)[] = []
  let lastUnknown: number | undefined
  for (const [i, header] of headers.entries()) {
    const kolonne = i + 1
    const sti = targets[i]?.path
    if (isPersonalText(header))
      wrong.push(() => rowError(sprog, 'personoplysning', { form: 'overskrift', kolonne }))
    else if (sti === unused.path) continue
    else if (sti !== undefined) {
      const foerst = firsts.get(sti)
      if (foerst === undefined) firsts.set(sti, kolonne)
      else if (dobbelte === undefined) {
        const values = { kolonne, foerst, sti, valg: kolonneNavn }
        wrong.push(() => rowError(sprog, 'dobbelt-kolonne', values))
      }
    } else if (kolonner === undefined && header.trim() !== '') {
      // A column without a name is allowed as long as it is empty.
      if (wrong.length < maximumErrors) lastUnknown = wrong.length
      wrong.push((kendte) => {
        const navn = isHeader ? shownHeader(header) : undefined
        const forslag = meant(names, header)
        return rowError(sprog, 'ukendt-kolonne', { kolonne, navn, forslag, kendte })
      })
    }
  }
  // As columns of one's own all of them would be carried or left out, and every row be without a fact.
  if (kolonner !== undefined && !isHeader && !spoerges && wrong.length === 0)
    return [rowError(sprog, 'ingen-kendt-kolonne', { kendte: pathsOf(names) })]
  // The list of possible names is long, and is reported once.
  const told = wrong
    .slice(0, maximumErrors)
    .map((error, i) => error(i === lastUnknown ? known : undefined))
  const more = wrong.length - told.length
  return more > 0 ? [...told, rowError(sprog, 'flere-fejl', { antal: more })] : told
}

/** The path that a name probably means, also with what people write after it: »Årsværk (2019)«, »Borgere*«. */
function meant(
  names: ColumnNames,
  header: string,
  farthest?: (name: string) => number,
): string | undefined {
  const bare = withoutFootnote(header).replace(/\([^()]*\)|\b(?:19|20)\d\d\b/g, ' ')
  return nearest(names, folded(header), farthest) ?? nearest(names, folded(bare), farthest)
}

/** A column that is not a fact, and the fact that it may be. */
export interface Likeness {
  /** The heading as it stands in the file. */
  readonly navn: string
  /** The path of the fact that was probably meant. */
  readonly sti: string
}

/** A short name is close to too many others: »Nr« is not a misspelt »år«. */
const afar = (name: string) => Math.max(1, name.length / 4)

/**
 * Columns whose names are close to those of facts without a column: misspelt names, or other columns with a similar
 * name.
 */
export function likeFacts(
  names: ColumnNames,
  headers: readonly string[],
  targets: readonly (Target | undefined)[],
): readonly Likeness[] {
  const held = new Set(targets.map((target) => target?.path))
  return headers.flatMap((header, i) => {
    const navn = targets[i] || header.trim() === '' ? undefined : shownHeader(header)
    const sti = navn === undefined ? undefined : meant(names, header, afar)
    return navn === undefined || sti === undefined || held.has(sti) ? [] : [{ navn, sti }]
  })
}

/** What occurs more than once. */
export function repeated<T>(items: readonly T[]): ReadonlySet<T> {
  return new Set(items.filter((item, i) => items.indexOf(item) < i))
}

/** A header, if an error may repeat it. */
export function shownHeader(header: string): string | undefined {
  return isIdentifier(header) || isPersonalText(header) ? undefined : shortened(header)
}

/** Whether a name could be the number of a case or a person, which no error repeats. */
function isIdentifier(header: string): boolean {
  return /\d{6}/.test(header)
}

function shortened(header: string): string {
  const name = header.trim().replace(/\s+/g, ' ')
  return name.length > 60 ? `${name.slice(0, 59)}…` : name
}
