/** The account of how a file was read: everything a person needs to see that it was read rightly. */
import type { AfrapporteringInput } from '@screeningsmodel/core/afrapportering'
import type { Betydning } from './choices.js'

/** A place in a file; rows and columns from 1. */
export interface Sted {
  readonly ark: string
  readonly raekke: number
  readonly kolonne?: number | undefined
}

export interface LaestKolonne {
  readonly bogstav: string
  /** As its headings call it; empty where it has none. */
  readonly navn: string
  /** What it is taken for; `-`: not used. A column of a municipality holds its name besides. */
  readonly betydning: Betydning
  readonly kommune?: string | undefined
  /** Whether the meaning was chosen by a person. */
  readonly valgt: boolean
  /** What an unknown heading was probably meant to be; never taken by itself. */
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
  /** The first rows as they stand: headings and data, a text for each column above. */
  readonly foersteRaekker: readonly {
    readonly raekke: number
    readonly celler: readonly string[]
  }[]
  /** What stands for all counts of the table, from the sheet's name, a title or a choice. */
  readonly faelles: Betydning
  /** Whether what is chosen for its columns is not meant for the other tables of its sheet. */
  readonly egneKolonner?: true | undefined
}

export interface Total {
  readonly navn: string
  /** With a column where it is a column of sums, and without where it is a row. */
  readonly sted: Sted
  /** Sums that were compared with the rows. */
  readonly kontrolleret: number
  /** Sums that could not be: of what is not known, or of nothing. */
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
  /** The row's own name, where it has one. */
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

/** What qualifies the counts of a report: what they were added up from, and whether they stood with words beside them. */
export type Forbehold = Pick<AfrapporteringInput, 'lagtSammen' | 'talMedOrd' | 'ukendteKommuner'>

/** What a report made of these counts has to say of them, as its input says it; nothing where nothing qualifies them. */
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
    // Where the municipalities were listed, rows of others are refused.
    ...(ukendteNavne.length > 0 &&
      erAngivet === undefined && { ukendteKommuner: ukendteNavne.map(({ navn }) => navn) }),
  }
}

/** A name as it stands in the file, and where. */
export interface PlacedName {
  readonly navn: string
  readonly sted: Sted
  /** Every row that its counts stand in, the first of which is `sted`. */
  readonly steder: readonly Sted[]
}

export interface Redegoerelse {
  readonly fil: string
  /** Whether a CSV file alone was read, so that no sentence speaks of a sheet. */
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
  /** Names that are read as another: a person has said what they mean, or they bear the mark of a footnote. */
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
