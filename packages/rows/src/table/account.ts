/** The account of how a file was read: everything a person needs to check that it was read correctly. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import type { Betydning } from './choices/choices.js'

/** A place in a file; rows and columns from 1. */
export interface Sted {
  /** The name of the sheet; of a CSV file, the name that the file was given as a sheet. */
  readonly ark: string
  /** The row, from 1. */
  readonly raekke: number
  /** The column, from 1; absent if the place is a whole row. */
  readonly kolonne?: number | undefined
}

/** A column of a table, and what it is read as. */
export interface LaestKolonne {
  /** Its letters in a spreadsheet. */
  readonly bogstav: string
  /** Its name in the headings; empty if it has none. */
  readonly navn: string
  /** What the column is read as; `-`: not used. The column of a municipality also has its name here. */
  readonly betydning: Betydning
  /** The municipality that the column is of; absent for other columns. */
  readonly kommune?: string | undefined
  /** Whether the meaning was chosen by a person. */
  readonly valgt: boolean
  /** What an unknown heading was probably meant to be; only offered, never used by itself. */
  readonly forslag?: Betydning | undefined
}

/** One table of counts, and how it was read. */
export interface LaestTabel {
  /** The name of its sheet. */
  readonly ark: string
  /** The rows that name the columns, from 1. */
  readonly overskrift: readonly number[]
  /** The first row with data, from 1. */
  readonly foersteRaekke: number
  /** The last row with data, from 1. */
  readonly sidsteRaekke: number
  /** Texts above the table. */
  readonly titler: readonly string[]
  /** Every column, from the first. */
  readonly kolonner: readonly LaestKolonne[]
  /** The first rows unchanged: headings and data, with a text for each of the columns above. */
  readonly foersteRaekker: readonly {
    /** Its number in the sheet, from 1. */
    readonly raekke: number
    /** A text for each column, as a spreadsheet shows it. */
    readonly celler: readonly string[]
  }[]
  /** What is true of all counts of the table, from the sheet's name, a title or a choice. */
  readonly faelles: Betydning
  /** Whether a choice for its columns applies only to this table, not to the other tables of its sheet. */
  readonly egneKolonner?: true | undefined
}

/** Sums that stand in the file, and whether they agree with the counts that were read. */
export interface Total {
  /** The heading of the column, or the name of the row. */
  readonly navn: string
  /** With a column if it is a column of sums, without if it is a row. */
  readonly sted: Sted
  /** Sums that were compared with the rows. */
  readonly kontrolleret: number
  /** Sums that could not be compared: a part is not known, or there are no parts. */
  readonly ukontrolleret: number
  /** The sums that do not agree. */
  readonly afvigelser: readonly {
    /** The cell of the sum. */
    readonly sted: Sted
    /** The number that stands in the cell. */
    readonly staar: number
    /** The sum of the counts that were read. */
    readonly sum: number
  }[]
}

/** Why a row is left out. */
export const udeladtKoder = [
  'note',
  'ingen-tal',
  'fravalgt',
  'ubrugt-indsats',
  'gruppe',
  'gennemsnit',
  'andet-antal',
] as const

/** A row that is not counted. */
export interface Udeladt {
  /** Where it stands. */
  readonly sted: Sted
  /** Why it is left out. */
  readonly kode: (typeof udeladtKoder)[number]
  /** The row's own name, if it has one. */
  readonly navn: string
}

/** What a person should know about how a file was read. */
export const bemaerkningKoder = [
  'skjulte-raekker',
  'skjulte-kolonner',
  'navn-ovenfra',
  'skrevne-tal',
  'tabel-fravalgt',
  'ens-tal-flere-steder',
  'indsats-mangler',
  'lig-summen',
  'i-alt-kolonne',
  'ingen-antal',
  'aar-mangler-i-kolonner',
  'lagt-sammen',
  'ikke-lagt-sammen',
  'ambulant-ved-siden',
  'dele-lagt-sammen',
  'raekker-samlet',
  'anden-region',
  'overskrift-med-tal',
] as const

/** One thing that a person should know; `summaryOf` has it in words. */
export interface Bemaerkning {
  /** What it is about. */
  readonly kode: (typeof bemaerkningKoder)[number]
  /** Where it applies; absent if it is the whole file. */
  readonly sted?: Sted | undefined
  /** What its sentence needs: names and numbers. */
  readonly vaerdier: Readonly<Record<string, string | number>>
}

/**
 * What a reader should know about the counts of a report: what they were added up from, and whether words stood beside
 * them.
 */
export type Forbehold = Pick<AfrapporteringInput, 'lagtSammen' | 'talMedOrd' | 'ukendteKommuner'>

/**
 * What a report of these counts must say about them, in the form of its input; nothing if there is nothing to say.
 *
 * @param account an account of the counts
 * @example
 * forbeholdOf({ bemaerkninger: [{ kode: 'skrevne-tal', vaerdier: {} }], ukendteNavne: [] }) // { talMedOrd: true }
 */
export function forbeholdOf({
  bemaerkninger,
  ukendteNavne,
  erAngivet,
}: Pick<Redegoerelse, 'bemaerkninger' | 'ukendteNavne' | 'erAngivet'>): Forbehold {
  const told = new Set(bemaerkninger.map(({ kode }) => kode))
  const lagtSammen = [
    ...(told.has('dele-lagt-sammen') ? (['dele'] as const) : []),
    ...(told.has('lagt-sammen') ? (['ambulant-og-doegn'] as const) : []),
  ]
  return {
    ...(lagtSammen.length > 0 && { lagtSammen }),
    ...(told.has('skrevne-tal') && { talMedOrd: true }),
    // If the municipalities were listed, rows of others are refused.
    ...(ukendteNavne.length > 0 &&
      erAngivet === undefined && { ukendteKommuner: ukendteNavne.map(({ navn }) => navn) }),
  }
}

/** A name exactly as in the file, and its place. */
export interface PlacedName {
  /** The name, unchanged. */
  /** The name, unchanged. */
  readonly navn: string
  /** The first place where it stands. */
  readonly sted: Sted
  /** Every row with counts for it; the first is `sted`. */
  readonly steder: readonly Sted[]
}

/** Everything that a person needs to check that files of counts were read correctly. */
export interface Redegoerelse {
  /** The name of the file, or of the files, as it stands in a sentence. */
  readonly fil: string
  /** Whether only a CSV file was read, so that no sentence mentions a sheet. */
  readonly udenArk?: true | undefined
  /** Whether the municipalities were listed, so that a row of any other cannot be used. */
  readonly erAngivet?: true | undefined
  /** Every sheet of every file. */
  readonly ark: readonly {
    /** Its name. */
    readonly navn: string
    /** Whether a table of it was read. */
    readonly laest: boolean
    /** Why it was not read: hidden, empty, no table of counts, or not chosen; absent if it was. */
    readonly hvorfor?: 'skjult' | 'tomt' | 'ingen-tabel' | 'fravalgt' | undefined
  }[]
  /** Every table that was read. */
  readonly tabeller: readonly LaestTabel[]
  /** The years of the counts, in order. */
  readonly aar: readonly number[]
  /** The names of the municipalities, as the report writes them. */
  readonly kommuner: readonly string[]
  /** Names that are no municipality of the report. */
  readonly ukendteNavne: readonly (PlacedName & {
    /** The municipality that was probably meant; absent if no name is close. */
    readonly forslag?: string | undefined
  })[]
  /** Names that are read as another name: a person has said what they mean, or they have a footnote mark. */
  readonly rettedeNavne: readonly (PlacedName & {
    /** The municipality that it is read as. */
    readonly kommune: string
    /** Whether only a footnote mark was left out. */
    readonly fodnote?: true | undefined
  })[]
  /** The sums in the files, compared with the counts. */
  readonly totaler: readonly Total[]
  /** Rows that are not counted. */
  readonly udeladt: readonly Udeladt[]
  /** Counts that are not known. */
  readonly ikkeOplyst: number
  /** Cells and rows that could not be read. */
  readonly afvist: number
  /** What else a person should know. */
  readonly bemaerkninger: readonly Bemaerkning[]
}
