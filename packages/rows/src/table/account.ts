/** The account of how a file was read: everything a person needs to check that it was read correctly. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import type { Betydning } from './choices/choices.js'

/** A place in a file; rows and columns from 1. */
export interface Sted {
  readonly ark: string
  readonly raekke: number
  readonly kolonne?: number | undefined
}

export interface LaestKolonne {
  readonly bogstav: string
  /** Its name in the headings; empty if it has none. */
  readonly navn: string
  /** What the column is read as; `-`: not used. The column of a municipality also has its name here. */
  readonly betydning: Betydning
  readonly kommune?: string | undefined
  /** Whether the meaning was chosen by a person. */
  readonly valgt: boolean
  /** What an unknown heading was probably meant to be; only offered, never used by itself. */
  readonly forslag?: Betydning | undefined
}

export interface LaestTabel {
  readonly ark: string
  /** The rows that name the columns, from 1. */
  readonly overskrift: readonly number[]
  readonly foersteRaekke: number
  readonly sidsteRaekke: number
  /** Texts above the table. */
  readonly titler: readonly string[]
  readonly kolonner: readonly LaestKolonne[]
  /** The first rows unchanged: headings and data, with a text for each of the columns above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
  /** What is true of all counts of the table, from the sheet's name, a title or a choice. */
  readonly faelles: Betydning
  /** Whether a choice for its columns applies only to this table, not to the other tables of its sheet. */
  readonly egneKolonner?: true | undefined
}

export interface Total {
  readonly navn: string
  /** With a column if it is a column of sums, without if it is a row. */
  readonly sted: Sted
  /** Sums that were compared with the rows. */
  readonly kontrolleret: number
  /** Sums that could not be compared: a part is not known, or there are no parts. */
  readonly ukontrolleret: number
  readonly afvigelser: readonly {
    readonly sted: Sted
    readonly staar: number
    readonly sum: number
  }[]
}

export const udeladtKoder = [
  'note',
  'ingen-tal',
  'fravalgt',
  'ubrugt-indsats',
  'gruppe',
  'gennemsnit',
  'andet-antal',
] as const

export interface Udeladt {
  readonly sted: Sted
  readonly kode: (typeof udeladtKoder)[number]
  /** The row's own name, if it has one. */
  readonly navn: string
}

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
] as const

export interface Bemaerkning {
  readonly kode: (typeof bemaerkningKoder)[number]
  readonly sted?: Sted | undefined
  readonly vaerdier: Readonly<Record<string, string | number>>
}

/**
 * What a reader should know about the counts of a report: what they were added up from, and whether words stood beside
 * them.
 */
export type Forbehold = Pick<AfrapporteringInput, 'lagtSammen' | 'talMedOrd' | 'ukendteKommuner'>

/** What a report of these counts must say about them, in the form of its input; nothing if there is nothing to say. */
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
  readonly navn: string
  readonly sted: Sted
  /** Every row with counts for it; the first is `sted`. */
  readonly steder: readonly Sted[]
}

export interface Redegoerelse {
  readonly fil: string
  /** Whether only a CSV file was read, so that no sentence mentions a sheet. */
  readonly udenArk?: true | undefined
  /** Whether the municipalities were listed, so that a row of any other cannot be used. */
  readonly erAngivet?: true | undefined
  readonly ark: readonly {
    readonly navn: string
    readonly laest: boolean
    readonly hvorfor?: 'skjult' | 'tomt' | 'ingen-tabel' | 'fravalgt' | undefined
  }[]
  readonly tabeller: readonly LaestTabel[]
  readonly aar: readonly number[]
  /** The names of the municipalities, as the report writes them. */
  readonly kommuner: readonly string[]
  readonly ukendteNavne: readonly (PlacedName & { readonly forslag?: string | undefined })[]
  /** Names that are read as another name: a person has said what they mean, or they have a footnote mark. */
  readonly rettedeNavne: readonly (PlacedName & {
    readonly kommune: string
    readonly fodnote?: true | undefined
  })[]
  readonly totaler: readonly Total[]
  readonly udeladt: readonly Udeladt[]
  /** Counts that are not known, and cells that could not be read. */
  readonly ikkeOplyst: number
  readonly afvist: number
  readonly bemaerkninger: readonly Bemaerkning[]
}
