/** What a person has chosen about how a table is read, as a page posts it and the command line takes it. */
import { foldedName } from '@screeningsmodel/kommuner'
import { columnNumber } from '../workbook/letters.js'
import { isYear, labelOf, type Maalt, type Rolle } from './label.js'

/**
 * What a column, a row or a sheet stands for: `kommune`, `aar`, `indsats`, `antal`, `total`, `-` (not
 * used), one of the counts (`behandling`, `doegn`) or a year, or a count with its year
 * (`behandling:2017`). `ambulant` is outpatient treatment alone: with the residential it makes all treatment.
 */
export type Betydning = string

export interface Valg {
  /** Only these sheets are read, by name or by number from 1; hidden ones too. */
  readonly ark?: readonly string[] | undefined
  /** What the counts of a whole sheet are, by its name or number: `2017`, `doegn`, `doegn:2017`. */
  readonly arkBetydning?: Readonly<Record<string, Betydning>> | undefined
  /** The rows that name the columns, from 1. */
  readonly overskrift?: readonly number[] | undefined
  /** What a column stands for, by its letters or its name; `Ark!B` is one of a sheet. */
  readonly kolonner?: Readonly<Record<string, Betydning>> | undefined
  /** What a row stands for, by its name: `total`, `kommune`, `-`, or what stands beside the counts. */
  readonly raekker?: Readonly<Record<string, Betydning>> | undefined
  /** The municipality that a name means which is none as it stands, by that name. */
  readonly navne?: Readonly<Record<string, string>> | undefined
}

/** A meaning, taken apart. */
export interface Meaning {
  readonly aar?: number
  readonly indsats?: Maalt
  readonly rolle?: Exclude<Rolle, 'ambulant'> | 'total'
}

const names: Readonly<Record<string, Meaning>> = {
  kommune: { rolle: 'kommune' },
  aar: { rolle: 'aar' },
  år: { rolle: 'aar' },
  indsats: { rolle: 'indsats' },
  antal: { rolle: 'antal' },
  total: { rolle: 'total' },
  '-': { rolle: 'ubrugt' },
  behandling: { indsats: 'behandling' },
  doegn: { indsats: 'doegn' },
  døgn: { indsats: 'doegn' },
  ambulant: { indsats: 'ambulant' },
}

/**
 * A meaning as it was written; undefined where it says nothing.
 *
 * @example
 * meaningOf('behandling:2017') // { indsats: 'behandling', aar: 2017 }
 */
export function meaningOf(text: Betydning): Meaning | undefined {
  const parts = text.trim().toLowerCase().split(':')
  const found = parts.map((part): Meaning | undefined =>
    /^\d{4}$/.test(part) && isYear(Number(part)) ? { aar: Number(part) } : names[part],
  )
  if (found.length > 2 || found.some((part) => part === undefined)) return undefined
  const [first, second] = found
  if (second && !(first?.indsats && second.aar) && !(first?.aar && second.indsats)) return undefined
  return { ...first, ...second }
}

/** As `meaningOf` reads it. */
export function written({ aar, indsats, rolle }: Meaning): Betydning {
  if (rolle) return rolle === 'ubrugt' ? '-' : rolle
  return [indsats, aar].filter((part) => part !== undefined).join(':')
}

/**
 * The meaning that was chosen for a column of a sheet. What is chosen for this very column goes before what
 * is chosen for all of its name, and of several such choices the last one counts.
 */
export function chosenColumn(
  { kolonner = {} }: Valg,
  sheet: string,
  column: number,
  name: string,
): Meaning | undefined {
  const keys = Object.keys(kolonner).filter((each) => meansColumn(each, sheet, column, name))
  const key = keys.filter((each) => each.startsWith(`${sheet}!`)).at(-1) ?? keys.at(-1)
  return key === undefined ? undefined : meaningOf(kolonner[key] ?? '')
}

/** The keys of `kolonner` that mean no column of these tables. */
export function unmatchedColumns(
  { kolonner = {} }: Valg,
  tables: readonly {
    readonly ark: string
    readonly kolonner: readonly { readonly bogstav: string; readonly navn: string }[]
  }[],
): string[] {
  return Object.keys(kolonner).filter(
    (key) =>
      !tables.some(({ ark, kolonner: columns }) =>
        columns.some(({ bogstav, navn }) => meansColumn(key, ark, columnNumber(bogstav) - 1, navn)),
      ),
  )
}

/** Whether a key of `kolonner` means this column. */
function meansColumn(key: string, sheet: string, column: number, name: string): boolean {
  const mark = key.lastIndexOf('!')
  const [ark, own] = mark > 0 ? [key.slice(0, mark), key.slice(mark + 1)] : [undefined, key]
  if (ark !== undefined && ark !== sheet) return false
  return /^[A-Z]{1,3}$/.test(own) ? columnNumber(own) === column + 1 : sameText(own, name)
}

/** The meaning that was chosen for a row by its name; of several choices the last one. */
export function chosenRow({ raekker = {} }: Valg, name: string): Meaning | undefined {
  const key = Object.keys(raekker)
    .filter((each) => sameText(each, name))
    .at(-1)
  return key === undefined ? undefined : meaningOf(raekker[key] ?? '')
}

/** What the counts of a sheet are: as chosen, or as its name says. */
export function meaningOfSheet({ arkBetydning = {} }: Valg, name: string, number: number): Meaning {
  const chosen = arkBetydning[name] ?? arkBetydning[String(number)]
  if (chosen !== undefined) return meaningOf(chosen) ?? {}
  const label = labelOf(name)
  if (!label || label.rest !== undefined) return {}
  const { aar, indsats } = label
  return { ...(aar !== undefined && { aar }), ...(indsats && { indsats }) }
}

/** Whether two names are one, in whatever spelling. */
export function sameText(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b)
}
